package dev.limber.io.samples;

import dev.limber.motion.MorphTarget;
import dev.limber.motion.Skin;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinMaterial.Alpha;
import dev.limber.motion.SkinSurface;
import dev.limber.motion.TextureImage;
import java.util.List;
import java.util.Optional;

/** A skin twice: of a textured material, and of one colour with others at its vertices. */
public final class DressedSkins {
    private DressedSkins() {}

    public static List<Skin> of(Skin skin) {
        float[] coordinates = new float[2 * skin.vertexCount()];
        float[] colors = new float[4 * skin.vertexCount()];
        for (int v = 0; v < skin.vertexCount(); v++) {
            coordinates[2 * v] = u(v);
            coordinates[2 * v + 1] = v(v);
            colors[4 * v] = v % 256 / 255f;
            colors[4 * v + 1] = 1;
            colors[4 * v + 3] = 1;
        }
        TextureImage image =
                TextureImage.of("maps/weave.png", SmallImages.png()).orElseThrow();
        SkinMaterial cloth = new SkinMaterial(
                "cloth", 1, 1, 1, 1, Optional.of(image), Optional.empty(), Alpha.OPAQUE, SkinMaterial.HALF, true);
        return List.of(
                with(skin, new SkinSurface(cloth, coordinates, new float[0])),
                with(skin, new SkinSurface(SkinMaterial.of("paint", 0.25f, 0.5f, 1), new float[0], colors)));
    }

    /** Returns the same, in metres, with two shapes: what is above a metre stretched, and, by a quarter, all 4 cm aside. */
    public static List<Skin> withShapes(Skin skin) {
        int vertices = skin.vertexCount();
        float[] stretch = new float[3 * vertices];
        float[] aside = new float[3 * vertices];
        float[] rotated = new float[3 * vertices];
        for (int v = 0; v < vertices; v++) {
            stretch[3 * v + 1] = Math.max(0, 0.1f * (skin.positions()[3 * v + 1] - 1));
            aside[3 * v] = 0.04f;
            rotated[3 * v + 2] = 0.1f;
        }
        List<MorphTarget> targets = List.of(
                MorphTarget.of("stretch", 0, stretch, new float[3 * vertices]),
                MorphTarget.of("aside", 0.25f, aside, rotated));
        return of(skin).stream().map(dressed -> dressed.with(targets)).toList();
    }

    /** Returns where a vertex is in the texture, to the right. */
    public static float u(int vertex) {
        return vertex / 128f;
    }

    /** Returns where a vertex is in the texture, down. */
    public static float v(int vertex) {
        return 1 - vertex / 256f;
    }

    private static Skin with(Skin skin, SkinSurface surface) {
        return new Skin(
                skin.positions(),
                skin.normals(),
                skin.triangles(),
                skin.joints(),
                skin.weights(),
                skin.inverseBindMatrices(),
                surface);
    }
}
