package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Vec3;
import org.junit.jupiter.api.Test;

class ExtentTest {
    private static Extent of(double... positions) {
        Extent extent = new Extent();
        for (int at = 0; at < positions.length; at += 3) {
            extent.add(positions, at);
        }
        return extent;
    }

    @Test
    void aCharacterAloneIsInViewFromHeadToToe() {
        Extent extent = of(-0.2, 0, 0, 0.2, 1.8, 0.1);
        assertEquals(0.9, extent.middle().y(), 1e-12);
        assertTrue(extent.radius() > 0.9, "radius " + extent.radius());
    }

    @Test
    void twoSideBySideNeedNoMoreThanTheirWidth() {
        Extent extent = of(-2, 0, 0, 2, 1.8, 0);
        assertTrue(extent.radius() < Math.hypot(2, 0.9), "radius " + extent.radius());
    }

    @Test
    void nothingIsAtTheOriginAndASinglePointIsSeenFromAfar() {
        assertEquals(Vec3.ZERO, new Extent().middle());
        assertEquals(of(1, 1, 1).radius(), new Extent().radius());
    }
}
