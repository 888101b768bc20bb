package dev.limber.inbetween;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalBodyTest {
    private final Skeleton skeleton = CanonicalBody.skeleton(CanonicalBody.commonOffsets());
    private final WorldPose standing = WorldPose.of(CanonicalBody.tPose(skeleton));

    private Vec3 place(String joint) {
        return standing.position(CanonicalBody.NAMES.indexOf(joint));
    }

    @Test
    void theCommonBodyStandsUprightOnTheFloorAndFacesZ() {
        assertEquals(0, place("LeftFoot").y(), 1e-5);
        assertTrue(place("Head").y() > 150);
        assertTrue(place("LeftToe").z() > 10);
        assertEquals(place("LeftArm").y(), place("LeftHand").y(), 1e-5);
    }

    @Test
    void leftIsLeftAndTheSidesAreMirrorImages() {
        for (int j = 0; j < CanonicalBody.JOINTS; j++) {
            Vec3 own = standing.position(j);
            Vec3 other = standing.position(CanonicalBody.otherSide(j));
            assertEquals(-other.x(), own.x(), 1e-5);
            assertEquals(other.y(), own.y(), 1e-5);
            assertEquals(other.z(), own.z(), 1e-5);
        }
        assertTrue(place("LeftHand").x() > 50);
    }

    @Test
    void jointsHaveTheAxesThatTheyHaveInLafan() {
        for (String leg : List.of("LeftUpLeg", "RightLeg")) {
            assertAxes(leg, new Vec3(0, -1, 0), new Vec3(0, 0, 1));
        }
        assertAxes("LeftFoot", new Vec3(0, 0, 1), new Vec3(0, 1, 0));
        assertAxes("LeftArm", new Vec3(1, 0, 0), new Vec3(0, 0, -1));
        assertAxes("RightHand", new Vec3(-1, 0, 0), new Vec3(0, 0, -1));
        assertAxes("Neck", new Vec3(0, 1, 0), new Vec3(0, 0, 1));
    }

    private void assertAxes(String joint, Vec3 x, Vec3 y) {
        int at = 4 * CanonicalBody.NAMES.indexOf(joint);
        Vec3 localX = Quat.rotate(standing.rotations(), at, new Vec3(1, 0, 0));
        Vec3 localY = Quat.rotate(standing.rotations(), at, new Vec3(0, 1, 0));
        assertEquals(1, localX.dot(x), 1e-9, joint);
        assertEquals(1, localY.dot(y), 1e-9, joint);
    }
}
