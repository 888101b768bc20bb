package dev.limber.editor.file;

import dev.limber.editor.document.LoadedCharacter;
import dev.limber.io.BvhExport;
import dev.limber.io.gltf.GltfCharacterWriter;
import dev.limber.io.gltf.GltfClipWriter;
import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes motions for other programs. Slow for long clips: work for a job. */
public final class MotionExport {
    private static final List<String> GLTF = List.of(".glb", ".gltf", ".vrm");

    private MotionExport() {}

    /**
     * Writes a clip of a character.
     *
     * @param name of the motion in a GLB file
     * @return what the one who reads the file should know
     */
    public static List<String> write(Clip clip, LoadedCharacter actor, String name, ExportTarget as, Path file)
            throws IOException {
        if (as.equals(ExportTarget.GLB)) {
            writeGlb(clip, actor, name, file);
            return List.of();
        }
        if (as.preset().isPresent()) {
            BvhFile content = BvhExport.of(clip, as.preset().get());
            BvhWriter.write(content, file);
            return content.warnings();
        }
        Clip unturned = BvhExport.of(clip);
        BvhWriter.write(unturned, BvhLayout.of(unturned), file);
        return List.of();
    }

    /** Adds the clip to the character's own file, or to one that is made of its skeleton and skins. */
    private static void writeGlb(Clip clip, LoadedCharacter actor, String name, Path file) throws IOException {
        Optional<Path> own = actor.file().filter(MotionExport::isGltf);
        if (own.isEmpty()) {
            GltfCharacterWriter.write(clip.skeleton(), actor.skins(), file);
        }
        GltfClipWriter.write(own.orElse(file), name, clip, file);
    }

    private static boolean isGltf(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return GLTF.stream().anyMatch(name::endsWith);
    }
}
