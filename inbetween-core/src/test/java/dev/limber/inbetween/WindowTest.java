package dev.limber.inbetween;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final int FRAMES = 8;
    private final Window window = Window.of(Sways.motion("sway", 50, 1), 20, FRAMES);

    @Test
    void mirroredJointsAreTheMirrorImage() {
        double[] before = WorldWindow.of(window, Sways.offsets()).positions();
        window.mirror();
        double[] after = WorldWindow.of(window, Sways.offsets()).positions();
        for (int row = 0; row < FRAMES * CanonicalBody.JOINTS; row++) {
            int joint = row % CanonicalBody.JOINTS;
            int other = row - joint + CanonicalBody.otherSide(joint);
            assertEquals(-before[3 * other], after[3 * row], 1e-4, CanonicalBody.NAMES.get(joint));
            assertEquals(before[3 * other + 1], after[3 * row + 1], 1e-4, CanonicalBody.NAMES.get(joint));
            assertEquals(before[3 * other + 2], after[3 * row + 2], 1e-4, CanonicalBody.NAMES.get(joint));
        }
    }

    @Test
    void mirroredTwiceIsTheSame() {
        double[] rotations = window.rotations().clone();
        double[] root = window.root().clone();
        window.mirror();
        window.mirror();
        assertArrayEquals(rotations, window.rotations(), 1e-15);
        assertArrayEquals(root, window.root());
    }

    @Test
    void mirroredTheOtherFootStands() {
        System.arraycopy(new double[] {0.1, 0.2, 0.8, 0.9}, 0, window.contacts(), 4, 4);
        window.mirror();
        assertArrayEquals(new double[] {0.8, 0.9, 0.1, 0.2}, Arrays.copyOfRange(window.contacts(), 4, 8));
        assertTrue(Double.isNaN(window.contacts()[0]), "of frame 0 nobody told");
    }

    @Test
    void turnedToXItFacesX() {
        window.rotate(window.yawToX(3));
        Vec3 facing = Quat.rotate(window.rotations(), 3 * 4 * CanonicalBody.JOINTS, new Vec3(0, 1, 0));
        assertEquals(0, facing.z(), 1e-12);
        assertTrue(facing.x() > 0);
    }

    @Test
    void aBodyThatFacesBackwardsTurnsAboutTheUpAxis() {
        double[] rotations = window.rotations();
        Quat.fromAxisAngle(new Vec3(0, 0, 1), Math.PI / 2, rotations, 0); // local y on -x
        assertArrayEquals(new double[] {0, 0, 1, 0}, window.yawToX(0), 1e-9);
    }

    @Test
    void aBodyThatFacesUpStaysAsItIs() {
        Quat.identity(window.rotations(), 0);
        assertArrayEquals(new double[] {1, 0, 0, 0}, window.yawToX(0));
    }

    @Test
    void turningMovesEveryJointAboutTheOrigin() {
        double[] yaw = new double[4];
        Quat.fromAxisAngle(new Vec3(0, 1, 0), 0.7, yaw, 0);
        double[] expected = WorldWindow.of(window, Sways.offsets()).positions();
        for (int i = 0; i < expected.length; i += 3) {
            Quat.rotate(yaw, 0, expected, i, expected, i);
        }
        window.rotate(yaw);
        assertArrayEquals(expected, WorldWindow.of(window, Sways.offsets()).positions(), 1e-5);
    }
}
