package dev.limber.editor.file;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Avatar;
import dev.limber.motion.sample.WalkingClip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The document that the editor opens without files: a sample walk and a character. */
public final class SampleDocument {
    private static final String NAME = "VRM avatar";

    private SampleDocument() {}

    public static Document document() {
        Clip walk = WalkingClip.make();
        LoadedCharacter walker = new LoadedCharacter("Sample walk", Optional.empty(), Rig.of(walk));
        return Document.EMPTY.withSource(new Take(walker, walk)).withTarget(Made.TARGET);
    }

    /** Read once: it is the same in every document. */
    private static final class Made {
        static final LoadedCharacter TARGET = read();

        private static LoadedCharacter read() {
            Skeleton skeleton = Avatar.skeleton();
            List<Skin> skins = skins();
            return new LoadedCharacter(NAME, Optional.empty(), Rig.of(skeleton).withSkins(skins), skins);
        }

        /** Reads the meshes from the resource that {@code make-assets} wrote; their joints are those of the skeleton. */
        private static List<Skin> skins() {
            try {
                Path file = Files.createTempFile("limber-sample", ".glb");
                try (InputStream in =
                        Objects.requireNonNull(SampleDocument.class.getResourceAsStream("avatar.glb"), "avatar.glb")) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                    return MotionFile.read(file).skins();
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
