package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps props in the hand that are not below it in the hierarchy, such as props on the root, while the source holds
 * them: with the source's rotation, and at its place in the hand, scaled by the size of the hands. Before and after,
 * they follow the scaled path of the source's prop. Props below a hand move with it anyway.
 */
final class HeldProps {
    /** Share of the height: a prop that rests no further from a hand rests in it, and is rotated with the hand. */
    private static final double IN_HAND = 0.15;

    /** Metres, on a body of 1.75 m: a prop that stays this near to a hand is held. */
    private static final double NEAR = 0.25;

    private final List<Held> all = new ArrayList<>();
    private final RootTransfer root;
    private final int chest; // of the source
    private final double height; // of the source

    /** A prop of the target, what it follows, and the hand that may hold it. */
    private static final class Held {
        private final int source;
        private final int target;
        private final HandPair hand;
        private final double
                near; // m: what stays nearer to the hand is held, as it is named so; 0 where motion alone tells
        private final double[] rest; // wxyz: from the target's joint to the source's, where both hands lie alike

        Held(int source, int target, HandPair hand, double near, double[] rest) {
            this.source = source;
            this.target = target;
            this.hand = hand;
            this.near = near;
            this.rest = rest;
        }
    }

    HeldProps(
            PropPairs props,
            ReferencePose from,
            ReferencePose to,
            RestAlignment alignment,
            RootTransfer root,
            Function<Side, Optional<HandPair>> hands) {
        this.root = root;
        chest = PropPairs.chest(from);
        height = from.rig().height();
        for (PropPairs.Pair pair : props.all()) {
            Optional<HandPair> hand = hands.apply(pair.target().hand());
            if (!pair.target().hung() && hand.isPresent()) {
                int source = pair.source().joint();
                int target = pair.target().joint();
                all.add(new Held(
                        source, target, hand.get(), NEAR, rest(source, target, hand.get(), from, to, alignment)));
            }
        }
        List<Integer> known =
                props.all().stream().map(pair -> pair.target().joint()).toList();
        for (int target : Props.loose(to, known)) {
            int source = from.rig().skeleton().indexOf(to.rig().skeleton().name(target));
            if (source != Skeleton.NONE && from.roles().of(source).part() == BodyPart.OTHER) {
                for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                    hands.apply(side)
                            .ifPresent(hand -> all.add(new Held(
                                    source, target, hand, 0, rest(source, target, hand, from, to, alignment))));
                }
            }
        }
        all.sort(Comparator.comparingInt(held -> held.target));
    }

    private static double[] rest(
            int source, int target, HandPair hand, ReferencePose from, ReferencePose to, RestAlignment alignment) {
        double[] rest = new double[4];
        Quat.copy(from.body(), 0, rest, 0);
        boolean inHands = rests(source, hand.source(), from) && rests(target, hand.target(), to);
        if (inHands) {
            Quat.multiply(rest, 0, alignment.rotations(), 4 * hand.target(), rest, 0);
        }
        Quat.multiplyInverse(rest, 0, to.body(), 0, rest, 0);
        Quat.multiply(rest, 0, to.rotations(), 4 * target, rest, 0);
        Quat.inverseMultiply(from.rotations(), 4 * source, rest, 0, rest, 0);
        return rest;
    }

    private static boolean rests(int joint, int hand, ReferencePose reference) {
        return reference.position(joint).distance(reference.position(hand))
                < IN_HAND * reference.rig().height();
    }

    /**
     * Returns the clip with its props in its hands.
     *
     * @param clip of the source
     * @param result the same frames on the target
     * @param travels whether the body follows the source's path, so that props that are let go do too
     */
    Clip apply(Clip clip, Clip result, boolean travels) {
        if (all.isEmpty()) {
            return result;
        }
        Map<Held, double[]> weights = new LinkedHashMap<>();
        for (Held held : all) {
            BitSet frames = new Holding(clip, held.hand, held.source, chest, height).frames(held.near);
            if (!frames.isEmpty()) {
                weights.put(held, Holding.weights(frames, clip.frameCount(), clip.frameTime()));
            }
        }
        if (weights.isEmpty()) {
            return result;
        }
        Pose pose = new Pose(clip.skeleton());
        WorldPose from = new WorldPose(clip.skeleton());
        int[] joints = weights.keySet().stream()
                .mapToInt(held -> held.target)
                .distinct()
                .toArray();
        return result.map(result.translatedWith(joints), (frame, to, world) -> {
            clip.read(frame, pose);
            from.update(pose);
            int last = Skeleton.NONE;
            for (Map.Entry<Held, double[]> entry : weights.entrySet()) {
                Held held = entry.getKey();
                if (travels && held.target != last) {
                    world.setPosition(held.target, root.place(from.position(held.source)), to);
                    world.updateFrom(held.target, to);
                    last = held.target;
                }
                hold(held, entry.getValue()[frame], from, world, to);
            }
        });
    }

    private static void hold(Held held, double weight, WorldPose from, WorldPose world, Pose to) {
        if (weight > 0) {
            int joint = held.target;
            double[] rotation = new double[4];
            held.hand.rotation(held.source, from, world, rotation);
            Quat.multiply(rotation, 0, held.rest, 0, rotation, 0);
            Quat.slerp(world.rotations(), 4 * joint, rotation, 0, weight, rotation, 0);
            Vec3 there = held.hand.place(held.hand.inHand(held.source, from), world);
            Vec3 here = world.position(joint);
            world.setPosition(joint, here.plus(there.minus(here).times(weight)), to);
            world.setRotation(joint, rotation, 0, to);
            world.updateFrom(joint, to);
        }
    }
}
