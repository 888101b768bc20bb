package dev.limber.io.gltf;

import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skin;
import dev.limber.motion.SpaceChange;
import dev.limber.motion.rig.BodyUnit;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** Writes clips as GLB: into the file of a character, or into one that is made of its skeleton and meshes. */
public final class GltfWriter {
    private GltfWriter() {}

    /**
     * Writes the character's own file with more animations.
     *
     * @param replace whether the animations that it has make way
     * @param clips of the skeleton that is read from the character
     * @param out stays open
     * @throws IllegalArgumentException when a clip is of another skeleton
     */
    public static void add(Path character, boolean replace, List<NamedClip> clips, OutputStream out)
            throws IOException {
        GltfClipWriter.write(GltfDocument.read(character), replace, clips, out);
    }

    /**
     * Writes a character in metres, as glTF has it.
     *
     * @param skins of the skeleton of the clips; none for a bare skeleton
     * @param out stays open
     * @return what whoever reads the file should know
     */
    public static List<String> make(List<Skin> skins, List<NamedClip> clips, OutputStream out) throws IOException {
        Clip first = clips.get(0).clip();
        OptionalDouble metres = BodyUnit.metres(Rig.of(first));
        double scale = metres.orElse(1);
        SpaceChange change = new SpaceChange(SpaceChange.Rotation.NONE, scale);
        List<NamedClip> scaled = scale == 1
                ? clips
                : clips.stream()
                        .map(clip -> new NamedClip(clip.name(), change.apply(clip.clip())))
                        .toList();
        List<Skin> scaledSkins = scale == 1
                ? skins
                : skins.stream().map(skin -> skin.scaled(scale)).toList();
        GltfClipWriter.write(
                GltfCharacterWriter.document(scaled.get(0).clip().skeleton(), scaledSkins), true, scaled, out);
        return metres.isPresent()
                ? List.of()
                : List.of(
                        "lengths are left as they are, and count as metres: the body is of no human size in any unit");
    }
}
