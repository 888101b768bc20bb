package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.jme3.math.Vector3f;
import dev.limber.motion.Skin;
import org.junit.jupiter.api.Test;

/** A square of two triangles in the plane z = 0, whose left side joint 1 moves and whose right side joint 2. */
class SkinTouchTest {
    private static final SkinTouch.Hit NOTHING = new SkinTouch.Hit(Float.POSITIVE_INFINITY, -1);
    private static final double[] STILL = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0}; // (joint, 4) wxyz

    private final Skin skin = new Skin(
            new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0},
            new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1},
            new int[] {0, 1, 2, 1, 3, 2},
            new int[] {1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0},
            new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
            identities(3));
    private final SkinChunk chunk = SkinChunk.of(skin, 8).get(0);
    private final SkinRows rows = new SkinRows(skin, chunk);
    private final SkinTouch touch = new SkinTouch(skin, chunk, rows);

    private static float[] identities(int count) {
        float[] matrices = new float[16 * count];
        for (int i = 0; i < matrices.length; i += 16) {
            for (int axis = 0; axis < 4; axis++) {
                matrices[i + 5 * axis] = 1;
            }
        }
        return matrices;
    }

    private SkinTouch.Hit at(float x, float y, SkinTouch.Hit nearest) {
        return touch.nearest(new Vector3f(x, y, 4), new Vector3f(0, 0, -2), nearest);
    }

    @Test
    void theJointWithTheGreatestWeightIsTaken() {
        rows.update(new double[9], STILL, 1);
        assertEquals(new SkinTouch.Hit(2, 1), at(0.4f, 0.5f, NOTHING));
        assertEquals(new SkinTouch.Hit(2, 2), at(0.6f, 0.5f, NOTHING));
        assertSame(NOTHING, at(1.1f, 0.5f, NOTHING));
        SkinTouch.Hit nearer = new SkinTouch.Hit(1, 7);
        assertSame(nearer, at(0.4f, 0.5f, nearer));
    }

    @Test
    void theSkinIsMetWhereItIsPosed() {
        rows.update(new double[] {0, 0, 0, 5, 0, 1, 5, 0, 1}, STILL, 1);
        assertSame(NOTHING, at(0.4f, 0.5f, NOTHING));
        assertEquals(new SkinTouch.Hit(1.5f, 1), at(5.4f, 0.5f, NOTHING));
        rows.update(new double[9], STILL, 2);
        touch.forget();
        assertEquals(new SkinTouch.Hit(2, 1), at(0.9f, 1.5f, NOTHING));
    }
}
