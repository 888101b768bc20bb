package dev.limber.inbetween.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Sways;
import dev.limber.inbetween.Window;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import org.junit.jupiter.api.Test;

class NetworkSpaceTest {
    private static final int FRAMES = 8;
    private static final Gap GAP = new Gap(4, 3);
    private static final int HIPS = 4 * (GAP.start() - 1) * CanonicalBody.JOINTS; // of the last frame before the gap
    private static final Vec3 UP = new Vec3(0, 1, 0);

    private final Window window = Window.of(Sways.motion("sway", 50, 1), 20, FRAMES);

    @Test
    void whoStandsFacesX() {
        for (int step = 0; step < 12; step++) {
            Vec3 facing = new Vec3(Math.cos(step), 0, Math.sin(step));
            Quat.fromAxes(UP, facing, UP.cross(facing), window.rotations(), HIPS);
            NetworkSpace.enter(window, GAP);
            assertAlong(new Vec3(1, 0, 0), new Vec3(0, 1, 0), "turned by " + step);
        }
    }

    /** On the face it looks down and on the back up: where its head is tells where it faces. */
    @Test
    void whoLiesFacesAsIfSetUpright() {
        Vec3 head = new Vec3(0, 0, 1);
        Quat.fromAxes(head, UP.negated(), head.cross(UP.negated()), window.rotations(), HIPS);
        NetworkSpace.enter(window, GAP);
        assertAlong(new Vec3(1, 0, 0), new Vec3(1, 0, 0), "on the face, the head ahead");
        Quat.fromAxes(head, UP, head.cross(UP), window.rotations(), HIPS);
        NetworkSpace.enter(window, GAP);
        assertAlong(new Vec3(-1, 0, 0), new Vec3(1, 0, 0), "on the back, the head behind");
    }

    /** Somebody who falls to any side faces one way all the time. */
    @Test
    void whoFallsDoesNotTurnAbout() {
        double[] upright = new double[4];
        double[] tilt = new double[4];
        Quat.fromAxes(UP, new Vec3(1, 0, 0), new Vec3(0, 0, -1), upright, 0);
        for (Vec3 axis : new Vec3[] {new Vec3(0, 0, -1), new Vec3(0, 0, 1), new Vec3(1, 0, 0)}) {
            for (int step = 0; step <= 20; step++) {
                Quat.fromAxisAngle(axis, Math.toRadians(6 * step), tilt, 0);
                Quat.multiply(tilt, 0, upright, 0, window.rotations(), HIPS);
                double[] before = window.rotations().clone();
                NetworkSpace.enter(window, GAP);
                assertArrayEquals(before, window.rotations(), 1e-9, "tilted by 6 x " + step);
            }
        }
    }

    @Test
    void itLeavesWhereItEntered() {
        double[] rotations = window.rotations().clone();
        double[] root = window.root().clone();
        NetworkSpace space = NetworkSpace.enter(window, GAP);
        assertEquals(0, window.root()[3 * (GAP.start() - 1)], 1e-12);
        space.leave(window);
        assertArrayEquals(rotations, window.rotations(), 1e-12);
        assertArrayEquals(root, window.root(), 1e-9);
    }

    /** Checks a local direction of the hips: their own up for a body that lies, else where they face. */
    private void assertAlong(Vec3 expected, Vec3 local, String message) {
        Vec3 actual = Quat.rotate(window.rotations(), HIPS, local);
        assertEquals(0, expected.distance(actual), 1e-9, message + ": " + actual);
    }
}
