package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import org.junit.jupiter.api.Test;

class TwistBonesTest {
    private static final Rig SOURCE = Rig.of(Mannequin.cmu().skeleton());

    /** Its twist bones lie at 0.5 of the upper arm and at 0.6 of the forearm. */
    private static final Rig UNREAL = Rig.of(Mannequin.all().stream()
            .map(Mannequin::skeleton)
            .filter(skeleton -> skeleton.indexOf("lowerarm_twist_01_l") != Skeleton.NONE)
            .findFirst()
            .orElseThrow());

    /** Twists a limb by a radian and returns the radians that its twist bone turns along. */
    private static double followed(BodyPart twisted, BodyPart limb, BodyPart end, BodyPart twistBone) {
        ReferencePose from = new ReferencePose(SOURCE, SOURCE.roles());
        ReferencePose to = new ReferencePose(UNREAL, UNREAL.roles());
        Vec3 along = UNREAL.skeleton().restTranslation(to.joint(end, Side.LEFT)).normalized();
        Pose pose = UNREAL.referencePose();
        double[] turn = new double[4];
        Quat.fromAxisAngle(along, 1, turn, 0);
        int at = 4 * to.joint(twisted, Side.LEFT);
        if (twisted == limb) {
            Quat.multiply(pose.rotations(), at, turn, 0, pose.rotations(), at);
        } else {
            Quat.multiply(turn, 0, pose.rotations(), at, pose.rotations(), at);
        }
        new TwistBones(to, Correspondence.of(from, to, JointMap.between(SOURCE, UNREAL))).apply(pose, new double[4]);
        int bone = 4 * to.joint(twistBone, Side.LEFT);
        double[] moved = new double[4];
        Quat.multiplyInverse(pose.rotations(), bone, UNREAL.referencePose().rotations(), bone, moved, 0);
        return 2 * Math.atan2(new Vec3(moved[1], moved[2], moved[3]).dot(along), moved[0]);
    }

    @Test
    void theForearmTakesTheHandsTwistByTheShareOfItsPlace() {
        assertEquals(0.6, followed(BodyPart.HAND, BodyPart.FOREARM, BodyPart.HAND, BodyPart.FOREARM_TWIST), 1e-3);
    }

    @Test
    void theUpperArmTakesBackItsOwnTwistByTheShareOfItsPlace() {
        assertEquals(
                -0.5,
                followed(BodyPart.UPPER_ARM, BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.UPPER_ARM_TWIST),
                1e-3);
    }
}
