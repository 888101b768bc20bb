package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feet that rest tilted with legs apart are level in the reference pose; feet that rest level stay as they are. */
class LevelFeetTest {
    private static final Skeleton STRAIGHT = TestBodies.person();
    private static final Rig RIG = Rig.of(STRAIGHT);
    private static final Vec3 AHEAD = new Vec3(0, 0, 1);

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, 10, 20, 30})
    void feetThatGoWithTheLegsAreSetLevel(double degrees) {
        assertLevel(apart(degrees, degrees), degrees < 8 ? degrees : 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 20, 30})
    void feetThatRestLevelStayLevel(double degrees) {
        assertLevel(apart(degrees, 0), 0);
    }

    /** Returns the body with its legs apart, its feet tilted about forward. */
    private static Skeleton apart(double legs, double feet) {
        Pose pose = STRAIGHT.restPose();
        WorldPose world = WorldPose.of(pose);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            double way = side == Side.LEFT ? 1 : -1;
            rotate(RIG.roles().joint(BodyPart.THIGH, side), way * legs, pose, world);
            rotate(RIG.roles().joint(BodyPart.FOOT, side), way * (feet - legs), pose, world);
        }
        return STRAIGHT.withRest(pose);
    }

    private static void rotate(int joint, double degrees, Pose pose, WorldPose world) {
        double[] q = new double[4];
        Quat.fromAxisAngle(AHEAD, Math.toRadians(degrees), q, 0);
        Quat.multiply(q, 0, world.rotations(), 4 * joint, q, 0);
        world.setRotation(joint, q, 0, pose);
        world.updateFrom(joint, pose);
    }

    private static void assertLevel(Skeleton skeleton, double tilt) {
        WorldPose reference = WorldPose.of(Rig.of(skeleton).referencePose());
        WorldPose level = WorldPose.of(STRAIGHT.restPose());
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            int foot = RIG.roles().joint(BodyPart.FOOT, side);
            double angle = Quat.angle(level.rotations(), 4 * foot, reference.rotations(), 4 * foot);
            assertEquals(tilt, Math.toDegrees(angle), 0.1, side + " foot");
        }
    }
}
