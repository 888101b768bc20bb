package dev.limber.retarget.contact;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FloorReachTest {
    private static final Rig RIG = Touches.RIG;
    private static final BodyVolumes BODY = BodyVolumes.of(RIG);
    private static final int HIPS = RIG.roles().joint(BodyPart.HIPS, Side.CENTER);
    private static final double NEAR = FloorGoals.HIGH;

    private static Clip clip(Pose pose, int... translated) {
        return new Clip.Builder(RIG.skeleton(), 1, 1, translated).set(0, pose).build();
    }

    private static boolean mayTouch(Clip clip, double floor) {
        return FloorReach.mayTouch(clip, BODY, pose -> {}, RIG.up(), floor, NEAR);
    }

    private static double lowest(Clip clip, double floor) {
        FloorTrack track = FloorTrack.of(clip, BODY, RIG.up(), floor);
        return FloorPoint.list().stream()
                .filter(track::has)
                .mapToDouble(point -> track.height(0, point))
                .min()
                .orElseThrow();
    }

    private static Pose posed(Random random) {
        Pose pose = RIG.referencePose();
        double[] turn = new double[4];
        for (int joint = 0; joint < RIG.skeleton().jointCount(); joint++) {
            Vec3 axis = new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).normalized();
            Quat.fromAxisAngle(axis, random.nextGaussian(), turn, 0);
            Quat.multiply(pose.rotations(), 4 * joint, turn, 0, pose.rotations(), 4 * joint);
        }
        return pose;
    }

    private static double standingFloor() {
        WorldPose world = WorldPose.of(RIG.referencePose());
        return List.of(Side.LEFT, Side.RIGHT).stream()
                .mapToDouble(side ->
                        world.position(RIG.roles().joint(BodyPart.FOOT, side)).dot(RIG.up()))
                .min()
                .orElseThrow();
    }

    @Test
    void aBodyThatStandsReachesNoFloor() {
        assertFalse(mayTouch(clip(RIG.referencePose(), HIPS), standingFloor()));
    }

    @Test
    void nothingThatIsNearToTheFloorIsMissed() {
        Random random = new Random(5);
        int far = 0;
        for (int i = 0; i < 500; i++) {
            Clip clip = clip(posed(random), HIPS);
            double floor = -RIG.height() * random.nextDouble();
            boolean may = mayTouch(clip, floor);
            assertTrue(may || lowest(clip, floor) > NEAR, "pose " + i);
            far += may ? 0 : 1;
        }
        assertTrue(far > 50, "it says so of some of them: " + far);
    }

    @Test
    void armsThatStretchAreFollowed() {
        int hand = RIG.roles().joint(BodyPart.HAND, Side.LEFT);
        Pose pose = RIG.referencePose();
        WorldPose world = WorldPose.of(pose);
        Vec3 down =
                world.position(hand).minus(RIG.up().times(world.position(hand).dot(RIG.up()) - standingFloor()));
        world.setPosition(hand, down, pose);
        assertTrue(mayTouch(clip(pose, HIPS, hand), standingFloor()));
        assertFalse(mayTouch(clip(pose, HIPS), standingFloor()), "its place is not animated");
    }
}
