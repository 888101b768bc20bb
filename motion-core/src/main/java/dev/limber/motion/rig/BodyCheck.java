package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Conditions that every assignment of roles must meet, whatever the names: bones of human proportions, the head on top,
 * left on the left.
 */
final class BodyCheck {
    /** Bones that follow each other, or left and right ones, differ by less than this factor on any body. */
    private static final double UNLIKE = 5;
    /** Thigh and shin, as upper arm and forearm, hardly differ by more; another joint between them may be the knee. */
    private static final double UNEVEN = 1.8;
    /** That one parts the limb so much more evenly. */
    private static final double EVENER = 0.7;
    /** A foot at least this long, as a part of the leg, shows which way it points. */
    private static final double CLEAR_FOOT = 0.12;

    private static final String OUT_OF_PROPORTION = "is out of proportion";
    private static final double CLEARLY = 0.6;

    /** Of the poses: so many at least show where the feet point, so many of those back. */
    private static final double SOME = 0.3;

    private static final double MOST = 0.8;

    private final Skeleton skeleton;
    private final Roles roles;
    private final Evidence evidence;
    private final WorldPose rest;

    private BodyCheck(Skeleton skeleton, Map<Integer, Role> found, Evidence evidence) {
        this.skeleton = skeleton;
        this.evidence = evidence;
        Role none = Role.of(BodyPart.OTHER, Side.CENTER);
        roles = new Roles(IntStream.range(0, skeleton.jointCount())
                .mapToObj(joint -> found.getOrDefault(joint, none))
                .toList());
        rest = WorldPose.of(skeleton.restPose());
    }

    /**
     * A fault of an assignment.
     *
     * @param joints those to blame, none when left and right are swapped
     */
    record Fault(List<Integer> joints, Role role, String text) {
        /** Takes the role from the joint, or the sides from the names. */
        void mend(Evidence evidence) {
            if (joints.isEmpty()) {
                evidence.swapSides();
            }
            joints.forEach(joint -> evidence.ban(joint, role));
        }
    }

    /** Returns the first fault of an assignment of roles, or nothing. */
    static Optional<Fault> find(Skeleton skeleton, Map<Integer, Role> found, Evidence evidence, Optional<Clip> clip) {
        BodyCheck check = new BodyCheck(skeleton, found, evidence);
        double leg = check.length(BodyPart.THIGH, Side.LEFT) + check.length(BodyPart.SHIN, Side.LEFT);
        if (!(leg > 0)) {
            return Optional.empty();
        }
        return Stream.of(check.lengths(), check.head(leg), check.sides(leg, clip))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private double length(BodyPart part, Side side) {
        int from = roles.joint(part, side);
        int to = BoneEnds.end(roles, part, side);
        return from == Skeleton.NONE || to == Skeleton.NONE
                ? 0
                : rest.position(from).distance(rest.position(to));
    }

    /** Thigh and shin, upper arm and forearm, and left and right are about as long as each other. */
    private Optional<Fault> lengths() {
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            for (BodyPart part : List.of(BodyPart.SHIN, BodyPart.FOREARM)) {
                BodyPart upper = part == BodyPart.SHIN ? BodyPart.THIGH : BodyPart.UPPER_ARM;
                BodyPart end = part == BodyPart.SHIN ? BodyPart.FOOT : BodyPart.HAND;
                double a = length(upper, side);
                double b = length(part, side);
                double ratio = Math.max(a, b) / Math.min(a, b); // infinite or no number without lengths
                List<Integer> knees = a > 0 && b > 0 && ratio > UNEVEN ? knees(upper, part, side) : List.of();
                if (!knees.isEmpty() && unevenness(upper, part, side, knees.get(0)) < EVENER * ratio) {
                    Fault fault = fault(Role.of(part, side), OUT_OF_PROPORTION);
                    return Optional.of(new Fault(knees.subList(1, knees.size()), fault.role(), fault.text()));
                }
                if (a > 0 && b > 0 && ratio > UNLIKE) {
                    Role blamed = weaker(Role.of(part, side), Role.of(end, side));
                    return Optional.of(fault(blamed, OUT_OF_PROPORTION));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the joints between the ends of a limb that may be its knee or elbow, the one that parts it most evenly first. */
    private List<Integer> knees(BodyPart upper, BodyPart part, Side side) {
        int from = roles.joint(upper, side);
        int end = BoneEnds.end(roles, part, side);
        List<Integer> knees = new ArrayList<>();
        for (int at = skeleton.parent(end); at != from && at != Skeleton.NONE; at = skeleton.parent(at)) {
            if (evidence.of(at, part, side) > 0) {
                knees.add(at);
            }
        }
        knees.sort(Comparator.comparingDouble(knee -> unevenness(upper, part, side, knee)));
        return knees;
    }

    /** Returns how many times as long the longer bone of a limb is as the other, with that knee or elbow. */
    private double unevenness(BodyPart upper, BodyPart part, Side side, int knee) {
        double a = rest.position(roles.joint(upper, side)).distance(rest.position(knee));
        double b = rest.position(knee).distance(rest.position(BoneEnds.end(roles, part, side)));
        return Math.max(a, b) / Math.min(a, b);
    }

    private Role weaker(Role a, Role b) {
        return value(a) < value(b) ? a : b;
    }

    private double value(Role role) {
        return evidence.of(roles.joint(role), role.part(), role.side());
    }

    private Fault fault(Role role, String why) {
        int joint = roles.joint(role);
        return new Fault(
                List.of(joint),
                role,
                "'" + skeleton.name(joint) + "' has the name of the " + role.words() + ", but " + why
                        + ": it is used as something else");
    }

    /** The head is no nearer to the feet than the upper arms are, by much. */
    private Optional<Fault> head(double leg) {
        int head = roles.joint(BodyPart.HEAD, Side.CENTER);
        if (head == Skeleton.NONE) {
            return Optional.empty();
        }
        Vec3 hips = middle(BodyPart.THIGH); // the joint that has the role may lie at the shoulders
        Vec3 shoulders = middle(BodyPart.UPPER_ARM);
        Vec3 up = shoulders.minus(hips).normalized();
        boolean below = rest.position(head).minus(shoulders).dot(up) < -0.5 * shoulders.distance(hips);
        boolean far = rest.position(head).distance(shoulders) > UNLIKE * (leg + shoulders.distance(hips));
        return below || far
                ? Optional.of(fault(Role.of(BodyPart.HEAD, Side.CENTER), "is not above the shoulders"))
                : Optional.empty();
    }

    private Vec3 middle(BodyPart part) {
        return rest.position(roles.joint(part, Side.LEFT))
                .plus(rest.position(roles.joint(part, Side.RIGHT)))
                .times(0.5);
    }

    /** Both feet point to where the body faces, when the left thigh is on its left. */
    private Optional<Fault> sides(double leg, Optional<Clip> clip) {
        List<WorldPose> poses = Stream.concat(Stream.of(rest), SampledPoses.of(skeleton, clip).stream())
                .filter(pose -> ReferencePoseCheck.error(pose, roles) < Math.toRadians(50))
                .limit(20)
                .toList();
        long back = poses.stream().filter(pose -> point(pose, -1, leg)).count();
        long ahead = poses.stream().filter(pose -> point(pose, 1, leg)).count();
        boolean swapped = back > SOME * poses.size() && back > MOST * (back + ahead);
        if (!swapped || isDeclared()) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                List.of(),
                Role.of(BodyPart.OTHER, Side.CENTER),
                "left and right in the names contradict the direction of the feet; Limber follows the feet"));
    }

    private boolean isDeclared() {
        return evidence.isDeclared(roles.joint(BodyPart.THIGH, Side.LEFT));
    }

    /** Whether both feet clearly point ahead, or back for a sign of -1; those that roll off the floor point nowhere. */
    private boolean point(WorldPose pose, int sign, double leg) {
        BodyFrame body = BodyFrame.of(pose, roles);
        return Stream.of(Side.LEFT, Side.RIGHT).allMatch(side -> {
            Vec3 foot = foot(pose, side).rejectedFrom(body.up());
            return foot.length() > CLEAR_FOOT * leg && sign * foot.normalized().dot(body.forward()) > CLEARLY;
        });
    }

    /** Returns the way from the ankle to the point of the foot that is farthest from it. */
    private Vec3 foot(WorldPose pose, Side side) {
        int ankle = roles.joint(BodyPart.FOOT, side);
        Vec3 from = pose.position(ankle);
        Vec3 farthest = Vec3.ZERO;
        for (Vec3 point : pointsBelow(pose, ankle)) {
            farthest = point.distance(from) > farthest.length() ? point.minus(from) : farthest;
        }
        return farthest;
    }

    private List<Vec3> pointsBelow(WorldPose pose, int ankle) {
        Stream<Vec3> joints = IntStream.range(ankle, skeleton.jointCount())
                .filter(joint -> skeleton.isUnder(ankle, joint))
                .mapToObj(pose::position);
        Stream<EndSite> sites = skeleton.endSites().stream().filter(site -> skeleton.isUnder(ankle, site.joint()));
        return Stream.concat(joints, sites.map(pose::position)).toList();
    }
}
