package dev.limber.motion;

import java.util.Arrays;

/**
 * A morph target (shape key, blend shape) of a mesh, such as a smile: offsets of its vertices (glTF 2.0, section
 * 3.7.2.2). Arrays are not copied and must not be changed.
 */
public final class MorphTarget {
    private final String name;
    private final float weight; // default weight; 1 for the full shape
    private final int[] vertices; // (moved), ascending
    private final float[] offsets; // (moved, 3), in the space and unit of the mesh's positions
    private final float[] normalOffsets; // (moved, 3), added to normals

    /**
     * Makes a target from arrays of the shapes above.
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
     * Makes a target from offsets of all vertices; those that do not move are dropped.
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
        return new MorphTarget(
                name, weight, kept, VertexRows.pick(offsets, kept, 3), VertexRows.pick(normalOffsets, kept, 3));
    }

    private static boolean moves(float[] offsets, int v) {
        return offsets[3 * v] != 0 || offsets[3 * v + 1] != 0 || offsets[3 * v + 2] != 0;
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

    /** Returns the default weight, which applies without animation; 1 for the full shape. */
    public float weight() {
        return weight;
    }

    /** Returns the vertices that it moves: (moved), ascending. */
    public int[] vertices() {
        return vertices;
    }

    /** Returns the offsets: (moved, 3), in the space and unit of the mesh's positions. */
    public float[] offsets() {
        return offsets;
    }

    /** Returns the offsets of the normals: (moved, 3). */
    public float[] normalOffsets() {
        return normalOffsets;
    }
}
