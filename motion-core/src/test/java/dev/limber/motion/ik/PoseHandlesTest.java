package dev.limber.motion.ik;

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

    @Test
    void kneesCannotBeMoved() {
        assertFalse(handles.canMove(joint(BodyPart.SHIN, Side.LEFT)));
        assertTrue(handles.canMove(joint(BodyPart.HAND, Side.LEFT)));
        assertTrue(handles.canMove(joint(BodyPart.HIPS, Side.CENTER)));
    }
}
