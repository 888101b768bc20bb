package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Join;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.WalkingClip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far limbs rest bent is a matter of the pose that a rig was saved in: limbs bend as the source's do. */
class BentRestsTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig WALKER = Rig.of(WALK);

    @ParameterizedTest
    @ValueSource(strings = {"00", "10", "20", "30", "39", "41", "60"})
    void elbowsBendAsTheSourcesDo(String degrees) throws IOException {
        Rig bent = Rig.of(BvhReader.read(Path.of("..", "test-data", "rigs", "elbow-rests-bent-" + degrees + ".bvh"))
                .clip());
        Clip there = new GeometricRetargeter(WALKER, bent, RetargetSettings.DEFAULT).retarget(WALK);
        assertBendsAlike(there, bent, BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND, 0.1);
        Clip back = new GeometricRetargeter(bent, WALKER, RetargetSettings.DEFAULT).retarget(there);
        assertBendsAlike(back, WALKER, BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND, 0.1);
    }

    /** Legs that are as long as the source's, however they rest: straight ones stay straight and feet on the floor. */
    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "10, 15", "0, 25", "15, 15"})
    void kneesBendAsTheSourcesDo(double thighForward, double shinBack) {
        Rig bent = Rig.of(legsBent(thighForward, shinBack));
        Clip there = new GeometricRetargeter(WALKER, bent, RetargetSettings.DEFAULT).retarget(WALK);
        assertBendsAlike(there, bent, BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT, 4);
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            WorldPose world = WorldPose.of(there.pose(frame));
            double toe = Math.min(toe(world, bent, Side.LEFT), toe(world, bent, Side.RIGHT));
            assertTrue(toe > -0.005 * bent.height(), "toe at " + toe + " in frame " + frame);
        }
    }

    /** A walk after a pose that it has nothing to do with, as many recordings have it, leaves the pose alone. */
    @Test
    void legsOfAPoseBeforeTheMotionStayStraight() {
        Clip.Builder standing = new Clip.Builder(WALK.skeleton(), WALK.frameTime(), 1, WALK.translatedJoints());
        standing.set(0, WALKER.referencePose());
        Rig target = Rig.of(legsBent(5, 5));
        Clip there = new GeometricRetargeter(WALKER, target, RetargetSettings.DEFAULT)
                .retarget(Join.of(standing.build(), WALK, 0));
        WorldPose first = WorldPose.of(there.pose(0));
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            assertEquals(0, bend(first, target, BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT, side), 4);
        }
    }

    private static double toe(WorldPose world, Rig rig, Side side) {
        return world.position(rig.roles().joint(BodyPart.TOE, side)).y();
    }

    private static void assertBendsAlike(
            Clip clip, Rig rig, BodyPart upper, BodyPart lower, BodyPart end, double tolerance) {
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            WorldPose from = WorldPose.of(WALK.pose(frame));
            WorldPose to = WorldPose.of(clip.pose(frame));
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                assertEquals(
                        bend(from, WALKER, upper, lower, end, side),
                        bend(to, rig, upper, lower, end, side),
                        tolerance,
                        side + " " + lower + " in frame " + frame);
            }
        }
    }

    private static double bend(WorldPose world, Rig rig, BodyPart upper, BodyPart lower, BodyPart end, Side side) {
        Vec3 a = bone(world, rig, upper, lower, side);
        Vec3 b = bone(world, rig, lower, end, side);
        return Math.toDegrees(Math.atan2(a.cross(b).length(), a.dot(b)));
    }

    private static Vec3 bone(WorldPose world, Rig rig, BodyPart from, BodyPart to, Side side) {
        return world.position(rig.roles().joint(to, side))
                .minus(world.position(rig.roles().joint(from, side)))
                .normalized();
    }

    private static Skeleton legsBent(double thighForward, double shinBack) {
        Skeleton.Builder body = new Skeleton.Builder();
        int hips = body.joint("pelvis", Skeleton.NONE, new Vec3(0, 0.93, 0));
        int spine = body.joint("spine_01", hips, new Vec3(0, 0.12, 0));
        int chest = body.joint("spine_02", spine, new Vec3(0, 0.2, 0));
        int neck = body.joint("neck_01", chest, new Vec3(0, 0.22, 0));
        int head = body.joint("head", neck, new Vec3(0, 0.09, 0));
        body.endSite(head, new Vec3(0, 0.2, 0));
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            String mark = side == Side.LEFT ? "_l" : "_r";
            double x = side == Side.LEFT ? 1 : -1;
            int thigh = body.joint("thigh" + mark, hips, new Vec3(0.09 * x, -0.05, 0));
            int shin = body.joint("calf" + mark, thigh, down(0.42, thighForward));
            int foot = body.joint("foot" + mark, shin, down(0.4, -shinBack));
            int toe = body.joint("ball" + mark, foot, new Vec3(0, -0.06, 0.13));
            body.endSite(toe, new Vec3(0, 0, 0.07));
            int clavicle = body.joint("clavicle" + mark, chest, new Vec3(0.03 * x, 0.17, 0));
            int arm = body.joint("upperarm" + mark, clavicle, new Vec3(0.14 * x, 0, 0));
            int forearm = body.joint("lowerarm" + mark, arm, new Vec3(0.28 * x, 0, 0));
            int hand = body.joint("hand" + mark, forearm, new Vec3(0.26 * x, 0, 0));
            body.endSite(hand, new Vec3(0.1 * x, 0, 0));
        }
        return body.build();
    }

    private static Vec3 down(double length, double forward) {
        return new Vec3(0, -Math.cos(Math.toRadians(forward)), Math.sin(Math.toRadians(forward))).times(length);
    }
}
