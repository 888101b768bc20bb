package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.math.Vector4f;
import dev.limber.motion.Skin;
import dev.limber.motion.sample.Mannequin;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bounds of a skin hold all of its vertices in any pose. */
class SkinBoundsTest {
    private final Mannequin body = Mannequin.inMetres().get(0);
    private final Skin skin = body.skin();
    private final SkinChunk chunk = SkinChunk.of(skin, 256).get(0);
    private final SkinRows rows = new SkinRows(skin, chunk);

    private final float[] low = {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY};
    private final float[] high = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};

    private void add(float... point) {
        for (int axis = 0; axis < 3; axis++) {
            low[axis] = Math.min(low[axis], point[axis]);
            high[axis] = Math.max(high[axis], point[axis]);
        }
    }

    /** Returns a coordinate of a vertex as the shader moves it. */
    private float moved(int vertex, int axis) {
        float sum = 0;
        for (int i = 0; i < 4; i++) {
            Vector4f row = rows.rows()[3 * chunk.slots()[4 * vertex + i] + axis];
            int at = 3 * chunk.vertices()[vertex];
            sum += skin.weights()[4 * chunk.vertices()[vertex] + i]
                    * (row.x * skin.positions()[at]
                            + row.y * skin.positions()[at + 1]
                            + row.z * skin.positions()[at + 2]
                            + row.w);
        }
        return sum;
    }

    @Test
    void allVerticesAreInsideWhereverTheJointsAre() {
        Random random = new Random(7);
        int joints = body.skeleton().jointCount();
        double[] positions = random.doubles(3L * joints, -1, 1).toArray();
        double[] rotations = random.doubles(4L * joints, -1, 1).toArray();
        for (int at = 0; at < rotations.length; at += 4) {
            double length = Math.sqrt(rotations[at] * rotations[at]
                    + rotations[at + 1] * rotations[at + 1]
                    + rotations[at + 2] * rotations[at + 2]
                    + rotations[at + 3] * rotations[at + 3]);
            for (int k = at; k < at + 4; k++) {
                rotations[k] /= length;
            }
        }
        rows.update(positions, rotations, 1.5);
        SkinBounds bounds = new SkinBounds(skin, chunk, rows);
        bounds.update(chunk.triangles(), chunk.triangles().length);
        bounds.tell(this::add);
        for (int vertex : chunk.triangles()) {
            for (int axis = 0; axis < 3; axis++) {
                float at = moved(vertex, axis);
                assertTrue(at >= low[axis] - 1e-4f && at <= high[axis] + 1e-4f, "vertex " + vertex);
            }
        }
    }

    @Test
    void theBoundsOfSomeVerticesAreThoseOfThemAlone() {
        int joints = body.skeleton().jointCount();
        double[] still = new double[4 * joints];
        for (int joint = 0; joint < joints; joint++) {
            still[4 * joint] = 1;
        }
        rows.update(new double[3 * joints], still, 1);
        SkinBounds bounds = new SkinBounds(skin, chunk, rows);
        bounds.update(chunk.triangles(), chunk.triangles().length);
        bounds.tell(this::add);
        float all = high[1] - low[1];
        for (int axis = 0; axis < 3; axis++) {
            low[axis] = Float.POSITIVE_INFINITY;
            high[axis] = Float.NEGATIVE_INFINITY;
        }
        bounds.update(chunk.triangles(), 3);
        bounds.tell(this::add);
        assertTrue(high[1] - low[1] < 0.7 * all && high[1] > low[1], (high[1] - low[1]) + " of " + all);
    }
}
