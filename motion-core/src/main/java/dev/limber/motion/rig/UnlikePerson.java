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
 * What speaks against a person in a body that has the shape of one but not the names: an upright kangaroo has a tail longer
 * than its legs, a bat fingers much longer than its forearms. Such a body moves as a person, and the user is told.
 */
final class UnlikePerson {
    private static final int TAIL = 3; // joints
    private static final int FINGERS = 2; // long ones of a hand; a single one may be a weapon
    private static final double LONG = 1.5; // forearms: claws are shorter
    private static final Set<BodyPart> LOW = Set.of(BodyPart.ROOT, BodyPart.HIPS, BodyPart.SPINE);

    private final Skeleton skeleton;
    private final Roles roles;
    private final BodyTree tree;

    private UnlikePerson(Skeleton skeleton, Roles roles) {
        this.skeleton = skeleton;
        this.roles = roles;
        tree = new BodyTree(skeleton);
    }

    /** Returns what to tell the user, one plain sentence each; nothing for most, nor where names tell the limbs. */
    static List<String> of(Skeleton skeleton, Roles roles, List<RoleMatch> matches) {
        boolean named = Stream.of(BodyPart.UPPER_ARM, BodyPart.THIGH)
                .map(part -> roles.joint(part, Side.LEFT))
                .anyMatch(joint -> matches.get(joint).confidence() > Evidence.Source.SHAPE.confidence);
        if (named) {
            return List.of();
        }
        UnlikePerson body = new UnlikePerson(skeleton, roles);
        List<String> signs = new ArrayList<>();
        body.tail()
                .ifPresent(tail -> signs.add(
                        "it may be no person: the tail at '" + skeleton.name(tail) + "' is longer than a leg"));
        if (body.hasWings(Side.LEFT) || body.hasWings(Side.RIGHT)) {
            signs.add("it may be no person: its fingers are longer than its forearms, as those of a wing");
        }
        return List.copyOf(signs);
    }

    private Optional<Integer> tail() {
        WorldPose rest = WorldPose.of(skeleton.restPose());
        double leg = Math.max(Stature.legLength(rest, roles, Side.LEFT), Stature.legLength(rest, roles, Side.RIGHT));
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
