package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import org.junit.jupiter.api.Test;

/** A shadow is dark under what touches the floor, fainter and wider under what is high. */
class ShadowGridTest {
    private static ShadowGrid of(double height) {
        Skeleton.Builder skeleton = new Skeleton.Builder();
        int root = skeleton.joint("root", Skeleton.NONE, Vec3.ZERO);
        skeleton.joint("tip", root, new Vec3(0.3, 0, 0));
        ShadowGrid grid = new ShadowGrid(DrawnBones.of(skeleton.build(), joint -> false), 1, 1.7);
        grid.update(new double[] {-0.15, height, 0, 0.15, height, 0});
        return grid;
    }

    private static float darkest(ShadowGrid grid) {
        float most = 0;
        for (int z = 0; z < ShadowGrid.POINTS; z++) {
            for (int x = 0; x < ShadowGrid.POINTS; x++) {
                most = Math.max(most, grid.darkness(x, z));
            }
        }
        return most;
    }

    private static int dark(ShadowGrid grid) {
        int count = 0;
        for (int z = 0; z < ShadowGrid.POINTS; z++) {
            for (int x = 0; x < ShadowGrid.POINTS; x++) {
                count += grid.darkness(x, z) > 0 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void whatIsHighIsFaintAndWide() {
        assertTrue(darkest(of(0)) > 0.4, darkest(of(0)) + " on the floor");
        assertTrue(darkest(of(1)) < 0.2, darkest(of(1)) + " a metre up");
        assertTrue(dark(of(1)) > 2 * dark(of(0)));
    }

    @Test
    void itGoesWithTheBodyAndEndsInsideTheGrid() {
        ShadowGrid grid = of(0.5);
        int last = ShadowGrid.POINTS - 1;
        assertEquals(0, (grid.x(0) + grid.x(last)) / 2, 1e-9);
        for (int i = 0; i <= last; i++) {
            assertEquals(0, grid.darkness(i, 0));
            assertEquals(0, grid.darkness(0, i));
            assertEquals(0, grid.darkness(i, last));
            assertEquals(0, grid.darkness(last, i));
        }
        grid.update(new double[] {4.85, 0.5, 3, 5.15, 0.5, 3});
        assertEquals(5, (grid.x(0) + grid.x(last)) / 2, 1e-9);
        assertEquals(3, (grid.z(0) + grid.z(last)) / 2, 1e-9);
    }
}
