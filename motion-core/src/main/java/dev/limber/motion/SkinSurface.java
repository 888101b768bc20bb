package dev.limber.motion;

/** The look of a mesh, vertex by vertex. Its arrays are not copied and must not be changed. */
public final class SkinSurface {
    private static final float[] NONE = {};

    /** What a mesh looks like of which nothing is known. */
    public static final SkinSurface PLAIN = new SkinSurface(SkinMaterial.PLAIN, NONE, NONE);

    private final SkinMaterial material;
    private final float[] textureCoordinates; // (vertex, 2), from the upper left corner, right and down; or none
    private final float[] colors; // (vertex, 4), linear, times those of the material; or none

    /**
     * Makes a surface of arrays of the shapes above. What is no number in them becomes a place or a colour all the same; a
     * texture without coordinates is left out.
     *
     * @throws IllegalArgumentException when they disagree on the number of vertices
     */
    public SkinSurface(SkinMaterial material, float[] textureCoordinates, float[] colors) {
        this.textureCoordinates = textureCoordinates;
        this.colors = colors;
        if (!fits(Math.max(textureCoordinates.length / 2, colors.length / 4))) {
            throw new IllegalArgumentException("surface arrays disagree on the number of vertices");
        }
        this.material = textureCoordinates.length == 0 ? material.withoutTexture() : material;
        for (int i = 0; i < textureCoordinates.length; i++) {
            textureCoordinates[i] = Float.isFinite(textureCoordinates[i]) ? textureCoordinates[i] : 0;
        }
        for (int i = 0; i < colors.length; i++) {
            colors[i] = SkinMaterial.unit(colors[i]);
        }
    }

    /** Whether it has arrays for so many vertices, or none. */
    boolean fits(int vertices) {
        return (!isMapped() || textureCoordinates.length == 2 * vertices)
                && (!isColored() || colors.length == 4 * vertices);
    }

    public SkinMaterial material() {
        return material;
    }

    /** Whether there are texture coordinates. */
    public boolean isMapped() {
        return textureCoordinates.length > 0;
    }

    /** Whether vertices have colours of their own. */
    public boolean isColored() {
        return colors.length > 0;
    }

    /** Returns (vertex, 2), from the upper left corner of the texture, right and down, which repeats; or none. */
    public float[] textureCoordinates() {
        return textureCoordinates;
    }

    /** Returns (vertex, 4), linear, times those of the material; or none. */
    public float[] colors() {
        return colors;
    }
}
