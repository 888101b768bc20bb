package dev.limber.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The joints along a chain of bones, such as a spine, each with its place along the chain from 0 to 1. The place of a
 * joint is the middle of its bone. The first node, at 0, is the joint from which the chain starts; the last, at 1, is
 * the joint that carries what follows: the top of the spine, the tip of a finger, or the head above a neck.
 */
final class ChainNodes {
    private final List<Integer> joints;
    private final double[] places; // (joint) ascending, from 0 to 1

    private ChainNodes(List<Integer> joints, double[] places) {
        this.joints = joints;
        this.places = places;
    }

    /** Tells whether a part is a chain whose joints can be matched along its length. */
    static boolean spans(BodyPart part) {
        return switch (part) {
            case SPINE, NECK, THUMB, INDEX, MIDDLE, RING, LITTLE -> true;
            default -> false;
        };
    }

    /** Returns the chain of a part that {@link #spans}; the body has the joint that it grows from. */
    static ChainNodes of(ReferencePose reference, BodyPart part, Side side) {
        List<Integer> joints = new ArrayList<>();
        joints.add(base(reference.roles(), part, side));
        IntStream.of(reference.roles().chain(part, side)).forEach(joints::add);
        int head = reference.joint(BodyPart.HEAD, Side.CENTER);
        if (part == BodyPart.NECK && head != Skeleton.NONE) {
            joints.add(head);
        }
        return new ChainNodes(joints, places(reference, part, joints));
    }

    private static int base(Roles roles, BodyPart part, Side side) {
        return switch (part) {
            case SPINE -> roles.joint(BodyPart.HIPS, Side.CENTER);
            case NECK -> {
                int[] spine = roles.chain(BodyPart.SPINE, Side.CENTER);
                yield spine.length > 0 ? spine[spine.length - 1] : roles.joint(BodyPart.HIPS, Side.CENTER);
            }
            default -> roles.joint(BodyPart.HAND, side);
        };
    }

    private static double[] places(ReferencePose reference, BodyPart part, List<Integer> joints) {
        int last = joints.size() - 1;
        double[] places = new double[joints.size()];
        double length = 0;
        for (int i = 1; i < last; i++) {
            double bone = reference.position(joints.get(i)).distance(reference.position(joints.get(i + 1)));
            places[i] = length + bone / 2;
            length += bone;
        }
        if (last > 0 && part == BodyPart.SPINE) {
            length += reference.position(joints.get(last)).distance(top(reference, joints.get(last)));
        }
        for (int i = 1; i <= last; i++) {
            // A chain without length counts joint by joint.
            places[i] = i == last ? 1 : length > 0 ? places[i] / length : i / (double) last;
        }
        return places;
    }

    private static Vec3 top(ReferencePose reference, int lastOfSpine) {
        int neck = reference.joint(BodyPart.NECK, Side.CENTER);
        int top = neck == Skeleton.NONE ? reference.joint(BodyPart.HEAD, Side.CENTER) : neck;
        return reference.position(top == Skeleton.NONE ? lastOfSpine : top);
    }

    int size() {
        return joints.size();
    }

    int joint(int node) {
        return joints.get(node);
    }

    double place(int node) {
        return places[node];
    }

    /** Returns the place of a joint of the chain. */
    double placeOf(int joint) {
        return places[joints.indexOf(joint)];
    }

    /** Returns the first node at or above a place, at least 1. */
    int above(double place) {
        int node = 1;
        while (node < size() - 1 && places[node] < place) {
            node++;
        }
        return node;
    }
}
