package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same walk, written in another space, has the same result. */
class SpacesTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig TARGET = Rig.of(Mannequin.all().get(0).skeleton());
    private static final Clip EXPECTED =
            new GeometricRetargeter(Rig.of(WALK), TARGET, RetargetSettings.DEFAULT).retarget(WALK);

    /** @param pitch and roll bring Y to the axis that is up, in degrees */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "metres, 0, 0, 0, 0.01",
        "millimetres, 0, 0, 0, 10",
        "inches, 0, 0, 0, 0.3937",
        "looking along x, 0, 0, 90, 1",
        "looking backwards, 0, 0, 180, 1",
        "z up, 90, 0, 0, 1",
        "z up in metres looking along x, 90, 0, 90, 0.01",
        "z up looking backwards, 90, 0, 180, 1",
        "minus z up, -90, 0, 0, 1",
        "x up, 0, -90, 0, 1",
        "minus y up, 180, 0, 0, 1"
    })
    void thereIsOneResult(String space, double pitch, double roll, double yaw, double unit) {
        double[] turn = turn(pitch, roll, yaw);
        Clip there = in(turn, unit);
        Clip actual = new GeometricRetargeter(Rig.of(there), TARGET, RetargetSettings.DEFAULT).retarget(there);
        assertEquals(0, farthest(actual), 0.002 * TARGET.height());
    }

    private static double[] turn(double pitch, double roll, double yaw) {
        double[] turn = about(new Vec3(1, 0, 0), pitch);
        Quat.multiply(turn, 0, about(new Vec3(0, 0, 1), roll), 0, turn, 0);
        Quat.multiply(turn, 0, about(new Vec3(0, 1, 0), yaw), 0, turn, 0);
        return turn;
    }

    private static double[] about(Vec3 axis, double degrees) {
        double[] q = new double[4];
        Quat.fromAxisAngle(axis, Math.toRadians(degrees), q, 0);
        return q;
    }

    /** The walk with offsets, positions and rotations in the axes and the unit of another space. */
    private static Clip in(double[] turn, double unit) {
        Skeleton own = WALK.skeleton();
        Skeleton other = own.withRest(in(turn, unit, own.restPose(), own))
                .withEndSites(end -> Quat.rotate(turn, 0, end.offset()).times(unit));
        Clip.Builder clip = new Clip.Builder(other, WALK.frameTime(), WALK.frameCount(), WALK.translatedJoints());
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            clip.set(frame, in(turn, unit, WALK.pose(frame), other));
        }
        return clip.build();
    }

    private static Pose in(double[] turn, double unit, Pose from, Skeleton of) {
        Pose to = new Pose(of);
        for (int joint = 0; joint < of.jointCount(); joint++) {
            Quat.multiply(turn, 0, from.rotations(), 4 * joint, to.rotations(), 4 * joint);
            Quat.multiplyInverse(to.rotations(), 4 * joint, turn, 0, to.rotations(), 4 * joint);
            Quat.rotate(turn, 0, Vec3.of(from.translations(), 3 * joint))
                    .times(unit)
                    .store(to.translations(), 3 * joint);
        }
        return to;
    }

    private static double farthest(Clip actual) {
        double most = 0;
        for (int frame = 0; frame < actual.frameCount(); frame++) {
            WorldPose one = WorldPose.of(EXPECTED.pose(frame));
            WorldPose other = WorldPose.of(actual.pose(frame));
            for (int joint = 0; joint < actual.skeleton().jointCount(); joint++) {
                most = Math.max(most, one.position(joint).distance(other.position(joint)));
            }
        }
        return most;
    }
}
