package dev.limber.editor.scene;

import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.util.BufferUtils;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/** Meshes of lines for the line material, which makes them as wide as the display asks: four corners for each line. */
final class LineMesh {
    private static final int CORNERS = 4;

    private LineMesh() {}

    /**
     * Lines from each even point to the odd one after it.
     *
     * @param positions (point, 3)
     * @param colors (point, 4) rgba
     */
    static Mesh ofPairs(float[] positions, float[] colors) {
        return of(positions, colors, 2);
    }

    /**
     * Lines from each point to the next.
     *
     * @param positions (point, 3)
     * @param colors (point, 4) rgba
     */
    static Mesh ofStrip(float[] positions, float[] colors) {
        return of(positions, colors, 1);
    }

    private static Mesh of(float[] positions, float[] colors, int step) {
        int lines = Math.max(0, (positions.length / 3 - 2) / step + 1);
        FloatBuffer here = BufferUtils.createFloatBuffer(3 * CORNERS * lines);
        FloatBuffer there = BufferUtils.createFloatBuffer(3 * CORNERS * lines);
        FloatBuffer sides = BufferUtils.createFloatBuffer(2 * CORNERS * lines);
        FloatBuffer shades = BufferUtils.createFloatBuffer(4 * CORNERS * lines);
        IntBuffer corners = BufferUtils.createIntBuffer(6 * lines);
        for (int line = 0; line < lines; line++) {
            int first = step * line;
            for (int corner = 0; corner < CORNERS; corner++) {
                int end = first + corner / 2;
                here.put(positions, 3 * end, 3);
                there.put(positions, 3 * (2 * first + 1 - end), 3);
                sides.put(corner % 2 == 0 ? -1 : 1).put(0);
                shades.put(colors, 4 * end, 4);
            }
            // As seen from the other end, left is right.
            int at = CORNERS * line;
            corners.put(at).put(at + 1).put(at + 2).put(at).put(at + 2).put(at + 3);
        }
        Mesh mesh = new Mesh();
        mesh.setBuffer(VertexBuffer.Type.Position, 3, here.flip());
        mesh.setBuffer(VertexBuffer.Type.Normal, 3, there.flip());
        mesh.setBuffer(VertexBuffer.Type.TexCoord, 2, sides.flip());
        mesh.setBuffer(VertexBuffer.Type.Color, 4, shades.flip());
        mesh.setBuffer(VertexBuffer.Type.Index, 3, corners.flip());
        mesh.updateBound();
        return mesh;
    }
}
