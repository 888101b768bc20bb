package dev.limber.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.PropName;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.PropSettings.Hand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the props of a rig: joints without a body part that are named like props, or that a user named. A prop below a
 * hand is held by it; others by the hand in their name, or the nearest one at rest.
 */
final class Props {
    private Props() {}

    /** Returns the props, parents first; joints below a prop move with it and do not count. */
    static List<Prop> of(ReferencePose reference, List<PropSettings> settings) {
        Skeleton skeleton = reference.rig().skeleton();
        List<Prop> props = new ArrayList<>();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            String name = skeleton.name(joint);
            Optional<PropSettings> set =
                    settings.stream().filter(prop -> prop.joint().equals(name)).findFirst();
            boolean isProp = set.map(prop -> prop.hand() != Hand.NONE).orElseGet(() -> PropName.is(name));
            if (!isProp || reference.roles().of(joint).part() != BodyPart.OTHER) {
                continue;
            }
            Side hung = handAbove(joint, reference);
            int at = joint;
            boolean carried = hung != Side.CENTER
                    && props.stream().anyMatch(prop -> prop.hung() && skeleton.isUnder(prop.joint(), at));
            Side hand = hand(joint, hung, set.map(PropSettings::hand), reference);
            if (!carried && hand != Side.CENTER) {
                boolean both = set.map(prop -> prop.hand() == Hand.BOTH).orElse(false);
                props.add(new Prop(joint, hand, hung == hand, both));
            }
        }
        return List.copyOf(props);
    }

    /**
     * Finds which prop of the source each prop of the target follows: that of its name, else the only one left of the same
     * hand.
     *
     * @return (target's prop) of the source, or null
     */
    static List<Optional<Prop>> followed(
            List<Prop> target, Skeleton targetNames, List<Prop> source, Skeleton sourceNames) {
        List<Optional<Prop>> followed = new ArrayList<>();
        for (Prop prop : target) {
            followed.add(source.stream()
                    .filter(other -> sourceNames.name(other.joint()).equals(targetNames.name(prop.joint())))
                    .findFirst());
        }
        for (int i = 0; i < target.size(); i++) {
            Prop prop = target.get(i);
            List<Prop> left = source.stream()
                    .filter(other -> other.hand() == prop.hand()
                            && !PropName.isControl(sourceNames.name(other.joint()))
                            && !followed.contains(Optional.of(other)))
                    .toList();
            long rivals = IntStream.range(0, target.size())
                    .filter(k -> followed.get(k).isEmpty()
                            && target.get(k).hand() == prop.hand()
                            && !PropName.isControl(
                                    targetNames.name(target.get(k).joint())))
                    .count();
            if (followed.get(i).isEmpty() && left.size() == 1 && rivals == 1) {
                followed.set(i, Optional.of(left.get(0)));
            }
        }
        return followed;
    }

    /**
     * Returns joints without a body part that are below no part but root or hips, and above none: the motion shows
     * whether hands hold them.
     *
     * @param known joints that are props in any case
     */
    static List<Integer> loose(ReferencePose reference, List<Integer> known) {
        Skeleton skeleton = reference.rig().skeleton();
        return IntStream.range(0, skeleton.jointCount())
                .filter(joint -> reference.roles().of(joint).part() == BodyPart.OTHER
                        && !known.contains(joint)
                        && !carriesBody(joint, reference))
                .filter(joint -> switch (partAbove(joint, reference)) {
                    case OTHER, ROOT, HIPS -> true;
                    default -> false;
                })
                .boxed()
                .toList();
    }

    private static boolean carriesBody(int joint, ReferencePose reference) {
        Skeleton skeleton = reference.rig().skeleton();
        return IntStream.range(joint + 1, skeleton.jointCount())
                .anyMatch(below ->
                        reference.roles().of(below).part() != BodyPart.OTHER && skeleton.isUnder(joint, below));
    }

    /** Returns the nearest body part above a joint; OTHER for none. */
    private static BodyPart partAbove(int joint, ReferencePose reference) {
        int above = above(joint, reference);
        return above == Skeleton.NONE
                ? BodyPart.OTHER
                : reference.roles().of(above).part();
    }

    private static int above(int joint, ReferencePose reference) {
        Skeleton skeleton = reference.rig().skeleton();
        int at = skeleton.parent(joint);
        while (at != Skeleton.NONE && reference.roles().of(at).part() == BodyPart.OTHER) {
            at = skeleton.parent(at);
        }
        return at;
    }

    /** Returns the side of the hand above a joint; the center for none. */
    private static Side handAbove(int joint, ReferencePose reference) {
        return switch (partAbove(joint, reference)) {
            case HAND, THUMB, INDEX, MIDDLE, RING, LITTLE ->
                reference.roles().of(above(joint, reference)).side();
            default -> Side.CENTER;
        };
    }

    private static Side hand(int joint, Side hung, Optional<Hand> set, ReferencePose reference) {
        if (set.isPresent() && set.get() == Hand.LEFT) {
            return Side.LEFT;
        }
        if (set.isPresent() && set.get() == Hand.RIGHT) {
            return Side.RIGHT;
        }
        Side named = PropName.side(reference.rig().skeleton().name(joint));
        if (hung != Side.CENTER || named != Side.CENTER) {
            return hung != Side.CENTER ? hung : named;
        }
        int left = reference.joint(BodyPart.HAND, Side.LEFT);
        int right = reference.joint(BodyPart.HAND, Side.RIGHT);
        if (left == Skeleton.NONE || right == Skeleton.NONE) {
            return left == right ? Side.CENTER : right == Skeleton.NONE ? Side.LEFT : Side.RIGHT;
        }
        Vec3 at = reference.position(joint);
        return at.distance(reference.position(left)) < at.distance(reference.position(right)) ? Side.LEFT : Side.RIGHT;
    }
}
