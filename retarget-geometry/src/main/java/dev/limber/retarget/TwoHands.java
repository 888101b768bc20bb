package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.LimbSolver;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps both hands on a prop that they hold together: the second hand keeps its place in the space of the first, scaled
 * with the prop. Each arm makes half of the change, and the first more if the second does not reach.
 */
final class TwoHands {
    /** Metres, on a body of 1.75 m: wrists that stay this near to each other hold a prop together. */
    private static final double NEAR = 0.2;

    private static final double[] STILL = {1, 0, 0, 0}; // wxyz: hands keep their orientation

    private final List<Grip> grips = new ArrayList<>();
    private final int chest; // of the source
    private final double height; // of the source

    /** @param always whether a user said so; else the motion shows when */
    private record Grip(HandPair first, HandPair second, LimbSolver firstArm, LimbSolver secondArm, boolean always) {}

    TwoHands(PropPairs props, ReferencePose from, ReferencePose to, Function<Side, Optional<HandPair>> hands) {
        chest = PropPairs.chest(from);
        height = from.rig().height();
        for (Side side : List.of(Side.RIGHT, Side.LEFT)) {
            List<PropPairs.Pair> held = props.all().stream()
                    .filter(pair -> pair.target().hand() == side)
                    .toList();
            boolean always = held.stream()
                    .anyMatch(pair -> pair.target().both() || pair.source().both());
            Optional<HandPair> first = hands.apply(side);
            Optional<HandPair> second = hands.apply(side.mirrored());
            if (!held.isEmpty() && first.isPresent() && second.isPresent() && (grips.isEmpty() || always)) {
                grips.clear();
                grips.add(new Grip(first.get(), second.get(), arm(side, to), arm(side.mirrored(), to), always));
            }
        }
    }

    private static LimbSolver arm(Side side, ReferencePose to) {
        return new LimbSolver(
                to.joint(BodyPart.UPPER_ARM, side),
                to.joint(BodyPart.FOREARM, side),
                to.joint(BodyPart.HAND, side),
                to.world(),
                to.rig().forward());
    }

    /**
     * Returns the clip with both hands on their prop.
     *
     * @param clip of the source
     * @param result the same frames on the target
     */
    Clip apply(Clip clip, Clip result) {
        return grips.isEmpty() ? result : apply(grips.get(0), clip, result);
    }

    private Clip apply(Grip grip, Clip clip, Clip result) {
        int second = grip.second().source();
        BitSet held = new BitSet();
        if (grip.always()) {
            held.set(0, clip.frameCount());
        } else {
            held = new Holding(clip, grip.first(), second, chest, height).frames(NEAR);
        }
        double[] weights = Holding.weights(held, clip.frameCount(), clip.frameTime());
        if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
            return result;
        }
        Pose pose = new Pose(clip.skeleton());
        WorldPose from = new WorldPose(clip.skeleton());
        LimbSolver.Scratch scratch = new LimbSolver.Scratch();
        return result.map(result.translatedJoints(), (frame, to, world) -> {
            if (weights[frame] > 0) {
                clip.read(frame, pose);
                from.update(pose);
                Vec3 goal = grip.first().inHand(second, from);
                Vec3 all = grip.first()
                        .place(goal, world)
                        .minus(world.position(grip.second().target()));
                Vec3 wanted = all.times(weights[frame]); // how much nearer the hands come
                move(grip.firstArm(), wanted.times(-0.5), to, world, scratch);
                move(grip.secondArm(), left(grip, goal, all, wanted, world), to, world, scratch);
                move(grip.firstArm(), left(grip, goal, all, wanted, world).negated(), to, world, scratch);
            }
        });
    }

    /** Returns how far the second hand still has to move relative to the first. */
    private static Vec3 left(Grip grip, Vec3 goal, Vec3 all, Vec3 wanted, WorldPose world) {
        Vec3 now = grip.first()
                .place(goal, world)
                .minus(world.position(grip.second().target()));
        return now.minus(all.minus(wanted));
    }

    private static void move(LimbSolver arm, Vec3 by, Pose pose, WorldPose world, LimbSolver.Scratch scratch) {
        double[] move = new double[3];
        by.store(move, 0);
        arm.solve(move, STILL, pose, world, scratch);
        world.update(pose);
    }
}
