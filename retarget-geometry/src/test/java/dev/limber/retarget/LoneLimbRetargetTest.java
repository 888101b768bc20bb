package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.rig.SketchedBody;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A walk on one who has lost an arm, and back. */
class LoneLimbRetargetTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig PERSON = Rig.of(WALK);
    private static final Rig PIRATE = Rig.of(new SketchedBody()
            .middle("spine", "", 0.96, 0, 1.1, 0, 1.25, 0)
            .middle("head", "spine3", 1.55, 0, 1.75, 0)
            .side("arm", ".L", "spine3", 0.05, 1.4, 0, 0.18, 1.42, 0, 0.45, 1.42, 0, 0.7, 1.42, 0, 0.8, 1.42, 0)
            .pair("leg", "spine1", 0.09, 0.92, 0, 0.09, 0.5, 0, 0.09, 0.08, 0, 0.09, 0.02, 0.14)
            .named());

    private static Vec3 arm(Clip clip, int frame, int from, int to) {
        WorldPose world = WorldPose.of(clip.pose(frame));
        return world.position(to).minus(world.position(from)).normalized();
    }

    private static int joint(BodyPart part, Side side) {
        return PERSON.roles().joint(part, side);
    }

    @Test
    void theArmThatIsLeftFollows() {
        Clip moved = RetargetMethod.GEOMETRIC.prepare(PERSON, PIRATE).retarget(WALK);
        Skeleton pirate = PIRATE.skeleton();
        for (int frame = 0; frame < WALK.frameCount(); frame += 20) {
            Vec3 wanted = arm(WALK, frame, joint(BodyPart.UPPER_ARM, Side.LEFT), joint(BodyPart.FOREARM, Side.LEFT));
            Vec3 got = arm(moved, frame, pirate.indexOf("arm2.L"), pirate.indexOf("arm3.L"));
            // The sample walks with z up, the sketch with y up: heights are compared.
            assertEquals(wanted.dot(PERSON.up()), got.dot(PIRATE.up()), 0.3, "frame " + frame);
        }
        assertEquals(List.of(), ResultCheck.of(PERSON, PIRATE, JointMap.between(PERSON, PIRATE), WALK, moved));
    }

    @Test
    void onTheWayBackTheArmThatNothingMovesIsTold() {
        Clip moved = RetargetMethod.GEOMETRIC.prepare(PERSON, PIRATE).retarget(WALK);
        Clip back = RetargetMethod.GEOMETRIC.prepare(PIRATE, PERSON).retarget(moved);
        List<Finding> findings = ResultCheck.of(PIRATE, PERSON, JointMap.between(PIRATE, PERSON), moved, back);
        assertTrue(findings.stream().anyMatch(finding -> finding.limb().equals("right arm")), findings::toString);
        double[] still = back.pose(0).rotations();
        int arm = joint(BodyPart.UPPER_ARM, Side.RIGHT);
        assertEquals(1, Math.abs(Quat.dot(still, 4 * arm, back.pose(100).rotations(), 4 * arm)), 1e-6);
    }
}
