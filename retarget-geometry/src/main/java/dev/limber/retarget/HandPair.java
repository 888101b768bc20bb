package dev.limber.retarget;

import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.Optional;

/** A hand of the target and the source's hand that it follows. Converts places in one hand to the other. */
final class HandPair {
    private static final List<BodyPart> KNUCKLES =
            List.of(BodyPart.MIDDLE, BodyPart.INDEX, BodyPart.RING, BodyPart.LITTLE);

    private final int source;
    private final int target;
    private final double[] rotation = new double[4]; // wxyz: from the target's hand to the source's
    private final double scale; // target lengths per source length

    private HandPair(int source, int target, double scale) {
        this.source = source;
        this.target = target;
        this.scale = scale;
    }

    /** Returns the hands of a side; none if either body lacks its own. */
    static Optional<HandPair> of(
            Side side, ReferencePose from, ReferencePose to, Correspondence pairs, RotationTransfer rotations) {
        int[] chain = to.roles().chain(BodyPart.HAND, side);
        if (chain.length == 0 || !pairs.drives(chain[chain.length - 1])) {
            return Optional.empty();
        }
        int target = chain[chain.length - 1];
        HandPair pair = new HandPair(pairs.upper(target), target, length(side, to, from) / length(side, from, to));
        rotations.between(target, pair.rotation);
        return Optional.of(pair);
    }

    /** Returns the length of a hand, or of a forearm where either body has no fingers. */
    private static double length(Side side, ReferencePose of, ReferencePose other) {
        int wrist = of.joint(BodyPart.HAND, side);
        for (BodyPart part : KNUCKLES) {
            int knuckle = of.joint(part, side);
            if (knuckle != Skeleton.NONE && other.joint(part, side) != Skeleton.NONE) {
                double length = of.position(wrist).distance(of.position(knuckle));
                double more = other.position(other.joint(BodyPart.HAND, side))
                        .distance(other.position(other.joint(part, side)));
                if (length > 0 && more > 0) {
                    return length;
                }
            }
        }
        int forearm = of.joint(BodyPart.FOREARM, side);
        double length = forearm == Skeleton.NONE ? 0 : of.position(forearm).distance(of.position(wrist));
        return length > 0 ? length : of.rig().height();
    }

    int source() {
        return source;
    }

    int target() {
        return target;
    }

    /** Returns where a joint of the source is in the space of its hand. */
    Vec3 inHand(int joint, WorldPose from) {
        return Quat.inverseRotate(
                from.rotations(), 4 * source, from.position(joint).minus(from.position(source)));
    }

    /** Returns the target's world position of a point in the space of the source's hand. */
    Vec3 place(Vec3 inHand, WorldPose to) {
        Vec3 local = Quat.inverseRotate(rotation, 0, inHand).times(scale);
        return to.position(target).plus(Quat.rotate(to.rotations(), 4 * target, local));
    }

    /** Writes the rotation in the target's world of a source joint relative to its hand, wxyz. */
    void rotation(int joint, WorldPose from, WorldPose to, double[] out) {
        Quat.inverseMultiply(from.rotations(), 4 * source, from.rotations(), 4 * joint, out, 0);
        Quat.inverseMultiply(rotation, 0, out, 0, out, 0);
        Quat.multiply(to.rotations(), 4 * target, out, 0, out, 0);
    }
}
