package dev.limber.editor.document;

import dev.limber.motion.Skin;
import dev.limber.motion.rig.Rig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A character that was opened.
 *
 * @param file where it came from; empty for the sample that the editor starts with
 * @param skins its meshes, of the skeleton of the rig; none for a skeleton alone
 */
public record LoadedCharacter(String name, Optional<Path> file, Rig rig, List<Skin> skins) {
    public LoadedCharacter {
        skins = List.copyOf(skins);
    }

    /** A character that is a skeleton alone. */
    public LoadedCharacter(String name, Optional<Path> file, Rig rig) {
        this(name, file, rig, List.of());
    }
}
