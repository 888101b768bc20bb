package dev.limber.motion;

import java.util.Arrays;

/**
 * A shape that a mesh can take on in parts, as a smile: how far it moves vertices (glTF 2.0, section 3.7.2.2; a shape key or
 * blend shape elsewhere). Its arrays are those it was made of; nobody may change them.
 */
public final class MorphTarget {
    private final String name;
    private final float weight; // how much of it shows where nothing animates it; 1 for all of it
    private final int[] vertices; // (moved), ascending
    private final float[] offsets; // (moved, 3), in the space and unit of the mesh's positions
    private final float[] normalOffsets; // (moved, 3), what is added to normals

    /**
     * Makes a target of arrays of the shapes above.
     *
     * @throws IllegalArgumentException when they disagree on the number of vertices
     */
    public MorphTarget(String name, float weight, int[] vertices, float[] offsets, float[] normalOffsets) {
        if (offsets.length != 3 * vertices.length || normalOffsets.length != offsets.length) {
            throw new IllegalArgumentException("arrays of morph target '" + name + "' disagree on its vertices");
        }
        this.name = name;
        this.weight = weight;
        this.vertices = vertices;
        this.offsets = offsets;
        this.normalOffsets = normalOffsets;
    }

    /**
     * Makes a target of offsets of all vertices, most of which usually are zero.
     *
     * @param offsets (vertex, 3)
     * @param normalOffsets (vertex, 3)
     */
    public static MorphTarget of(String name, float weight, float[] offsets, float[] normalOffsets) {
        int[] vertices = new int[offsets.length / 3];
        int moved = 0;
        for (int v = 0; v < vertices.length; v++) {
            if (moves(offsets, v) || moves(normalOffsets, v)) {
                vertices[moved++] = v;
            }
        }
        int[] kept = Arrays.copyOf(vertices, moved);
        return new MorphTarget(name, weight, kept, taken(offsets, kept), taken(normalOffsets, kept));
    }

    private static boolean moves(float[] offsets, int v) {
        return offsets[3 * v] != 0 || offsets[3 * v + 1] != 0 || offsets[3 * v + 2] != 0;
    }

    private static float[] taken(float[] from, int[] vertices) {
        float[] to = new float[3 * vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            System.arraycopy(from, 3 * vertices[i], to, 3 * i, 3);
        }
        return to;
    }

    /** Returns the target with all lengths multiplied. */
    public MorphTarget scaled(double scale) {
        float[] scaled = offsets.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= (float) scale;
        }
        return new MorphTarget(name, weight, vertices, scaled, normalOffsets);
    }

    public String name() {
        return name;
    }

    /** Returns how much of it shows where nothing animates it; 1 for all of it. */
    public float weight() {
        return weight;
    }

    /** Returns (moved), the vertices that it moves, ascending. */
    public int[] vertices() {
        return vertices;
    }

    /** Returns (moved, 3), in the space and unit of the mesh's positions. */
    public float[] offsets() {
        return offsets;
    }

    /** Returns (moved, 3), what is added to normals. */
    public float[] normalOffsets() {
        return normalOffsets;
    }
}
