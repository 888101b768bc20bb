package dev.limber.evaluation.animal;

import dev.limber.evaluation.retarget.CheckVerdict;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.ChainReach;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ways in which the retargeting of an animal is broken on purpose. */
final class AnimalBreaks {
    /**
     * What is broken.
     *
     * @param bindings by hand, as of {@code --bind}, of the chains of a target
     * @param clip of a source
     * @param result on a target
     */
    record Break(Function<Rig, List<String>> bindings, Change clip, Change result) {}

    /** Changes the clip of a rig. */
    @FunctionalInterface
    interface Change {
        Clip of(Clip clip, Rig rig);
    }

    private static final Change NONE = (clip, rig) -> clip;

    private AnimalBreaks() {}

    /** Returns the ways by name in which results on a target can be broken, first the one that breaks nothing. */
    static Map<String, Break> of(Rig target) {
        Map<String, Break> breaks = new LinkedHashMap<>();
        breaks.put(CheckVerdict.GOOD, new Break(rig -> List.of(), NONE, NONE));
        if (target.chains().of(ChainKind.LEG).count() >= 4) {
            bindings(breaks);
            legs(breaks);
        }
        breaks.put("source with another axis up", source((clip, rig) -> rotated(clip, rig, left(rig), 90)));
        breaks.put("source's positions in another unit", source((clip, rig) -> scaled(clip, rig, 100)));
        breaks.put("body pitched by 45 degrees", result((clip, rig) -> rotated(clip, rig, left(rig), 45)));
        breaks.put(
                "body leaps by a leg in a frame",
                result((clip, rig) ->
                        moved(clip, rig, rig.chains().forward(), frame -> frame == clip.frameCount() / 2 ? 1 : 0)));
        return breaks;
    }

    private static void bindings(Map<String, Break> breaks) {
        breaks.put("legs bound to the other side", bound(AnimalBreaks::otherSides));
        breaks.put(
                "a front leg not bound", bound(target -> List.of(leg(target, 0).name() + "=")));
        breaks.put("a hind leg cut below the knee", bound(AnimalBreaks::cut));
    }

    private static void legs(Map<String, Break> breaks) {
        breaks.put(
                "feet a tenth of a leg off the ground",
                result((clip, rig) -> moved(clip, rig, rig.chains().up(), frame -> 0.1)));
        breaks.put(
                "body swings by a tenth of a leg, feet with it",
                result((clip, rig) ->
                        moved(clip, rig, left(rig), frame -> 0.1 * Math.sin(2 * Math.PI * frame * clip.frameTime()))));
        breaks.put(
                "a leg rotated by 90 degrees in a frame",
                result((clip, rig) -> swung(clip, List.of(leg(rig, 0)), left(rig), 90, clip.frameCount() / 2)));
        breaks.put("front legs crossed", result(AnimalBreaks::crossed));
        breaks.put("a hind leg folded to half", result(AnimalBreaks::folded));
    }

    private static Break bound(Function<Rig, List<String>> bindings) {
        return new Break(bindings, NONE, NONE);
    }

    private static Break source(Change change) {
        return new Break(target -> List.of(), whole(change), NONE);
    }

    private static Break result(Change change) {
        return new Break(target -> List.of(), NONE, whole(change));
    }

    /** Returns a change that takes feet along which are loose in the file. */
    private static Change whole(Change change) {
        return (clip, rig) -> rig.limbs().own(change.of(reparented(clip, rig), rig));
    }

    private static Clip reparented(Clip clip, Rig rig) {
        Skeleton skeleton = rig.limbs().skeleton();
        if (skeleton == clip.skeleton()) {
            return clip;
        }
        int[] all = IntStream.range(0, skeleton.jointCount()).toArray();
        Clip.Builder builder = new Clip.Builder(skeleton, clip.frameTime(), clip.frameCount(), all);
        Pose to = new Pose(skeleton);
        WorldPose limbs = new WorldPose(skeleton);
        clip.forEach((frame, pose, world) -> {
            for (int joint : all) {
                limbs.setRotation(joint, world.rotations(), 4 * joint, to);
                limbs.setPosition(joint, world.position(joint), to);
            }
            builder.set(frame, to);
        });
        return builder.build();
    }

    private static Vec3 left(Rig rig) {
        return rig.chains().up().cross(rig.chains().forward()).normalized();
    }

    /** Returns the left leg of an order from front to back. */
    private static Chain leg(Rig rig, int order) {
        return leg(rig, Side.LEFT, order).orElseThrow();
    }

    private static Optional<Chain> leg(Rig rig, Side side, int order) {
        return rig.chains()
                .of(ChainKind.LEG)
                .filter(leg -> leg.side() == side && leg.order() == order)
                .findFirst();
    }

    private static List<String> otherSides(Rig target) {
        return target.chains()
                .of(ChainKind.LEG)
                .flatMap(leg -> leg(target, leg.side().mirrored(), leg.order()).stream()
                        .map(other -> leg.name() + "=" + other.name()))
                .collect(Collectors.toList());
    }

    private static List<String> cut(Rig target) {
        Chain leg = leg(target, 1);
        String first = target.skeleton().name(leg.first());
        String middle = target.skeleton().name(leg.joints().get(leg.joints().indexOf(leg.contact()) / 2));
        return List.of(first + ".." + middle + "=" + leg.name());
    }

    private static Clip rotated(Clip clip, Rig rig, Vec3 axis, double degrees) {
        int root = rig.chains().root();
        return clip.map(
                clip.translatedJoints(),
                (frame, pose, world) ->
                        rotate(world.rotations(), root, axis, degrees, q -> world.setRotation(root, q, 0, pose)));
    }

    private static void rotate(double[] rotations, int joint, Vec3 axis, double degrees, Consumer<double[]> set) {
        double[] by = new double[4];
        double[] to = new double[4];
        Quat.fromAxisAngle(axis, Math.toRadians(degrees), by, 0);
        Quat.multiply(by, 0, rotations, 4 * joint, to, 0);
        set.accept(to);
    }

    private static Clip scaled(Clip clip, Rig rig, double factor) {
        int root = rig.chains().root();
        return clip.map(
                clip.translatedWith(root),
                (frame, pose, world) -> world.shift(root, world.position(root).times(factor - 1), pose));
    }

    /** Returns the clip with the body moved along a direction by as many legs. */
    private static Clip moved(Clip clip, Rig rig, Vec3 direction, IntToDoubleFunction legs) {
        int root = rig.chains().root();
        return clip.map(
                clip.translatedWith(root),
                (frame, pose, world) -> world.shift(
                        root,
                        direction.times(legs.applyAsDouble(frame) * rig.chains().measure()),
                        pose));
    }

    private static Clip swung(Clip clip, List<Chain> legs, Vec3 axis, double degrees, int only) {
        return clip.map(clip.translatedJoints(), (frame, pose, world) -> {
            for (Chain leg : legs) {
                if (only < 0 || frame == only) {
                    int side = leg.side() == Side.LEFT ? 1 : -1;
                    world.updateFrom(leg.first(), pose);
                    rotate(
                            world.rotations(),
                            leg.first(),
                            axis,
                            side * degrees,
                            q -> world.setRotation(leg.first(), q, 0, pose));
                }
            }
        });
    }

    /** Both front legs swing inwards until their feet have changed sides. */
    private static Clip crossed(Clip clip, Rig rig) {
        List<Chain> legs =
                rig.chains().of(ChainKind.LEG).filter(leg -> leg.order() == 0).toList();
        return swung(clip, legs, rig.chains().forward(), -30, -1);
    }

    private static Clip folded(Clip clip, Rig rig) {
        Chain leg = leg(rig, 1);
        List<Integer> joints = leg.joints().subList(0, leg.joints().indexOf(leg.contact()) + 1);
        double[] rotations = new double[4 * joints.size()];
        return clip.map(clip.translatedJoints(), (frame, pose, world) -> {
            List<Vec3> at = joints.stream().map(world::position).toList();
            Vec3 hip = at.get(0);
            Vec3 goal = hip.plus(at.get(at.size() - 1).minus(hip).times(0.5));
            ChainReach.solve(at, goal, ChainReach.hinges(at, left(rig)), rotations);
            for (int i = 0; i < joints.size() - 1; i++) {
                Quat.multiply(rotations, 4 * i, world.rotations(), 4 * joints.get(i), rotations, 4 * i);
            }
            for (int i = 0; i < joints.size() - 1; i++) {
                world.updateJoint(joints.get(i), pose);
                world.setRotation(joints.get(i), rotations, 4 * i, pose);
            }
        });
    }
}
