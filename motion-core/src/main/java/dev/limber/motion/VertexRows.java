package dev.limber.motion;

/** Rows of flat per-vertex arrays. */
public final class VertexRows {
    private VertexRows() {}

    /**
     * Copies the rows of some vertices.
     *
     * @param from (vertex, width); empty for an attribute that the mesh lacks
     * @param vertices to copy, in this order
     * @return (vertices.length, width), new; {@code from} itself when it is empty
     */
    public static float[] pick(float[] from, int[] vertices, int width) {
        if (from.length == 0) {
            return from;
        }
        float[] to = new float[width * vertices.length];
        for (int v = 0; v < vertices.length; v++) {
            System.arraycopy(from, width * vertices[v], to, width * v, width);
        }
        return to;
    }
}
