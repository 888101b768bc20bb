package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeometricRetargeterTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig SOURCE = Rig.of(WALK);

    static List<Mannequin> mannequins() {
        return Mannequin.all();
    }

    @Test
    void ontoItsOwnRigAClipStaysAsItIs() {
        RetargetSettings settings = RetargetSettings.DEFAULT.withIk(IkTarget.FEET, IkTarget.HANDS);
        Clip out = new GeometricRetargeter(SOURCE, SOURCE, settings).retarget(WALK);
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            Pose expected = WALK.pose(frame);
            Pose actual = out.pose(frame);
            WorldPose expectedWorld = WorldPose.of(expected);
            WorldPose actualWorld = WorldPose.of(actual);
            for (int joint = 0; joint < WALK.skeleton().jointCount(); joint++) {
                double angle =
                        Math.toDegrees(Quat.angle(expected.rotations(), 4 * joint, actual.rotations(), 4 * joint));
                assertEquals(0, angle, 1e-3, WALK.skeleton().name(joint));
                double distance = expectedWorld.position(joint).distance(actualWorld.position(joint));
                assertEquals(
                        0, distance, 1e-5 * SOURCE.height(), WALK.skeleton().name(joint));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mannequins")
    void limbsPointWhereTheSourcesDo(Mannequin mannequin) {
        Rig target = Rig.of(mannequin.skeleton());
        Clip out = new GeometricRetargeter(SOURCE, target, RetargetSettings.DEFAULT.withIk()).retarget(WALK);
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            WorldPose from = WorldPose.of(WALK.pose(frame));
            WorldPose to = WorldPose.of(out.pose(frame));
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                assertParallel(from, to, target, BodyPart.THIGH, BodyPart.SHIN, side);
                assertParallel(from, to, target, BodyPart.SHIN, BodyPart.FOOT, side);
                assertParallel(from, to, target, BodyPart.UPPER_ARM, BodyPart.FOREARM, side);
                assertParallel(from, to, target, BodyPart.FOREARM, BodyPart.HAND, side);
            }
        }
    }

    private static void assertParallel(
            WorldPose from, WorldPose to, Rig target, BodyPart start, BodyPart end, Side side) {
        double[] upRotation = new double[4];
        Quat.between(SOURCE.up(), target.up(), upRotation, 0);
        Vec3 a = Quat.rotate(upRotation, 0, bone(from, SOURCE, start, end, side));
        Vec3 b = bone(to, target, start, end, side);
        assertEquals(0, Math.toDegrees(Math.atan2(a.cross(b).length(), a.dot(b))), 6, side + " " + start);
    }

    private static Vec3 bone(WorldPose world, Rig rig, BodyPart start, BodyPart end, Side side) {
        return world.position(rig.roles().joint(end, side))
                .minus(world.position(rig.roles().joint(start, side)))
                .normalized();
    }

    @Test
    void inPlaceKeepsTheHipsAboveOneSpot() {
        Rig target = Rig.of(Mannequin.all().get(1).skeleton());
        RetargetSettings settings = RetargetSettings.DEFAULT.withRootMotion(RootMotion.IN_PLACE);
        Clip out = new GeometricRetargeter(SOURCE, target, settings).retarget(WALK);
        int hips = target.roles().joint(BodyPart.HIPS, Side.CENTER);
        for (int frame = 0; frame < out.frameCount(); frame++) {
            Vec3 across = WorldPose.of(out.pose(frame)).position(hips).rejectedFrom(target.up());
            assertEquals(0, across.length(), 1e-4 * target.height());
        }
    }

    @Test
    void worldRootMotionKeepsTheDistanceTravelled() {
        Rig target = Rig.of(Mannequin.all().get(1).skeleton());
        RetargetSettings settings = RetargetSettings.DEFAULT.withRootMotion(RootMotion.WORLD);
        Clip out = new GeometricRetargeter(SOURCE, target, settings).retarget(WALK);
        assertEquals(travel(WALK, SOURCE), travel(out, target), 1e-3 * SOURCE.height());
    }

    /** Returns how far the point between the hip joints goes: the joint of the hips sways about it. */
    private static double travel(Clip clip, Rig rig) {
        Vec3 first = pelvis(WorldPose.of(clip.pose(0)), rig);
        Vec3 last = pelvis(WorldPose.of(clip.pose(clip.frameCount() - 1)), rig);
        return last.minus(first).rejectedFrom(rig.up()).length();
    }

    private static Vec3 pelvis(WorldPose world, Rig rig) {
        Vec3 left = world.position(rig.roles().joint(BodyPart.THIGH, Side.LEFT));
        return left.plus(world.position(rig.roles().joint(BodyPart.THIGH, Side.RIGHT)))
                .times(0.5);
    }

    @Test
    void aClipOfOneFrameIsRetargetedToo() {
        Clip.Builder builder = new Clip.Builder(WALK.skeleton(), WALK.frameTime(), 1, WALK.translatedJoints());
        Clip still = builder.set(0, WALK.pose(7)).build();
        Rig target = Rig.of(Mannequin.all().get(1).skeleton());
        RetargetSettings settings = RetargetSettings.DEFAULT.withIk(IkTarget.FEET, IkTarget.HANDS);
        Clip out = new GeometricRetargeter(SOURCE, target, settings).retarget(still);
        assertEquals(1, out.frameCount());
        assertTrue(Arrays.stream(out.pose(0).rotations()).allMatch(Double::isFinite));
    }

    @Test
    void bonesWithoutLengthGiveNoNaN() {
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < WALK.skeleton().jointCount(); joint++) {
            BodyPart part = SOURCE.roles().of(joint).part();
            boolean leg = part == BodyPart.SHIN || part == BodyPart.FOOT;
            Vec3 offset = leg ? WALK.skeleton().restTranslation(joint) : Vec3.ZERO;
            builder.joint(WALK.skeleton().name(joint), WALK.skeleton().parent(joint), offset);
        }
        Rig legsOnly = Rig.of(builder.build());
        RetargetSettings settings = RetargetSettings.DEFAULT.withIk(IkTarget.FEET, IkTarget.HANDS);
        Clip out = new GeometricRetargeter(SOURCE, legsOnly, settings).retarget(WALK);
        for (int frame = 0; frame < out.frameCount(); frame++) {
            assertTrue(Arrays.stream(out.pose(frame).rotations()).allMatch(Double::isFinite));
            assertTrue(Arrays.stream(out.pose(frame).translations()).allMatch(Double::isFinite));
        }
    }

    @Test
    void aMapCanLeaveALimbOut() {
        Rig target = Rig.of(Mannequin.all().get(1).skeleton());
        JointMap map = new JointMap(JointMap.between(SOURCE, target).pairs().stream()
                .filter(pair -> pair.part() != BodyPart.HEAD)
                .toList());
        Clip out = new GeometricRetargeter(SOURCE, target, map, RetargetSettings.DEFAULT).retarget(WALK);
        int head = target.roles().joint(BodyPart.HEAD, Side.CENTER);
        double[] standing = target.referencePose().rotations();
        assertEquals(0, Quat.angle(standing, 4 * head, out.pose(20).rotations(), 4 * head), 1e-6);
    }

    @Test
    void aMapThatGivesTheHipsToAnotherPartIsRefused() {
        int hips = SOURCE.roles().joint(BodyPart.HIPS, Side.CENTER);
        JointMap between = JointMap.between(SOURCE, SOURCE);
        JointMap map = between.withPairs(between.pairs().stream()
                .filter(pair -> pair.part() != BodyPart.HIPS)
                .map(pair -> pair.part() == BodyPart.HEAD
                        ? new ChainPair(pair.part(), pair.side(), pair.source(), List.of(hips), 1, "test")
                        : pair)
                .toList());
        RetargetException refused = assertThrows(
                RetargetException.class, () -> new GeometricRetargeter(SOURCE, SOURCE, map, RetargetSettings.DEFAULT));
        assertTrue(refused.toString().contains("hips of the target"), refused.toString());
    }

    @Test
    void aRigThatIsNoHumanoidIsRefusedByNameOfWhatItLacks() {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("Hips", Skeleton.NONE, Vec3.ZERO);
        Rig stump = Rig.of(builder.build());
        RetargetException e = assertThrows(
                RetargetException.class, () -> new GeometricRetargeter(SOURCE, stump, RetargetSettings.DEFAULT));
        assertTrue(e.toString().contains("target rig is not humanoid"), e.toString());
        assertTrue(e.toString().contains("left thigh"), e.toString());
    }

    /** Names what is not there, and nothing that is; hands, toes, a neck and clavicles need not be. */
    @Test
    void onlyTheLimbsThatLackAreNamed() {
        assertEquals(BodyPlan.HUMANOID, Rig.of(player(true)).plan());
        RetargetException e = assertThrows(
                RetargetException.class,
                () -> new GeometricRetargeter(SOURCE, Rig.of(player(false)), RetargetSettings.DEFAULT));
        assertTrue(e.toString().contains("of: left forearm, right forearm;"), e.toString());
    }

    /** A body of few joints, as for a game of small figures. */
    private static Skeleton player(boolean forearms) {
        Skeleton.Builder body = new Skeleton.Builder();
        int hips = body.joint("hip", Skeleton.NONE, new Vec3(0, 1, 0));
        int chest = body.joint("chest", hips, new Vec3(0, 0.2, 0));
        int head = body.joint("head", chest, new Vec3(0, 0.4, 0));
        body.endSite(head, new Vec3(0, 0.2, 0));
        for (String side : List.of("l", "r")) {
            double x = side.equals("l") ? 1 : -1;
            int thigh = body.joint(side + "-thigh", hips, new Vec3(0.1 * x, 0, 0));
            int shin = body.joint(side + "-shin", thigh, new Vec3(0, -0.5, 0));
            int foot = body.joint(side + "-foot", shin, new Vec3(0, -0.4, 0));
            body.endSite(foot, new Vec3(0, -0.1, 0.2));
            int arm = body.joint(side + "-arm", chest, new Vec3(0.2 * x, 0.3, 0));
            int end = forearms ? body.joint(side + "-forearm", arm, new Vec3(0.3 * x, 0, 0)) : arm;
            body.endSite(end, new Vec3(0.3 * x, 0, 0));
        }
        return body.build();
    }

    @Test
    void aClipOfAnotherSkeletonIsRefusedByTheJointThatDiffers() {
        Rig other = Rig.of(Mannequin.all().get(1).skeleton());
        GeometricRetargeter retargeter = new GeometricRetargeter(other, SOURCE, RetargetSettings.DEFAULT);
        assertThrows(RetargetException.class, () -> retargeter.retarget(WALK));
    }
}
