package dev.limber.motion.bvh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;

/** Says whether two clips show the same motion. */
final class ClipAssert {
    private static final double SAME_ROTATION = 1e-4; // degrees
    private static final double SAME_POSITION = 1e-5; // of the skeleton's extent

    private ClipAssert() {}

    /** Asserts that names, hierarchy, OFFSETs, end sites and frame time are equal and poses nearly so. */
    static void assertSameMotion(Clip expected, Clip actual) {
        Skeleton skeleton = expected.skeleton();
        assertEquals(skeleton.names(), actual.skeleton().names());
        assertSameEndSites(skeleton.endSites(), actual.skeleton().endSites());
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            assertEquals(skeleton.parent(joint), actual.skeleton().parent(joint));
            assertSamePlace(skeleton.restTranslation(joint), actual.skeleton().restTranslation(joint));
        }
        assertEquals(expected.frameTime(), actual.frameTime(), 1e-9);
        assertEquals(expected.frameCount(), actual.frameCount());
        double reach = SAME_POSITION * extent(skeleton);
        Pose pose = new Pose(skeleton);
        Pose otherPose = new Pose(actual.skeleton());
        WorldPose world = new WorldPose(skeleton);
        WorldPose other = new WorldPose(actual.skeleton());
        for (int frame = 0; frame < expected.frameCount(); frame++) {
            expected.read(frame, pose);
            world.update(pose);
            actual.read(frame, otherPose);
            other.update(otherPose);
            for (int joint = 0; joint < skeleton.jointCount(); joint++) {
                double angle =
                        Math.toDegrees(Quat.angle(pose.rotations(), 4 * joint, otherPose.rotations(), 4 * joint));
                double distance = world.position(joint).distance(other.position(joint));
                if (angle > SAME_ROTATION || distance > reach) {
                    fail("frame " + frame + ", joint '" + skeleton.name(joint) + "': " + angle + " degrees and "
                            + distance + " units apart");
                }
            }
        }
    }

    private static void assertSameEndSites(List<EndSite> expected, List<EndSite> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).joint(), actual.get(i).joint());
            assertSamePlace(expected.get(i).offset(), actual.get(i).offset());
        }
    }

    /** Asserts equality to the last bit, but for the sign of a zero. */
    private static void assertSamePlace(Vec3 expected, Vec3 actual) {
        assertEquals(0, expected.distance(actual), () -> expected + " became " + actual);
    }

    /** Returns the largest distance between two joints at rest along one axis, or 1 where all are in one place. */
    private static double extent(Skeleton skeleton) {
        double[] positions = WorldPose.of(skeleton.restPose()).positions();
        double extent = 0;
        for (int axis = 0; axis < 3; axis++) {
            double least = positions[axis];
            double most = positions[axis];
            for (int i = axis; i < positions.length; i += 3) {
                least = Math.min(least, positions[i]);
                most = Math.max(most, positions[i]);
            }
            extent = Math.max(extent, most - least);
        }
        return extent > 0 ? extent : 1;
    }
}
