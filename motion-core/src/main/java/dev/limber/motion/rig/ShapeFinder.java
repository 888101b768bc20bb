package dev.limber.motion.rig;

import dev.limber.motion.EndSite;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds from some poses whether a body is upright, and the sides of its limbs. */
record ShapeFinder(BodyShape shape, List<WorldPose> poses) {
    /** Legs that go on along the line of the spine, within 45 degrees, make a biped: in one pose of ten, or in most. */
    private static final double IN_LINE = 0.7;

    private static final double CONFIDENCE = 0.8;
    /** What the shape weighs beside a word of a name: where both tell one body each, the names are believed. */
    private static final double WEIGHT = 0.6;

    /** Tells whether the body is a biped's of human build; else it is any other. */
    boolean isUpright() {
        double rest = straightness(WorldPose.of(poses.get(0).skeleton().restPose()));
        double[] cosines =
                poses.stream().mapToDouble(this::straightness).sorted().toArray();
        // An animal that rests on four legs may stretch; most poses have to show the biped whose zero pose does not.
        int decisive = Math.abs(rest) > IN_LINE ? cosines.length / 10 : cosines.length / 2;
        boolean inLine =
                cosines[decisive] < -IN_LINE || rest > IN_LINE; // all bones along one axis: a zero pose, no animal's
        return inLine;
    }

    /** Returns the cosine of torso and legs: -1 when legs go on along the line of the spine. */
    private double straightness(WorldPose pose) {
        return torso(pose).dot(legs(pose));
    }

    private Vec3 torso(WorldPose pose) {
        return pose.position(shape.chest()).minus(pose.position(shape.hips())).normalized();
    }

    private Vec3 legs(WorldPose pose) {
        Vec3 sum = Vec3.ZERO;
        for (List<Integer> leg : shape.legs()) {
            sum = sum.plus(pose.position(leg.get(2)).minus(pose.position(leg.get(0))));
        }
        return sum.normalized();
    }

    /** Adds what the shape suggests; sides are those that names tell, else decided by where feet and knees point. */
    void addTo(Evidence evidence) {
        matches(evidence)
                .forEach((joint, match) -> evidence.add(
                        joint, new Evidence.Clue(Evidence.Source.SHAPE, match.role(), WEIGHT, match.reason())));
    }

    private Map<Integer, RoleMatch> matches(Evidence evidence) {
        double told = leftness(evidence, shape.legs());
        double seen = poses.stream().mapToDouble(this::leftness).sum();
        int leftLeg = (told == 0 ? seen : told) >= 0 ? 0 : 1;
        double sameSide = poses.stream()
                .mapToDouble(pose -> across(pose, shape.legs()).dot(across(pose, shape.arms())))
                .sum();
        double toldArms = leftness(evidence, shape.arms());
        int seenArm = sameSide >= 0 ? leftLeg : 1 - leftLeg;
        int leftArm = toldArms == 0 ? seenArm : toldArms > 0 ? 0 : 1;
        Map<Integer, RoleMatch> found = new HashMap<>();
        put(found, shape.hips(), new Role(BodyPart.HIPS, Side.CENTER, 0), "legs and spine meet here");
        for (int i = 0; i < shape.spine().size(); i++) {
            put(found, shape.spine().get(i), new Role(BodyPart.SPINE, Side.CENTER, i), "between the hips and the arms");
        }
        int last = head(evidence);
        for (int i = 0; i <= last; i++) {
            boolean head = i == last;
            Role role = head ? Role.of(BodyPart.HEAD, Side.CENTER) : new Role(BodyPart.NECK, Side.CENTER, i);
            put(found, shape.head().get(i), role, head ? "the last joint between the arms" : "leads up to the head");
        }
        for (int limb = 0; limb < 2; limb++) {
            addLeg(found, shape.legs().get(limb), limb == leftLeg ? Side.LEFT : Side.RIGHT);
            addArm(found, shape.arms().get(limb), limb == leftArm ? Side.LEFT : Side.RIGHT);
        }
        return found;
    }

    /** Returns the place of the head: the last joint that has the name, not the beak or hat below it, or the last. */
    private int head(Evidence evidence) {
        for (int i = shape.head().size() - 1; i >= 0; i--) {
            if (evidence.named(shape.head().get(i), BodyPart.HEAD, Side.CENTER) > 0) {
                return i;
            }
        }
        return shape.head().size() - 1;
    }

    /** Returns more than 0 when names call the first limb left, be it by a side alone. */
    private double leftness(Evidence evidence, List<List<Integer>> limbs) {
        double told = limbs.get(0).stream().mapToDouble(evidence::leftness).sum()
                - limbs.get(1).stream().mapToDouble(evidence::leftness).sum();
        return told == 0 ? marks(limbs.get(0)) - marks(limbs.get(1)) : told;
    }

    private double marks(List<Integer> limb) {
        Skeleton skeleton = poses.get(0).skeleton();
        return limb.stream()
                .map(joint -> PartWords.sideOf(skeleton.name(joint)))
                .mapToInt(side -> side == Side.LEFT ? 1 : side == Side.RIGHT ? -1 : 0)
                .sum();
    }

    private static void addLeg(Map<Integer, RoleMatch> found, List<Integer> leg, Side side) {
        List<BodyPart> parts = List.of(BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT, BodyPart.TOE);
        for (int i = 0; i < leg.size(); i++) {
            put(found, leg.get(i), Role.of(parts.get(i), side), "joint " + (i + 1) + " of a leg, by length and place");
        }
    }

    private static void addArm(Map<Integer, RoleMatch> found, List<Integer> arm, Side side) {
        List<BodyPart> parts = List.of(BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND);
        int clavicles = arm.size() - parts.size();
        for (int i = 0; i < arm.size(); i++) {
            Role role = i < clavicles ? new Role(BodyPart.CLAVICLE, side, i) : Role.of(parts.get(i - clavicles), side);
            put(found, arm.get(i), role, "joint " + (i + 1) + " of an arm, by branching and place");
        }
    }

    private static void put(Map<Integer, RoleMatch> found, int joint, Role role, String reason) {
        found.put(joint, new RoleMatch(role, CONFIDENCE, reason));
    }

    /** Returns more than 0 when the first leg is on the left of where feet and knees point. */
    private double leftness(WorldPose pose) {
        Vec3 forward = Vec3.ZERO;
        for (List<Integer> leg : shape.legs()) {
            forward = forward.plus(foot(pose, leg)).plus(kneeBend(pose, leg));
        }
        return torso(pose).cross(forward).dot(across(pose, shape.legs()));
    }

    private static Vec3 across(WorldPose pose, List<List<Integer>> limbs) {
        Vec3 first = pose.position(limbs.get(0).get(0));
        Vec3 second = pose.position(limbs.get(1).get(0));
        if (first.distance(second) == 0) { // clavicles that start at the spine
            first = pose.position(limbs.get(0).get(1));
            second = pose.position(limbs.get(1).get(1));
        }
        return first.minus(second).normalized();
    }

    /** From the ankle to the ball or to the farthest tip of the foot. */
    private static Vec3 foot(WorldPose pose, List<Integer> leg) {
        int ankle = leg.get(2);
        if (leg.size() > 3) {
            return pose.position(leg.get(3)).minus(pose.position(ankle)).normalized();
        }
        Skeleton skeleton = pose.skeleton();
        return skeleton.endSites().stream()
                .filter(site -> site.joint() == ankle)
                .map(EndSite::offset)
                .findFirst()
                .map(offset -> Quat.rotate(pose.rotations(), 4 * ankle, offset).normalized())
                .orElse(Vec3.ZERO);
    }

    /** A knee is in front of the line from hip to ankle when it bends. */
    private static Vec3 kneeBend(WorldPose pose, List<Integer> leg) {
        Vec3 hip = pose.position(leg.get(0));
        Vec3 knee = pose.position(leg.get(1));
        Vec3 ankle = pose.position(leg.get(2));
        Vec3 line = ankle.minus(hip).normalized();
        return knee.minus(hip).rejectedFrom(line).times(1 / Math.max(hip.distance(knee), Double.MIN_NORMAL));
    }
}
