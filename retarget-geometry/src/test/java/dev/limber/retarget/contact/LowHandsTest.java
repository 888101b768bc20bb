package dev.limber.retarget.contact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.SourceFeet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body that bends down until its hands hang a little above the floor, on bodies with other arms. */
class LowHandsTest {
    private static final int FPS = 30;
    private static final int FRAMES = 91;
    private static final double LOWEST = 0.12; // m of a body of 1.75 m: the hands of the source above the floor
    private static final Rig RIG = Touches.RIG;
    private static final int HIPS = RIG.roles().joint(BodyPart.HIPS, Side.CENTER);
    private static final List<Part> HANDS = List.of(Part.LEFT_HAND, Part.RIGHT_HAND);
    private static final Clip SOURCE = bending();

    private static Clip bending() {
        Pose standing = hanging(0);
        Pose low = hanging(bend());
        Pose pose = new Pose(RIG.skeleton());
        Clip.Builder clip = new Clip.Builder(RIG.skeleton(), 1.0 / FPS, FRAMES, HIPS);
        for (int frame = 0; frame < FRAMES; frame++) {
            double t = 0.5 - 0.5 * Math.cos(2 * Math.PI * frame / (FRAMES - 1));
            PoseBlend.blend(standing, low, t, pose);
            clip.set(frame, pose);
        }
        return clip.build();
    }

    /** Returns the bend with which the hands hang as low as they shall, in radians. */
    private static double bend() {
        double bend = 0.5;
        while (bend < 2.5 && lowest(clip(hanging(bend)), RIG, floor(), 0) > LOWEST) {
            bend += 0.01;
        }
        return bend;
    }

    /** Returns the body bent forward in the spine, its legs standing and its arms hanging straight down. */
    private static Pose hanging(double bend) {
        Pose pose = RIG.referencePose();
        Vec3 left = RIG.up().cross(RIG.forward());
        turn(pose, RIG.roles().chain(BodyPart.SPINE, Side.CENTER)[0], left, bend);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            int arm = RIG.roles().joint(BodyPart.UPPER_ARM, side);
            WorldPose world = WorldPose.of(pose);
            Vec3 along = world.position(RIG.roles().joint(BodyPart.HAND, side)).minus(world.position(arm));
            Vec3 down = RIG.up().times(-1);
            Vec3 axis = along.cross(down);
            turn(pose, arm, axis.normalized(), Math.atan2(axis.length(), along.dot(down)));
        }
        return pose;
    }

    private static void turn(Pose pose, int joint, Vec3 axis, double angle) {
        WorldPose world = WorldPose.of(pose);
        double[] rotation = new double[4];
        Quat.fromAxisAngle(axis, angle, rotation, 0);
        Quat.multiply(rotation, 0, world.rotations(), 4 * joint, rotation, 0);
        world.setRotation(joint, rotation, 0, pose);
    }

    private static Clip clip(Pose pose) {
        return new Clip.Builder(RIG.skeleton(), 1, 1, HIPS).set(0, pose).build();
    }

    private static double floor() {
        return SourceFeet.of(clip(RIG.referencePose()), RIG).floor();
    }

    /** Returns how high the lowest hand is above the floor, in metres of a body of 1.75 m. */
    private static double lowest(Clip clip, Rig rig, double floor, int frame) {
        FloorTrack track = FloorTrack.of(clip, BodyVolumes.of(rig), rig.up(), floor);
        return FloorPoint.list().stream()
                .filter(point -> HANDS.contains(point.part()))
                .mapToDouble(point -> track.height(frame, point))
                .min()
                .orElseThrow();
    }

    private static Rig withArms(double length) {
        return withArms(length, length);
    }

    private static Rig withArms(double upperArm, double forearm) {
        Skeleton skeleton = RIG.skeleton();
        Pose rest = skeleton.restPose();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            BodyPart part = RIG.roles().of(joint).part();
            if (part == BodyPart.FOREARM || part == BodyPart.HAND) {
                double length = part == BodyPart.FOREARM ? upperArm : forearm;
                skeleton.restTranslation(joint).times(length).store(rest.translations(), 3 * joint);
            }
        }
        return Rig.of(skeleton.withRest(rest));
    }

    private static Clip retarget(Rig from, Rig to, Clip clip) {
        return new GeometricRetargeter(from, to, RetargetSettings.DEFAULT).retarget(clip);
    }

    @Test
    void handsOffTheFloorStayOffItOnLongerArmsAndNothingElseMoves() {
        Rig target = withArms(1.35);
        double floor = floor() * target.legLength() / RIG.legLength();
        Clip result = retarget(RIG, target, SOURCE);
        Clip plain = new GeometricRetargeter(RIG, target, RetargetSettings.DEFAULT.withIk()).retarget(SOURCE);
        int low = FRAMES / 2;
        assertTrue(lowest(plain, target, floor, low) < -0.05, "the arms reach into the floor");
        int head = target.roles().joint(BodyPart.HEAD, Side.CENTER);
        for (int frame = 0; frame < FRAMES; frame++) {
            assertTrue(lowest(result, target, floor, frame) > LowHands.CLEAR - 0.005, "frame " + frame);
            assertEquals(
                    0,
                    WorldPose.of(result.pose(frame))
                                    .position(head)
                                    .distance(WorldPose.of(plain.pose(frame)).position(head))
                            / target.height(),
                    0.01,
                    "frame " + frame);
        }
    }

    @Test
    void theWayBackUndoesWhatWasChanged() {
        for (Rig other : List.of(withArms(0.75), withArms(1.35), withArms(1, 1.7), withArms(1.6, 1))) {
            Clip back = retarget(other, RIG, retarget(RIG, other, SOURCE));
            for (int frame = 0; frame < FRAMES; frame++) {
                assertArrayEquals(
                        WorldPose.of(SOURCE.pose(frame)).positions(),
                        WorldPose.of(back.pose(frame)).positions(),
                        0.006 * RIG.height(),
                        "frame " + frame);
            }
        }
    }

    @Test
    void handsThatHangFarFromTheFloorStayAsTheyAre() {
        Rig target = withArms(1.35);
        Clip standing = clip(hanging(0.3));
        assertArrayEquals(
                new GeometricRetargeter(RIG, target, RetargetSettings.DEFAULT.withIk())
                        .retarget(standing)
                        .pose(0)
                        .rotations(),
                retarget(RIG, target, standing).pose(0).rotations(),
                2e-3);
    }

    /** A cartoon whose arms reach the floor as it stands would walk with bent elbows. */
    @Test
    void armsThatReachTheFloorAsTheyHangAreLeftAlone() {
        BodyVolumes own = BodyVolumes.of(RIG);
        BodyVolumes longer = BodyVolumes.of(withArms(3));
        Clip standing = clip(hanging(0));
        LowHands hands = new LowHands(own, longer, RIG.up(), RIG.forward(), side -> true);
        Clip held = new GeometricRetargeter(RIG, withArms(3), RetargetSettings.DEFAULT.withIk()).retarget(standing);
        Clip result = hands.solve(standing, pose -> {}, floor(), held, floor(), pose -> {});
        assertArrayEquals(held.pose(0).rotations(), result.pose(0).rotations(), 1e-12);
    }
}
