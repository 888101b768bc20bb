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
import java.util.stream.IntStream;
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
        double[] rotation = new double[4];
        Quat.fromAxisAngle(along, 1, rotation, 0);
        int at = 4 * to.joint(twisted, Side.LEFT);
        if (twisted == limb) {
            Quat.multiply(pose.rotations(), at, rotation, 0, pose.rotations(), at);
        } else {
            Quat.multiply(rotation, 0, pose.rotations(), at, pose.rotations(), at);
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

    /** A twist bone may hang on the clavicle, beside the arm: it goes where the arm goes, but does not twist with it. */
    @Test
    void aTwistBoneBesideTheArmSwingsWithIt() {
        Skeleton unreal = UNREAL.skeleton();
        int arm = UNREAL.roles().joint(BodyPart.UPPER_ARM, Side.LEFT);
        int bone = UNREAL.roles().joint(BodyPart.UPPER_ARM_TWIST, Side.LEFT);
        int[] parents = IntStream.range(0, unreal.jointCount())
                .map(joint -> unreal.parent(joint == bone ? arm : joint))
                .toArray();
        Pose rest = unreal.restPose();
        unreal.restTranslation(arm).store(rest.translations(), 3 * bone);
        Quat.copy(rest.rotations(), 4 * arm, rest.rotations(), 4 * bone);
        Rig rig = Rig.of(unreal.withParents(parents).withRest(rest));
        assertEquals(BodyPart.UPPER_ARM_TWIST, rig.match(bone).role().part());
        ReferencePose from = new ReferencePose(SOURCE, SOURCE.roles());
        ReferencePose to = new ReferencePose(rig, rig.roles());
        Pose pose = rig.referencePose();
        double[] local = pose.rotations();
        Vec3 along =
                unreal.restTranslation(to.joint(BodyPart.FOREARM, Side.LEFT)).normalized();
        Vec3 across =
                Quat.rotate(local, 4 * arm, along).cross(new Vec3(0, 0, 1)).normalized();
        double[] swung = new double[4];
        Quat.fromAxisAngle(across, 0.7, swung, 0);
        Quat.multiply(swung, 0, local, 4 * arm, swung, 0);
        double[] twist = new double[4];
        Quat.fromAxisAngle(
                unreal.restTranslation(to.joint(BodyPart.FOREARM, Side.LEFT)).normalized(), 1, twist, 0);
        Quat.multiply(swung, 0, twist, 0, local, 4 * arm);
        new TwistBones(to, Correspondence.of(from, to, JointMap.between(SOURCE, rig))).apply(pose, new double[4]);
        assertEquals(0, Quat.angle(swung, 0, local, 4 * bone), 1e-3);
    }
}
