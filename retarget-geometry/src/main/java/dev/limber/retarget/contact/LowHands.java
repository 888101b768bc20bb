package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.LimbSolver;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Keeps hands from the floor that the source's are not on: each arm stretches by the same share of what it can, as it points:
 * as far as its length, or the floor. So longer arms bend where they would reach into the floor, and the way back, onto shorter
 * ones, stretches them again. Where neither body's arm is that low, nothing changes. Immutable.
 */
final class LowHands {
    /** Metres of a body of 1.75 m: hands off the floor stay further from it than what counts as a contact. */
    static final double CLEAR = 0.04;

    private static final double LEAST = 0.3; // lengths of an arm: where the shoulder is lower, the body lies

    private static final double SAME = 1e-6; // of the distance from shoulder to wrist

    private final List<Pair> arms = new ArrayList<>();
    private final Vec3 up; // unit, the target's world

    private record Pair(Arm source, Arm target, LimbSolver limb) {}

    /** @param free whether the arm of a side may move */
    LowHands(BodyVolumes source, BodyVolumes target, Vec3 up, Vec3 forward, Predicate<Side> free) {
        this.up = up;
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            Optional<Arm> from = Arm.of(source, side);
            Optional<Arm> to = Arm.of(target, side);
            if (from.isPresent() && to.isPresent() && free.test(side)) {
                Arm arm = to.get();
                LimbSolver limb =
                        new LimbSolver(arm.shoulder(), arm.elbow(), arm.hand().joint(), target.rest(), forward);
                arms.add(new Pair(from.get(), arm, limb));
            }
        }
    }

    /**
     * Returns the clip with arms as they stretch above the floor.
     *
     * @param clip of the source
     * @param rotation brings poses of the source into the target's world
     * @param sourceFloor height of the source's floor along its up
     * @param held the same frames on the target
     * @param targetFloor height of the target's floor along its up
     * @param after is given each pose that changed
     */
    Clip solve(
            Clip clip,
            Consumer<Pose> rotation,
            double sourceFloor,
            Clip held,
            double targetFloor,
            Consumer<Pose> after) {
        Pose from = new Pose(clip.skeleton());
        WorldPose fromWorld = new WorldPose(clip.skeleton());
        int[] fromChains = clip.skeleton()
                .chainsTo(arms.stream()
                        .mapToInt(arm -> arm.source().hand().joint())
                        .toArray());
        int[] hands = arms.stream().mapToInt(arm -> arm.target().hand().joint()).toArray();
        LimbSolver.Scratch scratch = new LimbSolver.Scratch();
        double[] move = new double[3];
        double[] still = {1, 0, 0, 0};
        return held.map(held.translatedJoints(), hands, (frame, to, toWorld) -> {
            clip.read(frame, from, fromChains);
            rotation.accept(from);
            fromWorld.update(from, fromChains);
            boolean changes = false;
            for (Pair arm : arms) {
                double share = arm.target().reach(toWorld, up, targetFloor)
                        / arm.source().reach(fromWorld, up, sourceFloor);
                if (Math.abs(share - 1) > SAME) {
                    Arm moved = share < 1 ? arm.target() : arm.source();
                    WorldPose world = share < 1 ? toWorld : fromWorld;
                    moved.along(world).times(share - 1).store(move, 0);
                    arm.limb().follow(moved.joints(), world, move, still, to, toWorld, scratch);
                    changes = true;
                }
            }
            if (changes) {
                after.accept(to);
            }
        });
    }

    /**
     * An arm above a floor.
     *
     * @param shoulder joint
     * @param elbow joint
     * @param length from shoulder to wrist, stretched
     * @param unit the skeleton's lengths per metre of a body of 1.75 m
     */
    private record Arm(int shoulder, int elbow, Volume hand, double length, double unit) {
        /** Returns the arm of a side; nothing where it would touch the floor as it hangs, which then gives way to the whole body. */
        static Optional<Arm> of(BodyVolumes body, Side side) {
            Optional<Volume> upper = body.of(side == Side.LEFT ? Part.LEFT_UPPER_ARM : Part.RIGHT_UPPER_ARM);
            Optional<Volume> lower = body.of(side == Side.LEFT ? Part.LEFT_FOREARM : Part.RIGHT_FOREARM);
            Optional<Volume> hand = body.of(side == Side.LEFT ? Part.LEFT_HAND : Part.RIGHT_HAND);
            if (upper.isEmpty() || lower.isEmpty() || hand.isEmpty()) {
                return Optional.empty();
            }
            Vec3 elbow = body.rest().position(lower.get().joint());
            double length = body.rest().position(upper.get().joint()).distance(elbow)
                    + elbow.distance(body.rest().position(hand.get().joint()));
            boolean hangs = length + reach(hand.get()) + CLEAR * body.unit() < standing(body, upper.get(), side);
            Arm arm = new Arm(upper.get().joint(), lower.get().joint(), hand.get(), length, body.unit());
            return hangs ? Optional.of(arm) : Optional.empty();
        }

        /** Returns how far a hand reaches from the wrist. */
        private static double reach(Volume hand) {
            return Math.max(
                    hand.start().length() + hand.startRadius(), hand.end().length() + hand.endRadius());
        }

        /** Returns how far a shoulder is from the ankle below it at rest; infinite where the body has no foot. */
        private static double standing(BodyVolumes body, Volume upperArm, Side side) {
            Vec3 shoulder = body.rest().position(upperArm.joint());
            return body.of(side == Side.LEFT ? Part.LEFT_FOOT : Part.RIGHT_FOOT)
                    .map(foot -> shoulder.distance(body.rest().position(foot.joint())))
                    .orElse(Double.POSITIVE_INFINITY);
        }

        int[] joints() {
            return new int[] {shoulder, elbow, hand.joint()};
        }

        Vec3 along(WorldPose world) {
            return world.position(hand.joint()).minus(world.position(shoulder));
        }

        /** Returns how far the wrist can be from the shoulder in the direction in which it is, in lengths of the arm, at most 1. */
        double reach(WorldPose world, Vec3 up, double floor) {
            Vec3 along = along(world);
            double down = -along.dot(up) / along.length();
            if (!(down > 0)) {
                return 1;
            }
            double room = world.position(shoulder).dot(up) - floor - hand.depth(world, up) - CLEAR * unit;
            return Math.min(1, Math.max(room / length, LEAST) / down);
        }
    }
}
