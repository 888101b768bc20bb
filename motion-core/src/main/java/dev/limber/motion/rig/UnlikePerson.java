package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What speaks against a person in a body that has the shape of one: an upright kangaroo has a tail longer than its legs, and
 * short arms, a bat fingers much longer than its forearms. Such a body moves as a person, and the user is told.
 */
final class UnlikePerson {
    private static final int TAIL = 3; // joints
    private static final int FINGERS = 2; // long ones of a hand; a single one may be a weapon
    private static final double LONG = 1.5; // forearms: claws are shorter
    /** Of the length of a leg: a kangaroo's arms are shorter, those of people with the shortest legs longer than the other. */
    private static final double SHORT_ARM = 0.5;

    private static final double LONG_ARM = 2.2;
    private static final Set<BodyPart> LOW = Set.of(BodyPart.ROOT, BodyPart.HIPS, BodyPart.SPINE);

    private final Skeleton skeleton;
    private final Roles roles;
    private final BodyTree tree;
    private final double leg; // length, the longer

    private UnlikePerson(Skeleton skeleton, Roles roles) {
        this.skeleton = skeleton;
        this.roles = roles;
        tree = new BodyTree(skeleton);
        WorldPose rest = WorldPose.of(skeleton.restPose());
        leg = Math.max(Stature.legLength(rest, roles, Side.LEFT), Stature.legLength(rest, roles, Side.RIGHT));
    }

    /** Returns what to tell the user, one plain sentence each; nothing for most. */
    static List<String> of(Skeleton skeleton, Roles roles, List<RoleMatch> matches) {
        boolean named = Stream.of(BodyPart.UPPER_ARM, BodyPart.THIGH)
                .map(part -> roles.joint(part, Side.LEFT))
                .anyMatch(joint -> matches.get(joint).confidence() > Evidence.Source.SHAPE.confidence);
        UnlikePerson body = new UnlikePerson(skeleton, roles);
        double arms = body.arm() / body.leg;
        List<String> signs = new ArrayList<>();
        body.tail()
                .filter(tail -> !named || (arms > 0 && arms < SHORT_ARM))
                .ifPresent(tail -> signs.add("the tail at '"
                        + skeleton.name(tail) + "' is longer than a leg"
                        + (named ? ", and the arms are shorter than half a leg" : "")));
        if (body.hasWings(Side.LEFT) || body.hasWings(Side.RIGHT)) {
            signs.add("its fingers are longer than its forearms, as those of a wing");
        }
        if (body.areCalledWings()) {
            signs.add("'" + skeleton.name(roles.joint(BodyPart.UPPER_ARM, Side.LEFT))
                    + "' has the name of a wing or a fin, and is used as an arm");
        }
        if (!named && arms > LONG_ARM) {
            signs.add("its arms are more than twice as long as its legs");
        }
        List<String> told = new ArrayList<>();
        signs.forEach(sign -> told.add("it may be no person: " + sign));
        if (body.areHipsAtShoulders()) {
            told.add("'" + skeleton.name(roles.joint(BodyPart.HIPS, Side.CENTER))
                    + "' is used as the hips, but lies at the shoulders: no joint carries the legs and the spine");
        }
        return List.copyOf(told);
    }

    /** Returns the length of upper arm and forearm of the side where these are longer; 0 without hands. */
    private double arm() {
        return Stream.of(Side.LEFT, Side.RIGHT)
                .filter(side -> roles.joint(BodyPart.HAND, side) != Skeleton.NONE)
                .mapToDouble(side ->
                        tree.distance(roles.joint(BodyPart.UPPER_ARM, side), roles.joint(BodyPart.FOREARM, side))
                                + tree.distance(roles.joint(BodyPart.FOREARM, side), roles.joint(BodyPart.HAND, side)))
                .max()
                .orElse(0);
    }

    private boolean areHipsAtShoulders() {
        int hips = roles.joint(BodyPart.HIPS, Side.CENTER);
        return tree.distance(hips, roles.joint(BodyPart.UPPER_ARM, Side.LEFT))
                < tree.distance(hips, roles.joint(BodyPart.THIGH, Side.LEFT));
    }

    private boolean areCalledWings() {
        List<String> arm = Stream.of(BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND)
                .map(part -> roles.joint(part, Side.LEFT))
                .filter(joint -> joint != Skeleton.NONE)
                .map(skeleton::name)
                .toList();
        return ChainWords.of(arm)
                .filter(kind -> kind == ChainKind.WING || kind == ChainKind.FIN)
                .isPresent();
    }

    private Optional<Integer> tail() {
        return IntStream.range(1, skeleton.jointCount())
                .boxed()
                .filter(joint -> skeleton.parent(joint) != Skeleton.NONE
                        && LOW.contains(roles.of(skeleton.parent(joint)).part()))
                .filter(joint -> tree.extent(joint) > leg && isTail(joint))
                .findFirst();
    }

    private boolean isTail(int joint) {
        List<Integer> path = tree.path(joint);
        boolean cloth = ChainWords.of(path.stream().map(skeleton::name).toList())
                .filter(kind -> kind == ChainKind.OTHER)
                .isPresent();
        return path.size() >= TAIL
                && !cloth
                && PartWords.sideOf(skeleton.name(joint)) == Side.CENTER
                && IntStream.range(joint, skeleton.jointCount())
                        .filter(below -> skeleton.isUnder(joint, below))
                        .mapToObj(below -> roles.of(below).part())
                        .allMatch(part -> part == BodyPart.OTHER || part == BodyPart.TAIL);
    }

    private boolean hasWings(Side side) {
        int hand = roles.joint(BodyPart.HAND, side);
        if (hand == Skeleton.NONE) {
            return false;
        }
        double forearm = tree.boneTo(hand);
        return IntStream.of(skeleton.children(hand))
                        .filter(finger -> tree.path(finger).size() > 1 && !PropName.is(skeleton.name(finger)))
                        .filter(finger -> tree.extent(finger) > LONG * forearm)
                        .count()
                >= FINGERS;
    }
}
