package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import java.util.List;
import java.util.stream.IntStream;

/** The role of every joint of a skeleton. Immutable. */
public final class Roles {
    private final List<Role> roles; // (joint)

    /** @param roles the role of every joint, in the skeleton's order; each role is given at most once, but for OTHER */
    public Roles(List<Role> roles) {
        this.roles = List.copyOf(roles);
        List<Role> named =
                roles.stream().filter(role -> role.part() != BodyPart.OTHER).toList();
        if (named.stream().distinct().count() < named.size()) {
            throw new IllegalArgumentException("two joints share a role");
        }
    }

    public Role of(int joint) {
        return roles.get(joint);
    }

    /** Returns the joint of that role, or {@link Skeleton#NONE}. */
    public int joint(Role role) {
        return roles.indexOf(role);
    }

    /** Returns the first joint of that part and side, or {@link Skeleton#NONE}. */
    public int joint(BodyPart part, Side side) {
        return joint(Role.of(part, side));
    }

    /** Returns the joints of that part and side, from the hips outwards; empty when the body has none. */
    public int[] chain(BodyPart part, Side side) {
        return IntStream.iterate(0, index -> index + 1)
                .map(index -> joint(new Role(part, side, index)))
                .takeWhile(joint -> joint != Skeleton.NONE)
                .toArray();
    }
}
