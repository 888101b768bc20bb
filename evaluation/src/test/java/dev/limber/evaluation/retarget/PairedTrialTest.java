package dev.limber.evaluation.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.metric.JointPaths;
import org.junit.jupiter.api.Test;

class PairedTrialTest {
    @Test
    void headingTurnsOneMotionOntoTheOther() {
        JointPaths walk = JointPaths.of(Dolls.swinging(Dolls.rig(2, 0), "LeftArm"), 0, 5, 9);
        double[] rotation = new double[4];
        Quat.fromAxisAngle(CmuForm.UP, -1.9, rotation, 0);
        JointPaths rotated = walk.map(p -> Quat.rotate(rotation, 0, p).times(3).plus(new Vec3(7, 8, 9)));
        assertEquals(-1.9, PairedTrial.heading(walk, rotated), 1e-9);
    }
}
