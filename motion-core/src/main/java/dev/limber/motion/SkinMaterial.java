package dev.limber.motion;

import java.util.Optional;

/**
 * The look of a whole mesh: the base colour of physically based shading, and the transparency.
 *
 * @param red of light, 0 to 1, linear; times the texture, where there is one
 * @param alpha 0 for what is not there, 1 for what is whole
 * @param texture its colours are sRGB
 * @param lacking what is wrong with the texture that the file names, where it was not read
 * @param alphaCutoff below which alpha counts as 0, where alpha cuts out
 * @param doubleSided whether triangles are seen from behind too
 */
public record SkinMaterial(
        String name,
        float red,
        float green,
        float blue,
        float alpha,
        Optional<TextureImage> texture,
        Optional<String> lacking,
        Alpha alphaMode,
        float alphaCutoff,
        boolean doubleSided) {
    /** The meaning of alpha, the product of material, texture and vertex. */
    public enum Alpha {
        /** Nothing. */
        OPAQUE,
        /** Decides what is there and what is not. */
        MASK,
        /** Lets shine through. */
        BLEND
    }

    /** The default threshold of alpha for cut-outs. */
    public static final float HALF = 0.5f;

    /** Light grey: the default colour. */
    public static final SkinMaterial PLAIN = of("plain", 0.8f, 0.8f, 0.8f);

    /** Takes numbers that are no colours for the nearest that are. */
    public SkinMaterial {
        red = unit(red);
        green = unit(green);
        blue = unit(blue);
        alpha = unit(alpha);
        alphaCutoff = unit(alphaCutoff);
    }

    /** Whether this is the default material. */
    public boolean isPlain() {
        return equals(PLAIN);
    }

    /** An opaque colour, seen from both sides. */
    public static SkinMaterial of(String name, float red, float green, float blue) {
        return new SkinMaterial(
                name, red, green, blue, 1, Optional.empty(), Optional.empty(), Alpha.OPAQUE, HALF, true);
    }

    /** Returns the same material in its colour alone; itself where that is so. */
    public SkinMaterial withoutTexture() {
        return texture.isEmpty()
                ? this
                : new SkinMaterial(
                        name,
                        red,
                        green,
                        blue,
                        alpha,
                        Optional.empty(),
                        Optional.of("'" + texture.get().name() + "' has no texture coordinates on the mesh"),
                        alphaMode,
                        alphaCutoff,
                        doubleSided);
    }

    static float unit(float value) {
        return value >= 0 ? Math.min(1, value) : Float.isNaN(value) ? 1 : 0;
    }
}
