package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Blends limbs between before and after inverse kinematics, by the user's weights. */
final class LimbWeights {
    private static final List<BodyPart> LEG = List.of(BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT);
    private static final List<BodyPart> ARM = List.of(BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND);

    /** @param weight 0 for the limb as it was, 1 for the limb as it was solved */
    private record Limb(List<Integer> joints, double weight) {}

    private final List<Limb> limbs = new ArrayList<>();
    private final double body; // weight of the hips

    private LimbWeights(double body) {
        this.body = body;
    }

    static LimbWeights legs(Roles roles, RetargetSettings settings) {
        double left = settings.leftLeg().ik();
        double right = settings.rightLeg().ik();
        LimbWeights weights = new LimbWeights(Math.max(left, right));
        weights.add(roles, LEG, Side.LEFT, left);
        weights.add(roles, LEG, Side.RIGHT, right);
        return weights;
    }

    static LimbWeights arms(Roles roles, RetargetSettings settings) {
        LimbWeights weights = new LimbWeights(1);
        weights.add(roles, ARM, Side.LEFT, settings.leftArm().ik());
        weights.add(roles, ARM, Side.RIGHT, settings.rightArm().ik());
        return weights;
    }

    private void add(Roles roles, List<BodyPart> parts, Side side, double weight) {
        List<Integer> joints = parts.stream()
                .map(part -> roles.joint(part, side))
                .filter(joint -> joint != Skeleton.NONE)
                .toList();
        if (weight != 1) {
            limbs.add(new Limb(joints, weight));
        }
    }

    /** Returns the solved clip with less of it where a limb weighs less; the same one where all weigh 1. */
    Clip apply(Clip before, Clip solved) {
        if (limbs.isEmpty()) {
            return solved;
        }
        Pose old = new Pose(before.skeleton());
        int[] moved = IntStream.of(solved.translatedJoints())
                .flatMap(joint -> IntStream.rangeClosed(3 * joint, 3 * joint + 2))
                .toArray();
        return solved.map((frame, pose) -> {
            before.read(frame, old);
            for (Limb limb : limbs) {
                for (int joint : limb.joints()) {
                    Quat.slerp(
                            old.rotations(),
                            4 * joint,
                            pose.rotations(),
                            4 * joint,
                            limb.weight(),
                            pose.rotations(),
                            4 * joint);
                }
            }
            double[] at = pose.translations();
            for (int i : moved) {
                at[i] = old.translations()[i] + body * (at[i] - old.translations()[i]);
            }
        });
    }
}
