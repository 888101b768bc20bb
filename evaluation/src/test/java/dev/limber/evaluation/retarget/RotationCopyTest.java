package dev.limber.evaluation.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import org.junit.jupiter.api.Test;

class RotationCopyTest {
    private static final Rig T_POSE = Dolls.rig(1.7, 0);
    private static final Clip CLIP = Dolls.swinging(T_POSE, "LeftArm");

    private static Vec3 leftUpperArm(Clip clip, int frame) {
        WorldPose world = WorldPose.of(clip.pose(frame));
        Vec3 elbow = world.position(clip.skeleton().indexOf("LeftForeArm"));
        return elbow.minus(world.position(clip.skeleton().indexOf("LeftArm"))).normalized();
    }

    @Test
    void ontoItsOwnRigNothingChanges() {
        Clip same = RotationCopy.aligned(T_POSE, T_POSE).retarget(CLIP);
        for (int joint = 0; joint < CLIP.skeleton().jointCount(); joint++) {
            Vec3 want = WorldPose.of(CLIP.pose(19)).position(joint);
            assertEquals(0, want.distance(WorldPose.of(same.pose(19)).position(joint)), 1e-5);
        }
    }

    @Test
    void hipsTravelInProportionToTheLegs() {
        Clip giant = RotationCopy.plain(T_POSE, Dolls.rig(5.1, 0)).retarget(CLIP);
        Vec3 want = WorldPose.of(CLIP.pose(19)).position(0).times(3);
        assertEquals(0, want.distance(WorldPose.of(giant.pose(19)).position(0)), 1e-5);
    }

    @Test
    void alignedBonesPointWhereTheSourcesDo() {
        Rig hangingArms = Dolls.rig(1.7, 0.6);
        Clip aligned = RotationCopy.aligned(T_POSE, hangingArms).retarget(CLIP);
        assertEquals(0, leftUpperArm(CLIP, 12).distance(leftUpperArm(aligned, 12)), 1e-5);
        Clip plain = RotationCopy.plain(T_POSE, hangingArms).retarget(CLIP);
        assertTrue(leftUpperArm(CLIP, 12).distance(leftUpperArm(plain, 12)) > 0.5, "the arms hang by 0.6 rad");
    }
}
