package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Limbs that a rig has twice, joint on joint, as MikuMikuDance has legs for controls and legs that move the skin: the copy
 * turns as the limb does. Immutable.
 */
final class LimbCopies {
    private static final List<List<BodyPart>> LIMBS = List.of(
            List.of(BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT, BodyPart.TOE),
            List.of(BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND));

    /** Of the length of the legs: nearer joints are in one place. */
    private static final double SAME_PLACE = 0.01;

    private final Skeleton skeleton;
    private final WorldPose rest;
    private final List<Copy> copies = new ArrayList<>(); // each after those above it

    /** @param of the joint of the limb */
    private record Copy(int joint, int of) {}

    /** @param drives whether a joint follows one of the source by itself */
    LimbCopies(ReferencePose target, IntPredicate drives) {
        skeleton = target.rig().skeleton();
        rest = WorldPose.of(skeleton.restPose());
        double near = SAME_PLACE * target.rig().legLength();
        IntPredicate free = joint -> target.roles().of(joint).part() == BodyPart.OTHER && !drives.test(joint);
        int hips = target.joint(BodyPart.HIPS, Side.CENTER);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            for (List<BodyPart> limb : LIMBS) {
                int[] joints = limb.stream()
                        .mapToInt(part -> target.roles().joint(Role.of(part, side)))
                        .takeWhile(joint -> joint != Skeleton.NONE)
                        .toArray();
                if (joints.length > 1) {
                    at(joints[0], near)
                            .filter(free)
                            .filter(joint -> skeleton.isUnder(hips, joint) && !skeleton.isUnder(joint, joints[0]))
                            .filter(joint -> !skeleton.isUnder(joints[0], joint))
                            .forEach(joint -> add(joint, joints, near, free));
                }
            }
        }
    }

    private IntStream at(int joint, double near) {
        Vec3 place = rest.position(joint);
        return IntStream.range(0, skeleton.jointCount())
                .filter(other -> other != joint && rest.position(other).distance(place) <= near);
    }

    /** Adds a copy that has at least the first two joints of its limb. */
    private void add(int first, int[] limb, double near, IntPredicate free) {
        List<Copy> chain = new ArrayList<>(List.of(new Copy(first, limb[0])));
        for (int i = 1; i < limb.length; i++) {
            int above = chain.get(chain.size() - 1).joint();
            int next = at(limb[i], near)
                    .filter(joint -> joint != above && skeleton.isUnder(above, joint) && free.test(joint))
                    .findFirst()
                    .orElse(Skeleton.NONE);
            if (next == Skeleton.NONE) {
                break;
            }
            chain.add(new Copy(next, limb[i]));
        }
        if (chain.size() > 1) {
            copies.addAll(chain);
        }
    }

    /** Returns the clip with copies that turn as their limbs do. */
    Clip apply(Clip clip) {
        if (copies.isEmpty()) {
            return clip;
        }
        double[] turned = new double[4];
        return clip.map(clip.translatedJoints(), (frame, pose, world) -> {
            for (Copy copy : copies) {
                Quat.multiplyInverse(world.rotations(), 4 * copy.of(), rest.rotations(), 4 * copy.of(), turned, 0);
                Quat.multiply(turned, 0, rest.rotations(), 4 * copy.joint(), turned, 0);
                world.setRotation(copy.joint(), turned, 0, pose);
                world.updateFrom(copy.joint(), pose);
            }
        });
    }
}
