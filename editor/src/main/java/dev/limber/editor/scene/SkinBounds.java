package dev.limber.editor.scene;

import com.jme3.math.Vector4f;
import dev.limber.motion.Skin;
import java.util.Arrays;

/**
 * Boxes about the vertices that each joint moves, in the bind pose. A vertex lies between the places that its joints would give
 * it; so wherever the joints are, it is between the corners of the boxes that they take with them. That is all that has to be
 * moved to know about where a skin is.
 */
final class SkinBounds {
    private static final int INFLUENCES = 4;
    private static final int AXES = 3;
    private static final int CORNERS = 8;

    private final Skin skin;
    private final SkinChunk chunk;
    private final SkinRows rows;
    private final float[] low; // (slot, 3), bind pose, the skin's unit
    private final float[] high; // (slot, 3)

    SkinBounds(Skin skin, SkinChunk chunk, SkinRows rows) {
        this.skin = skin;
        this.chunk = chunk;
        this.rows = rows;
        low = new float[AXES * chunk.joints().length];
        high = new float[AXES * chunk.joints().length];
    }

    /** Takes up of which vertices of the chunk the bounds are: the first so many of an array. */
    void update(int[] vertices, int count) {
        Arrays.fill(low, Float.POSITIVE_INFINITY);
        Arrays.fill(high, Float.NEGATIVE_INFINITY);
        for (int at = 0; at < count; at++) {
            int vertex = vertices[at];
            for (int i = 0; i < INFLUENCES; i++) {
                if (skin.weights()[INFLUENCES * chunk.vertices()[vertex] + i] > 0) {
                    add(chunk.slots()[INFLUENCES * vertex + i], skin.positions(), AXES * chunk.vertices()[vertex]);
                }
            }
        }
    }

    private void add(int slot, float[] positions, int at) {
        for (int axis = 0; axis < AXES; axis++) {
            low[AXES * slot + axis] = Math.min(low[AXES * slot + axis], positions[at + axis]);
            high[AXES * slot + axis] = Math.max(high[AXES * slot + axis], positions[at + axis]);
        }
    }

    /** Takes points of the scene. */
    @FunctionalInterface
    interface Points {
        /** Takes a point, in metres. */
        void add(float x, float y, float z);
    }

    /** Tells of points in the scene between which all of the vertices are, in the pose that the rows have now. */
    void tell(Points points) {
        Vector4f[] matrices = rows.rows();
        for (int slot = 0; AXES * slot < low.length; slot++) {
            if (low[AXES * slot] <= high[AXES * slot]) {
                for (int corner = 0; corner < CORNERS; corner++) {
                    float x = side(corner, slot, 0);
                    float y = side(corner, slot, 1);
                    float z = side(corner, slot, 2);
                    points.add(
                            times(matrices[3 * slot], x, y, z),
                            times(matrices[3 * slot + 1], x, y, z),
                            times(matrices[3 * slot + 2], x, y, z));
                }
            }
        }
    }

    private float side(int corner, int slot, int axis) {
        return (corner >> axis & 1) == 0 ? low[AXES * slot + axis] : high[AXES * slot + axis];
    }

    private static float times(Vector4f row, float x, float y, float z) {
        return row.x * x + row.y * y + row.z * z + row.w;
    }
}
