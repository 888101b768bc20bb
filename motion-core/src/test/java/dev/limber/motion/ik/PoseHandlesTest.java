package dev.limber.motion.ik;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoseHandlesTest {
    private static final int FRAME = 100;

    private final Clip walk = WalkingClip.make();
    private final Rig rig = Rig.of(walk);
    private final PoseHandles handles = new PoseHandles(rig);
    private final Pose pose = walk.pose(FRAME);
    private final WorldPose before = WorldPose.of(walk.pose(FRAME));

    private int joint(BodyPart part, Side side) {
        return rig.roles().joint(part, side);
    }

    private static void assertAt(Vec3 expected, Vec3 actual, double within) {
        assertEquals(0, expected.distance(actual), within, expected + " " + actual);
    }

    @Test
    void aTurnInTheWorldTakesTheLimbAlong() {
        int arm = joint(BodyPart.UPPER_ARM, Side.LEFT);
        int hand = joint(BodyPart.HAND, Side.LEFT);
        double[] rotation = new double[4];
        Quat.fromAxisAngle(new Vec3(0, 0, 1), 0.5, rotation, 0);
        handles.rotate(pose, arm, rotation);
        WorldPose after = WorldPose.of(pose);
        Vec3 reach = before.position(hand).minus(before.position(arm));
        assertAt(before.position(arm), after.position(arm), 1e-6);
        assertAt(before.position(arm).plus(Quat.rotate(rotation, 0, reach)), after.position(hand), 1e-4);
    }

    @Test
    void aPulledHandComesAlongAndKeepsItsOrientation() {
        int hand = joint(BodyPart.HAND, Side.RIGHT);
        Vec3 up = new Vec3(0, 0.05 * rig.height(), 0);
        handles.move(pose, hand, up);
        WorldPose after = WorldPose.of(pose);
        assertAt(before.position(hand).plus(up), after.position(hand), 1e-3 * rig.height());
        assertEquals(0, Quat.angle(before.rotations(), 4 * hand, after.rotations(), 4 * hand), 1e-6);
        assertAt(
                before.position(joint(BodyPart.HEAD, Side.CENTER)),
                after.position(joint(BodyPart.HEAD, Side.CENTER)),
                0);
    }

    @Test
    void feetAreHeldWhenTheHipsMove() {
        int hips = joint(BodyPart.HIPS, Side.CENTER);
        int foot = joint(BodyPart.FOOT, Side.LEFT);
        Vec3 down = new Vec3(0, -0.05 * rig.height(), 0);
        handles.move(pose, hips, down);
        assertAt(before.position(foot).plus(down), WorldPose.of(pose).position(foot), 1e-6);
        assertTrue(handles.hold(pose, walk.pose(FRAME), List.of(foot)));
        WorldPose after = WorldPose.of(pose);
        assertAt(before.position(hips).plus(down), after.position(hips), 1e-6);
        assertAt(before.position(foot), after.position(foot), 1e-3 * rig.height());
        assertFalse(handles.hold(walk.pose(FRAME), walk.pose(FRAME), List.of(foot)), "nothing has moved");
    }

    @Test
    void aHandIsHeldAndTurnedAsItWasWhenTheTrunkLeans() {
        int hand = joint(BodyPart.HAND, Side.LEFT);
        double[] rotation = new double[4];
        Quat.fromAxisAngle(new Vec3(1, 0, 0), 0.1, rotation, 0);
        handles.rotate(pose, joint(BodyPart.SPINE, Side.CENTER), rotation);
        assertTrue(handles.hold(pose, walk.pose(FRAME), List.of(hand)));
        WorldPose after = WorldPose.of(pose);
        assertAt(before.position(hand), after.position(hand), 1e-3 * rig.height());
        assertEquals(0, Quat.angle(before.rotations(), 4 * hand, after.rotations(), 4 * hand), 1e-4);
    }

    @Test
    void whatIsPosedByItselfIsNotHeld() {
        int hand = joint(BodyPart.HAND, Side.LEFT);
        int foot = joint(BodyPart.FOOT, Side.RIGHT);
        List<Integer> ends = List.of(hand, foot);
        assertEquals(List.of(foot), handles.apartFrom(joint(BodyPart.UPPER_ARM, Side.LEFT), ends));
        assertEquals(List.of(foot), handles.apartFrom(hand, ends));
        assertEquals(ends, handles.apartFrom(joint(BodyPart.SPINE, Side.CENTER), ends));
        assertEquals(ends, handles.apartFrom(joint(BodyPart.HIPS, Side.CENTER), ends));
    }

    private double angle(WorldPose after, int joint) {
        return Quat.angle(before.rotations(), 4 * joint, after.rotations(), 4 * joint);
    }

    @ParameterizedTest
    @CsvSource({"UPPER_ARM, FOREARM, HAND", "THIGH, SHIN, FOOT"})
    void aKneeOrElbowSwingsAboutItsLimb(BodyPart upper, BodyPart lower, BodyPart end) {
        int middle = joint(lower, Side.LEFT);
        assertTrue(handles.canMove(middle));
        Vec3 aside = rig.forward().cross(rig.up()).normalized();
        handles.move(pose, middle, aside.times(-0.2 * rig.height()));
        WorldPose after = WorldPose.of(pose);
        double towards = after.position(middle).minus(before.position(middle)).dot(aside);
        assertTrue(towards < -0.003 * rig.height(), "it comes along: " + towards / rig.height());
        for (BodyPart part : List.of(upper, end)) {
            Vec3 was = before.position(joint(part, Side.LEFT));
            assertAt(was, after.position(joint(part, Side.LEFT)), 1e-4 * rig.height());
        }
        assertEquals(0, angle(after, joint(end, Side.LEFT)), 1e-4);
    }

    private Vec3 hand() {
        return before.position(joint(BodyPart.HAND, Side.RIGHT));
    }

    @ParameterizedTest
    @CsvSource({"0.35, 0, 0", "0.3, -0.15, 0", "0.1, -0.1, 0.3"})
    void theBodyFollowsAHandThatIsPulledOutOfReach(double forward, double up, double left) {
        int hand = joint(BodyPart.HAND, Side.RIGHT);
        List<Integer> feet = List.of(joint(BodyPart.FOOT, Side.LEFT), joint(BodyPart.FOOT, Side.RIGHT));
        Vec3 by = rig.forward()
                .times(forward)
                .plus(rig.up().times(up))
                .plus(rig.up().cross(rig.forward()).times(left))
                .times(rig.height());
        Pose arm = walk.pose(FRAME);
        handles.move(arm, hand, by);
        double without = WorldPose.of(arm).position(hand).distance(hand().plus(by));
        assertTrue(without > 0.03 * rig.height(), "the arm alone does not reach");

        handles.pull(pose, hand, by, feet);
        assertTrue(handles.hold(pose, walk.pose(FRAME), feet));
        WorldPose after = WorldPose.of(pose);
        assertAt(hand().plus(by), after.position(hand), 0.01 * rig.height());
        for (int foot : feet) {
            assertAt(before.position(foot), after.position(foot), 1e-3 * rig.height());
        }
        assertTrue(angle(after, joint(BodyPart.SPINE, Side.CENTER)) > 0.02, "the spine leans");
        int hips = joint(BodyPart.HIPS, Side.CENTER);
        assertTrue(before.position(hips).distance(after.position(hips)) > 0.005 * rig.height(), "the hips follow");
    }

    @Test
    void feetStayAlsoWhenAHandIsPulledFartherThanTheBodyReaches() {
        int hand = joint(BodyPart.HAND, Side.RIGHT);
        List<Integer> feet = List.of(joint(BodyPart.FOOT, Side.LEFT), joint(BodyPart.FOOT, Side.RIGHT));
        Vec3 last = Vec3.ZERO;
        for (int far = 100; far < 110; far++) {
            Pose pulled = walk.pose(FRAME);
            handles.pull(pulled, hand, rig.forward().times(0.02 * far * rig.height()), feet);
            handles.hold(pulled, walk.pose(FRAME), feet);
            WorldPose after = WorldPose.of(pulled);
            for (int foot : feet) {
                assertAt(before.position(foot), after.position(foot), 2e-3 * rig.height());
            }
            Vec3 at = after.position(hand);
            assertTrue(at.minus(hand()).dot(rig.forward()) > 0.3 * rig.height(), "as far as the body reaches");
            if (far > 100) {
                assertAt(last, at, 0.01 * rig.height()); // it does not jump about
            }
            last = at;
        }
    }

    @Test
    void aHandWithinReachMovesTheArmAlone() {
        int hand = joint(BodyPart.HAND, Side.RIGHT);
        Vec3 up = new Vec3(0, 0.05 * rig.height(), 0);
        handles.move(pose, hand, up);
        Pose pulled = walk.pose(FRAME);
        handles.pull(pulled, hand, up, List.of());
        assertArrayEquals(pose.rotations(), pulled.rotations(), 1e-9);
        assertArrayEquals(pose.translations(), pulled.translations());
    }

    @Test
    void whatCanBeMoved() {
        assertFalse(handles.canMove(joint(BodyPart.HEAD, Side.CENTER)));
        assertTrue(handles.canMove(joint(BodyPart.HAND, Side.LEFT)));
        assertTrue(handles.canMove(joint(BodyPart.HIPS, Side.CENTER)));
    }
}
