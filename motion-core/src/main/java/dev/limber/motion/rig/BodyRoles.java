package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodySearch.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Gives every joint of a body its role: the limbs that were found, trunk and clavicles between them, fingers and twist
 * joints.
 */
final class BodyRoles {
    /** What a place on the trunk says: below the arms a spine, above them a neck. */
    private static final double PLACE = 0.8;

    private static final double BESIDE = 0.5;

    private static final Map<BodyPart, BodyPart> HOLDERS = Map.ofEntries(
            Map.entry(BodyPart.THUMB, BodyPart.HAND),
            Map.entry(BodyPart.INDEX, BodyPart.HAND),
            Map.entry(BodyPart.MIDDLE, BodyPart.HAND),
            Map.entry(BodyPart.RING, BodyPart.HAND),
            Map.entry(BodyPart.LITTLE, BodyPart.HAND),
            Map.entry(BodyPart.UPPER_ARM_TWIST, BodyPart.UPPER_ARM),
            Map.entry(BodyPart.FOREARM_TWIST, BodyPart.FOREARM),
            Map.entry(BodyPart.THIGH_TWIST, BodyPart.THIGH),
            Map.entry(BodyPart.SHIN_TWIST, BodyPart.SHIN),
            Map.entry(BodyPart.EYE, BodyPart.HEAD),
            Map.entry(BodyPart.JAW, BodyPart.HEAD),
            Map.entry(BodyPart.TAIL, BodyPart.HIPS));

    private final Skeleton skeleton;
    private final LimbSearch limbs;
    private final Evidence evidence;
    private final Map<Integer, Role> roles = new TreeMap<>(); // index not yet counted

    private BodyRoles(Skeleton skeleton, LimbSearch limbs, Evidence evidence) {
        this.skeleton = skeleton;
        this.limbs = limbs;
        this.evidence = evidence;
    }

    /** Returns the roles by joint; joints without one are absent. */
    static Map<Integer, Role> of(Skeleton skeleton, LimbSearch limbs, Evidence evidence, Body body) {
        BodyRoles result = new BodyRoles(skeleton, limbs, evidence);
        result.put(body.hips(), BodyPart.HIPS, Side.CENTER);
        Map<Side, int[]> legs = new EnumMap<>(Side.class);
        body.legs()
                .forEach((side, chain) -> legs.put(
                        side, HipHelper.passed(skeleton, limbs, evidence, side, Instep.corrected(limbs, chain))));
        legs.forEach((side, chain) -> result.putAll(LimbSearch.LEG, side, chain));
        body.arms().forEach((side, chain) -> result.putAll(LimbSearch.ARM, side, chain));
        legs.forEach(result::ball);
        result.trunk(body);
        result.clavicles(body);
        result.hands();
        result.rest();
        FingerRoles.correct(skeleton, limbs, evidence, result.roles);
        result.roots(body.hips());
        return result.counted();
    }

    private void put(int joint, BodyPart part, Side side) {
        if (joint != Skeleton.NONE) {
            roles.putIfAbsent(joint, Role.of(part, side));
        }
    }

    private void putAll(List<BodyPart> parts, Side side, int[] chain) {
        for (int i = 0; i < chain.length; i++) {
            put(chain[i], parts.get(i), side);
        }
    }

    /** Of several joints with names of toes in a row, or of a foot before them, the first is the ball, about which the toes bend. */
    private void ball(Side side, int[] leg) {
        int foot = leg[LimbSearch.LEG.indexOf(BodyPart.FOOT)];
        int toe = leg[LimbSearch.LEG.indexOf(BodyPart.TOE)];
        int ball = toe;
        for (int at = toe; at != Skeleton.NONE && at != foot; at = skeleton.parent(at)) {
            boolean named = evidence.named(at, BodyPart.TOE, side) > 0
                    || (evidence.named(at, BodyPart.FOOT, side) > 0 && Instep.leads(limbs, leg, foot, at));
            ball = named ? at : ball;
        }
        if (ball != toe && foot != Skeleton.NONE && limbs.isUnder(foot, ball)) {
            roles.remove(toe);
            put(ball, BodyPart.TOE, side);
        }
    }

    private static int upperArm(Body body, Side side) {
        return body.arms().getOrDefault(side, new int[] {0, Skeleton.NONE})[1];
    }

    /** From where legs and spine meet to the head: spine joints, then neck joints, split where most speaks for it. */
    private void trunk(Body body) {
        int chest = limbs.meeting(upperArm(body, Side.LEFT), upperArm(body, Side.RIGHT));
        int end = body.head() == Skeleton.NONE ? lastNeck(chest) : body.head();
        boolean throughChest = end != Skeleton.NONE && limbs.isUnder(chest, end);
        List<Integer> column = new ArrayList<>();
        if (end == Skeleton.NONE || !throughChest) {
            column.addAll(limbs.between(body.meeting(), chest));
            column.add(chest);
        }
        if (end != Skeleton.NONE) {
            limbs.between(throughChest ? body.meeting() : limbs.meeting(chest, end), end).stream()
                    .filter(joint -> !column.contains(joint))
                    .forEach(column::add);
            put(end, BodyPart.HEAD, Side.CENTER);
        }
        column.removeIf(joint -> joint == body.meeting() || roles.containsKey(joint) || isNone(joint, chest));
        double most = Double.NEGATIVE_INFINITY;
        int split = 0;
        for (int at = 0; at <= column.size(); at++) {
            double value = 0;
            for (int i = 0; i < column.size(); i++) {
                value += i < at ? spine(column.get(i), chest) : neck(column.get(i), chest);
            }
            if (value > most) {
                most = value;
                split = at;
            }
        }
        for (int i = 0; i < column.size(); i++) {
            put(column.get(i), i < split ? BodyPart.SPINE : BodyPart.NECK, Side.CENTER);
        }
    }

    private boolean isNone(int joint, int chest) {
        return Math.max(spine(joint, chest), neck(joint, chest)) < 0;
    }

    private double spine(int joint, int chest) {
        return evidence.of(joint, BodyPart.SPINE, Side.CENTER) + (limbs.isUnder(joint, chest) ? PLACE : 0);
    }

    private double neck(int joint, int chest) {
        return evidence.of(joint, BodyPart.NECK, Side.CENTER) + (limbs.isUnder(joint, chest) ? 0 : PLACE);
    }

    /** A body without a head joint ends in its last neck joint, which moves the head. */
    private int lastNeck(int chest) {
        return IntStream.range(0, skeleton.jointCount())
                .filter(joint -> joint != chest && limbs.isUnder(chest, joint) && !roles.containsKey(joint))
                .filter(joint -> evidence.of(joint, BodyPart.NECK, Side.CENTER) > 0)
                .boxed()
                .max(Comparator.comparingDouble(limbs::depth))
                .orElse(Skeleton.NONE);
    }

    /** Between chest and upper arm; where one has the name, the others need it too. */
    private void clavicles(Body body) {
        int chest = limbs.meeting(upperArm(body, Side.LEFT), upperArm(body, Side.RIGHT));
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            boolean named = limbs.between(chest, upperArm(body, side)).stream()
                    .anyMatch(joint -> evidence.named(joint, BodyPart.CLAVICLE, side) > 0);
            for (int joint : limbs.between(chest, upperArm(body, side))) {
                if (evidence.of(joint, BodyPart.CLAVICLE, side) + (named ? 0 : BESIDE) > 0) {
                    put(joint, BodyPart.CLAVICLE, side);
                }
            }
        }
    }

    /** A hand of several joints, as a wrist and a palm, when a profile knows it. */
    private void hands() {
        Map<Integer, Role> found = new TreeMap<>(roles);
        found.forEach((forearm, role) -> {
            if (role.part() == BodyPart.FOREARM) {
                IntStream.range(forearm + 1, skeleton.jointCount())
                        .filter(joint -> evidence.named(joint, BodyPart.HAND, role.side()) > PartWords.WEIGHT
                                && evidence.of(joint, BodyPart.HAND, role.side()) > 0
                                && limbs.isUnder(forearm, joint))
                        .forEach(joint -> put(joint, BodyPart.HAND, role.side()));
            }
        });
    }

    /** Fingers, twist joints, eyes and jaws by evidence, if they are below the right joint. */
    private void rest() {
        Map<Integer, Role> holders = new TreeMap<>(roles);
        HOLDERS.forEach((part, holderPart) -> {
            for (Side side : Side.values()) {
                holders.forEach((holder, role) -> {
                    boolean holds = role.part() == holderPart && (role.side() == side || role.side() == Side.CENTER);
                    if (holds) {
                        below(holder, part, side);
                    }
                    if (holds && part == BodyPart.TAIL) {
                        tailBeside(holder);
                    }
                });
            }
        });
    }

    /** Where spine and legs leave a joint above the tail's, that one, the hips, has the tail beside it. */
    private void tailBeside(int hips) {
        int above = skeleton.parent(hips);
        boolean has = roles.values().stream().anyMatch(role -> role.part() == BodyPart.TAIL);
        for (int child : above == Skeleton.NONE || has ? new int[0] : skeleton.children(above)) {
            if (child != hips && isBest(child, BodyPart.TAIL, Side.CENTER)) {
                below(above, BodyPart.TAIL, Side.CENTER);
            }
        }
    }

    /** A tail on a head is hair. */
    private boolean isHair(int joint, BodyPart part) {
        return part == BodyPart.TAIL
                && roles.entrySet().stream()
                        .anyMatch(entry ->
                                entry.getValue().part() == BodyPart.HEAD && limbs.isUnder(entry.getKey(), joint));
    }

    private void below(int holder, BodyPart part, Side side) {
        List<Integer> chain = IntStream.range(0, skeleton.jointCount())
                .filter(joint -> !roles.containsKey(joint) && isBest(joint, part, side) && !isHair(joint, part))
                .filter(joint -> limbs.isUnder(holder, joint) || (isTwist(part) && isBeside(holder, joint)))
                .boxed()
                .toList();
        boolean inLine = part != BodyPart.EYE && !isTwist(part);
        for (int joint : chain) {
            boolean sideways = inLine
                    && chain.stream()
                            .anyMatch(other -> !limbs.isUnder(other, joint)
                                    && !limbs.isUnder(joint, other)
                                    && better(other, joint, part, side));
            if (!sideways) {
                put(joint, part, side);
            }
        }
    }

    private static boolean isTwist(BodyPart part) {
        return part.name().endsWith("_TWIST");
    }

    /**
     * Whether a joint has the same parent as a limb, like the twist joints of rigs that bend their limbs by stretching.
     */
    private boolean isBeside(int limb, int joint) {
        return skeleton.parent(joint) == skeleton.parent(limb)
                && limbs.position(joint).distance(limbs.position(limb)) <= 0.01 * limbs.size();
    }

    private boolean better(int other, int joint, BodyPart part, Side side) {
        int order = Double.compare(evidence.of(other, part, side), evidence.of(joint, part, side));
        return order > 0 || (order == 0 && other < joint);
    }

    private boolean isBest(int joint, BodyPart part, Side side) {
        double value = evidence.of(joint, part, side);
        return value > 0 && HOLDERS.keySet().stream().allMatch(other -> evidence.of(joint, other, side) <= value);
    }

    /** Whatever stands above the hips carries the whole character; what is called a root elsewhere is none. */
    private void roots(int hips) {
        for (int joint = skeleton.parent(hips); joint != Skeleton.NONE; joint = skeleton.parent(joint)) {
            roles.put(joint, Role.of(BodyPart.ROOT, Side.CENTER));
        }
    }

    /** Counts the joints of each chain from the hips outwards, roots from the hips upwards. */
    private Map<Integer, Role> counted() {
        Map<Integer, Role> counted = new TreeMap<>();
        roles.values().stream().distinct().toList().forEach(role -> {
            boolean upwards = role.part() == BodyPart.ROOT;
            List<Integer> chain = roles.keySet().stream()
                    .filter(joint -> role.equals(roles.get(joint)))
                    .sorted(Comparator.<Integer>comparingDouble(
                                    joint -> upwards ? -limbs.depth(joint) : limbs.depth(joint))
                            .thenComparingInt(joint -> evidence.place(joint, role.part(), role.side())))
                    .toList();
            for (int index = 0; index < chain.size(); index++) {
                counted.put(chain.get(index), new Role(role.part(), role.side(), index));
            }
        });
        return counted;
    }
}
