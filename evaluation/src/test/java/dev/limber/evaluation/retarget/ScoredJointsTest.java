package dev.limber.evaluation.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import org.junit.jupiter.api.Test;

class ScoredJointsTest {
    @Test
    void heightIsThatOfTheBonesFromAnkleToHead() {
        // 0.25 + 0.23 for the leg; 0.08 + 0.12 + 0.12 + 0.05 from the hips up.
        assertEquals(2 * 0.85, ScoredJoints.height(Dolls.rig(2, 0)), 1e-12);
    }

    @Test
    void namesTheJointThatIsMissing() {
        Skeleton.Builder stick = new Skeleton.Builder();
        stick.joint("Hips", Skeleton.NONE, Vec3.ZERO);
        Rig rig = Rig.of(stick.build());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> ScoredJoints.of(rig));
        assertEquals("the rig has no hips, which is scored", e.getMessage());
    }
}
