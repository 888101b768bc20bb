package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.ik.LimbSolver;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import dev.limber.retarget.PropSettings.Hand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class PropsTest {
    private static final Skeleton UNREAL = Mannequin.all().stream()
            .map(Mannequin::skeleton)
            .filter(skeleton -> skeleton.indexOf("hand_r") != Skeleton.NONE)
            .findFirst()
            .orElseThrow();
    private static final int FPS = 30;

    /** Where a prop is in the right hand, in heights of the source and of that hand's joint. */
    private static final Vec3 IN_HAND = new Vec3(0.05, 0.01, -0.02);

    /** A body with longer arms, if so, and a joint that hangs on another, where the right hand rests. */
    private static Rig rig(String prop, String parent, double arms) {
        Skeleton.Builder builder = new Skeleton.Builder();
        Rig own = Rig.of(UNREAL);
        for (int joint = 0; joint < UNREAL.jointCount(); joint++) {
            BodyPart part = own.roles().of(joint).part();
            double factor = part == BodyPart.FOREARM || part == BodyPart.HAND ? arms : 1;
            double[] rotation = new double[4];
            Quat.copy(UNREAL.restPose().rotations(), 4 * joint, rotation, 0);
            builder.joint(
                    UNREAL.name(joint),
                    UNREAL.parent(joint),
                    UNREAL.restTranslation(joint).times(factor),
                    rotation);
        }
        if (!prop.isEmpty()) {
            WorldPose rest = WorldPose.of(UNREAL.restPose());
            int above = UNREAL.indexOf(parent);
            Vec3 way = rest.position(UNREAL.indexOf("hand_r")).minus(rest.position(above));
            builder.joint(prop, above, Quat.inverseRotate(rest.rotations(), 4 * above, way));
        }
        UNREAL.endSites().forEach(site -> builder.endSite(site.joint(), site.offset()));
        return Rig.of(builder.build());
    }

    private static void reach(Rig rig, Side side, Vec3 goal, Pose pose) {
        WorldPose world = WorldPose.of(pose);
        int hand = rig.roles().joint(BodyPart.HAND, side);
        LimbSolver arm = new LimbSolver(
                rig.roles().joint(BodyPart.UPPER_ARM, side),
                rig.roles().joint(BodyPart.FOREARM, side),
                hand,
                WorldPose.of(rig.referencePose()),
                rig.forward());
        double[] move = new double[3];
        goal.minus(world.position(hand)).store(move, 0);
        arm.solve(move, new double[] {1, 0, 0, 0}, pose, world, new LimbSolver.Scratch());
    }

    /** A place before the chest, in heights aside to the left and up from the shoulders. */
    private static Vec3 before(Rig rig, double aside, double up) {
        WorldPose rest = WorldPose.of(rig.referencePose());
        Vec3 left = rig.up().cross(rig.forward());
        return rest.position(rig.roles().joint(BodyPart.NECK, Side.CENTER))
                .plus(rig.forward().times(0.2 * rig.height()))
                .plus(left.times(aside * rig.height()))
                .plus(rig.up().times((up - 0.1) * rig.height()));
    }

    /**
     * Two seconds in which the right hand goes up and down, and the left one where it is said.
     *
     * @param left by seconds; null leaves it at rest
     * @param release seconds until which the right hand holds the prop, which then stays where it is
     */
    private static Clip swing(Rig rig, String prop, DoubleFunction<Vec3> left, double release) {
        int joint = rig.skeleton().indexOf(prop);
        int hand = rig.roles().joint(BodyPart.HAND, Side.RIGHT);
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        int[] moved = joint == Skeleton.NONE ? new int[] {hips} : new int[] {hips, joint};
        Clip.Builder builder = new Clip.Builder(rig.skeleton(), 1.0 / FPS, 2 * FPS, moved);
        WorldPose world = new WorldPose(rig.skeleton());
        Vec3 at = Vec3.ZERO;
        double[] rotation = new double[4];
        for (int frame = 0; frame < 2 * FPS; frame++) {
            double seconds = frame / (double) FPS;
            Pose pose = rig.referencePose();
            reach(rig, Side.RIGHT, before(rig, -0.05, height(seconds)), pose);
            Vec3 goal = left.apply(seconds);
            if (goal != null) {
                reach(rig, Side.LEFT, goal, pose);
            }
            world.update(pose);
            if (joint != Skeleton.NONE) {
                if (seconds <= release) {
                    at = world.position(hand)
                            .plus(Quat.rotate(world.rotations(), 4 * hand, IN_HAND.times(rig.height())));
                    Quat.copy(world.rotations(), 4 * hand, rotation, 0);
                }
                world.setPosition(joint, at, pose);
                world.setRotation(joint, rotation, 0, pose);
            }
            builder.set(frame, pose);
        }
        return builder.build();
    }

    private static double height(double seconds) {
        return 0.1 * Math.sin(2 * Math.PI * seconds);
    }

    private static Clip retarget(Rig source, Rig target, Clip clip, PropSettings... props) {
        RetargetSettings settings = RetargetSettings.DEFAULT.withProps(List.of(props));
        return new GeometricRetargeter(source, target, settings).retarget(clip);
    }

    /** Returns where a joint is in the right hand, in heights. */
    private static Vec3 inHand(Rig rig, Clip clip, int joint, int frame) {
        WorldPose world = WorldPose.of(clip.pose(frame));
        int hand = rig.roles().joint(BodyPart.HAND, Side.RIGHT);
        return Quat.inverseRotate(
                        world.rotations(), 4 * hand, world.position(joint).minus(world.position(hand)))
                .times(1 / rig.height());
    }

    @Test
    void whatHangsOnTheRootIsInTheHandAsLongAsTheSourceHoldsIt() {
        for (String name : List.of("weapon", "Ball")) {
            Rig source = rig(name, "root", 1);
            Rig target = rig(name, "root", 1.3);
            Clip clip = swing(source, name, seconds -> null, 1.2);
            Clip result = retarget(source, target, clip);
            int joint = target.skeleton().indexOf(name);
            for (int frame = 2; frame < 33; frame++) {
                Vec3 there = inHand(source, clip, joint, frame).times(source.height() / target.height());
                assertEquals(0, inHand(target, result, joint, frame).distance(there), 2e-3, name + " " + frame);
                WorldPose world = WorldPose.of(result.pose(frame));
                int hand = target.roles().joint(BodyPart.HAND, Side.RIGHT);
                double rotated = Quat.angle(world.rotations(), 4 * hand, world.rotations(), 4 * joint);
                assertEquals(0, Math.toDegrees(rotated), 0.5, "it is turned as the hand, as on the source");
            }
            double off = inHand(target, result, joint, 55).distance(inHand(target, result, joint, 20));
            assertTrue(off > 0.05, name + " is let go: " + off);
        }
    }

    @Test
    void whatIsNotHeldIsLeftAlone() {
        Rig source = rig("Ball", "root", 1);
        Clip clip = swing(source, "Ball", seconds -> null, -1);
        Rig target = rig("Ball", "root", 1.3);
        Clip result = retarget(source, target, clip);
        int joint = target.skeleton().indexOf("Ball");
        Vec3 first = WorldPose.of(result.pose(0)).position(joint);
        assertEquals(0, first.distance(WorldPose.of(result.pose(20)).position(joint)), 1e-3 * target.height());
    }

    @Test
    void propsOfOtherNamesFollowThoseOfTheSameHand() {
        Rig source = rig("handslot.r", "hand_r", 1);
        Rig target = rig("Weapon", "hand_r", 1);
        Clip clip = swing(source, "handslot.r", seconds -> null, 1.2);
        Clip result = retarget(source, target, clip);
        int joint = target.skeleton().indexOf("Weapon");
        for (int frame : new int[] {0, 20, 55}) {
            assertEquals(
                    0,
                    inHand(target, result, joint, frame).distance(inHand(source, clip, joint, frame)),
                    2e-3,
                    "" + frame);
        }
    }

    @Test
    void aClipOnItsOwnRigStaysAsItIs() {
        Rig rig = rig("weapon", "root", 1);
        Clip clip = swing(rig, "weapon", seconds -> before(rig, 0.05, height(seconds)), 1.2);
        Clip result = retarget(rig, rig, clip);
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            WorldPose was = WorldPose.of(clip.pose(frame));
            WorldPose is = WorldPose.of(result.pose(frame));
            for (int joint = 0; joint < rig.skeleton().jointCount(); joint++) {
                assertEquals(0, was.position(joint).distance(is.position(joint)), 2e-4 * rig.height());
            }
        }
    }

    /** Returns the largest difference of where the left hand is in the right one from the source's, in heights. */
    private static double off(Rig source, Clip clip, Rig target, Clip result) {
        int left = source.roles().joint(BodyPart.HAND, Side.LEFT);
        double most = 0;
        for (int frame = 5; frame < 2 * FPS - 5; frame++) {
            Vec3 there = inHand(source, clip, left, frame).times(source.height() / target.height());
            most = Math.max(most, inHand(target, result, left, frame).distance(there));
        }
        return most;
    }

    @Test
    void bothHandsStayOnWhatTheySwingTogether() {
        Rig source = rig("weapon_r", "hand_r", 1);
        Clip clip = swing(source, "", seconds -> before(source, 0.1, height(seconds)), 0);
        Rig target = rig("weapon_r", "hand_r", 1.3);
        assertTrue(off(source, clip, target, retarget(source, target, clip)) < 0.005);
        PropSettings none = new PropSettings("weapon_r", Hand.NONE);
        double parted = off(source, clip, target, retarget(source, target, clip, none));
        assertTrue(parted > 0.01, "without a prop they part: " + parted);
    }

    @Test
    void aHandThatIsJustStillIsNotOnTheProp() {
        Rig source = rig("weapon_r", "hand_r", 1);
        Clip clip = swing(source, "", seconds -> before(source, 0.2, 0), 0);
        Rig target = rig("weapon_r", "hand_r", 1.3);
        Clip result = retarget(source, target, clip);
        Clip without = retarget(source, target, clip, new PropSettings("weapon_r", Hand.NONE));
        assertEquals(0, off(target, without, target, result), 1e-6);
        Clip both = retarget(source, target, clip, new PropSettings("weapon_r", Hand.BOTH));
        assertTrue(off(source, clip, target, both) < 0.005, "unless a user says so");
    }

    @Test
    void whatTheTargetLacksIsNamed() {
        Rig source = rig("sword_r", "hand_r", 1);
        Rig target = rig("", "", 1);
        Clip clip = swing(source, "", seconds -> null, 0);
        JointMap map = JointMap.between(source, target);
        Clip result = retarget(source, target, clip);
        List<String> said = ResultCheck.of(source, target, map, RetargetSettings.DEFAULT, clip, result).stream()
                .filter(finding -> finding.kind() == Finding.Kind.PROP)
                .map(Finding::text)
                .toList();
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains("right hand's prop 'sword_r'"), said.get(0));
        PropSettings none = new PropSettings("sword_r", Hand.NONE);
        RetargetSettings settings = RetargetSettings.DEFAULT.withProps(List.of(none));
        assertTrue(ResultCheck.of(source, target, map, settings, clip, result).stream()
                .noneMatch(finding -> finding.kind() == Finding.Kind.PROP));
    }

    @Test
    void aPropThatNeitherRigHasIsAnError() {
        Rig rig = rig("", "", 1);
        PropSettings wrong = new PropSettings("lightsaber", null);
        RetargetException error = assertThrows(
                RetargetException.class,
                () -> new GeometricRetargeter(rig, rig, RetargetSettings.DEFAULT.withProps(List.of(wrong))));
        assertTrue(String.valueOf(error.getMessage()).contains("'lightsaber'"));
    }

    /** CMU's bodies have a joint without a part between the hips and each leg. */
    @Test
    void jointsThatCarryLegsAreNotHeld() throws IOException {
        Path walk = Path.of(System.getProperty("limber.root"), "assets", "clips", "walk.bvh");
        Rig rig = Rig.of(BvhReader.read(walk).clip());
        int carrier = rig.skeleton().indexOf("LHipJoint");
        assertEquals(BodyPart.OTHER, rig.roles().of(carrier).part());
        assertFalse(Props.loose(new ReferencePose(rig, rig.roles()), List.of()).contains(carrier));
    }
}
