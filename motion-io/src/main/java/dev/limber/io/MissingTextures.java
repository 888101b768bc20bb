package dev.limber.io;

import dev.limber.motion.Skin;
import java.util.List;

/** Lists the textures that are missing. */
public final class MissingTextures {
    private MissingTextures() {}

    /** Returns a sentence for each material whose texture was not read, such as one that is not beside the file. */
    public static List<String> of(List<Skin> skins) {
        return skins.stream()
                .map(skin -> skin.surface().material())
                .distinct()
                .flatMap(material -> material.lacking().stream()
                        .map(why -> "material '" + material.name() + "' has no texture: " + why))
                .toList();
    }
}
