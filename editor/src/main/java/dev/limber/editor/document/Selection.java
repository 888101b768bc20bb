package dev.limber.editor.document;

import dev.limber.motion.Skeleton;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joints of one of the two characters. One of them is active: the gizmo, the curves and the panels about a single joint
 * show that one. Immutable.
 *
 * @param joint the active joint
 * @param joints all that are selected, the active one among them, in the order of the skeleton
 */
public record Selection(CharacterSlot slot, int joint, Set<Integer> joints) {
    /** @throws IllegalArgumentException when the active joint is not among the joints */
    public Selection {
        if (!joints.contains(joint)) {
            throw new IllegalArgumentException("the active joint " + joint + " is not among " + joints);
        }
        joints = joints.size() == 1 ? Set.of(joint) : Collections.unmodifiableSet(new TreeSet<>(joints));
    }

    /** One joint alone. */
    public Selection(CharacterSlot slot, int joint) {
        this(slot, joint, Set.of(joint));
    }

    public boolean contains(CharacterSlot ofSlot, int asked) {
        return slot == ofSlot && joints.contains(asked);
    }

    /** Adds some joints, one of which becomes active. */
    public Selection with(Collection<Integer> more, int active) {
        Set<Integer> all = new TreeSet<>(joints);
        all.addAll(more);
        return new Selection(slot, active, all);
    }

    /** Adds a joint, which becomes active, or takes it out when it is selected; empty when none is left. */
    public Optional<Selection> toggled(int toggled) {
        if (!joints.contains(toggled)) {
            return Optional.of(with(Set.of(toggled), toggled));
        }
        NavigableSet<Integer> left = new TreeSet<>(joints);
        left.remove(toggled);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        int nearest = left.lower(toggled) == null ? left.first() : left.lower(toggled);
        return Optional.of(new Selection(slot, joint == toggled ? nearest : joint, left));
    }

    /** Adds all joints that are below the selected ones. */
    public Selection withBelow(Skeleton skeleton) {
        Set<Integer> all = new TreeSet<>(joints);
        for (int below = 0; below < skeleton.jointCount(); below++) { // parents come first
            if (all.contains(skeleton.parent(below))) {
                all.add(below);
            }
        }
        return new Selection(slot, joint, all);
    }

    /**
     * Returns what is selected after a click on a joint.
     *
     * @param before what was selected
     * @param clicked a joint alone
     * @param adds whether the click adds the joint or takes it out; one of the other character is selected alone all the same
     */
    public static Optional<Selection> clicked(Optional<Selection> before, Selection clicked, boolean adds) {
        return adds && before.isPresent() && before.get().slot() == clicked.slot()
                ? before.get().toggled(clicked.joint())
                : Optional.of(clicked);
    }
}
