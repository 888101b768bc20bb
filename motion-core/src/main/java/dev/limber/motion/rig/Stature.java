package dev.limber.motion.rig;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The measures of a standing body in the skeleton's unit.
 *
 * @param height from the soles to the top of the head
 * @param legLength thigh and shin, the mean of left and right
 */
record Stature(double height, double legLength) {
    /** The base of the skull as a part of the height, for files that do not say where the head ends. */
    private static final double SKULL_BASE = 0.88;

    static Stature of(WorldPose standing, Roles roles, Vec3 up) {
        int head = roles.joint(BodyPart.HEAD, Side.CENTER);
        double sole = along(standing, roles, up, BodyPart.FOOT, BodyPart.TOE)
                .min(Double::compare)
                .orElse(0.0);
        double skull = standing.position(head == Skeleton.NONE ? BodyFrame.top(roles) : head)
                .dot(up);
        double crown = along(standing, roles, up, BodyPart.HEAD, BodyPart.HEAD)
                .max(Double::compare)
                .orElse(skull);
        double estimate = (skull - sole) / SKULL_BASE;
        double leg = Stream.of(Side.LEFT, Side.RIGHT)
                .mapToDouble(side -> legLength(standing, roles, side))
                .average()
                .orElse(0);
        boolean toldCrown = crown - skull > 0.25 * (estimate - (skull - sole));
        return new Stature(toldCrown ? crown - sole : estimate, leg);
    }

    /** Returns the length of thigh and shin. */
    static double legLength(WorldPose world, Roles roles, Side side) {
        Vec3 hip = world.position(roles.joint(BodyPart.THIGH, side));
        Vec3 knee = world.position(roles.joint(BodyPart.SHIN, side));
        Vec3 ankle = world.position(roles.joint(BodyPart.FOOT, side));
        return hip.distance(knee) + knee.distance(ankle);
    }

    /** The heights of joints of either part, of their end sites, and of nameless joints right below them. */
    private static Stream<Double> along(WorldPose world, Roles roles, Vec3 up, BodyPart a, BodyPart b) {
        Skeleton skeleton = world.skeleton();
        Stream<Double> joints = IntStream.range(0, skeleton.jointCount())
                .filter(joint -> belongs(skeleton, roles, joint, List.of(a, b)))
                .mapToObj(joint -> world.position(joint).dot(up));
        Stream<EndSite> sites =
                skeleton.endSites().stream().filter(site -> belongs(skeleton, roles, site.joint(), List.of(a, b)));
        return Stream.concat(joints, sites.map(site -> world.position(site).dot(up)));
    }

    private static boolean belongs(Skeleton skeleton, Roles roles, int joint, List<BodyPart> parts) {
        BodyPart part = roles.of(joint).part();
        int parent = skeleton.parent(joint);
        boolean below = part == BodyPart.OTHER
                && parent != Skeleton.NONE
                && parts.contains(roles.of(parent).part());
        return parts.contains(part) || below;
    }
}
