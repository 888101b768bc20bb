package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Tells animals whose joints have the names of a person: rigs by Biped and its like call the front legs of a horse arms.
 * The trunk lies across the legs, in the rest pose and in most poses of a clip, and one more sign shows the animal: a
 * tail, hooves or paws, or hands as low as feet. People who sit have none of these, and zero poses of capture files have
 * their legs along the trunk.
 */
record LyingTrunk(Skeleton skeleton, Roles roles) {
    /** Angles between trunk and legs, in radians: an ape's is less, that of a zero pose more. */
    private static final double LEAST = Math.toRadians(50);

    private static final double MOST = Math.toRadians(115);
    /** Of the way from the feet to the hips: hands that are lower stand on the ground. */
    private static final double LOW_HANDS = 0.33;
    /** Of the length of a leg: hips of a body that squats are at least as high. */
    private static final double LOW_TRUNK = 0.2;
    /** Joints of a tail: a single one may be a coat's. */
    private static final int TAIL = 2;

    private static final Set<String> ANIMAL = Set.of("hoof", "hooves", "horselink", "paw", "fetlock", "hock");

    /**
     * Whether the body is an animal's, with the roles of a person by its names.
     *
     * @param upright whether its shape is that of a body which stands on two legs, as a monster with a tail does
     */
    static boolean isAnimal(Roles roles, Skeleton skeleton, Optional<Clip> clip, boolean upright) {
        return new LyingTrunk(skeleton, roles).isAnimal(clip, upright);
    }

    private boolean isAnimal(Optional<Clip> clip, boolean upright) {
        WorldPose rest = WorldPose.of(skeleton.restPose());
        return lies(angle(rest))
                && lies(median(SampledPoses.of(skeleton, clip)))
                && (isOnHands(rest) || (!upright && (hasTail() || isCalledAnimal() || hasLowHands(rest))));
    }

    private static boolean lies(double angle) {
        return angle > LEAST && angle < MOST;
    }

    private double median(List<WorldPose> poses) {
        double[] angles = poses.stream().mapToDouble(this::angle).sorted().toArray();
        return angles[angles.length / 2];
    }

    /** Returns the angle between the ways from feet to hips and from hips to neck: none for a person who stands. */
    private double angle(WorldPose pose) {
        Vec3 hips = pose.position(roles.joint(BodyPart.HIPS, Side.CENTER));
        Vec3 trunk = pose.position(BodyFrame.top(roles)).minus(hips).normalized();
        Vec3 legs = hips.minus(middle(pose, BodyPart.FOOT)).normalized();
        return Math.acos(Math.max(-1, Math.min(1, trunk.dot(legs))));
    }

    private Vec3 middle(WorldPose pose, BodyPart part) {
        return BodyFrame.middle(pose, roles, part).orElseThrow();
    }

    private boolean hasTail() {
        int top = BodyFrame.top(roles);
        return IntStream.range(0, skeleton.jointCount())
                        .filter(joint -> !skeleton.isUnder(top, joint))
                        .filter(joint -> ChainWords.says(skeleton.name(joint), ChainKind.TAIL))
                        .count()
                >= TAIL;
    }

    private boolean isCalledAnimal() {
        return skeleton.names().stream()
                .anyMatch(name -> PartWords.wordsOf(name).stream().anyMatch(ANIMAL::contains)
                        || ANIMAL.contains(String.join("", PartWords.wordsOf(name))));
    }

    /** Whether both arms end near the ground, in a pose in which the legs are upright. */
    private boolean hasLowHands(WorldPose rest) {
        Vec3 feet = middle(rest, BodyPart.FOOT);
        Vec3 leg = middle(rest, BodyPart.THIGH).minus(feet);
        return DoubleStream.of(low(rest, Side.LEFT, feet, leg), low(rest, Side.RIGHT, feet, leg))
                .allMatch(low -> Math.abs(low) < LOW_HANDS);
    }

    /** Whether hips and shoulders are above hands and feet that are on one ground, along an axis of the world: a frog squats. */
    private boolean isOnHands(WorldPose rest) {
        BodyPart end = roles.joint(BodyPart.HAND, Side.LEFT) == Skeleton.NONE ? BodyPart.FOREARM : BodyPart.HAND;
        if (roles.joint(end, Side.RIGHT) == Skeleton.NONE) {
            return false;
        }
        double leg = Stature.legLength(rest, roles, Side.LEFT);
        return Axes.ALL.stream().anyMatch(up -> {
            double feet = middle(rest, BodyPart.FOOT).dot(up);
            double hands = middle(rest, end).dot(up) - feet;
            double trunk = Math.min(
                    rest.position(roles.joint(BodyPart.HIPS, Side.CENTER)).dot(up) - feet,
                    middle(rest, BodyPart.UPPER_ARM).dot(up) - feet);
            return trunk > LOW_TRUNK * leg && Math.abs(hands) < LOW_HANDS * trunk;
        });
    }

    private double low(WorldPose rest, Side side, Vec3 feet, Vec3 leg) {
        int hand = roles.joint(BodyPart.HAND, side);
        int end = hand == Skeleton.NONE ? roles.joint(BodyPart.FOREARM, side) : hand;
        return rest.position(end).minus(feet).dot(leg) / leg.dot(leg);
    }
}
