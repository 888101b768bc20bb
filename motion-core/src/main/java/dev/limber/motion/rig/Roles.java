package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The role of every joint of a skeleton. Immutable. */
public final class Roles {
    private final List<Role> roles; // (joint)
    private final Map<Role, Integer> joints = new HashMap<>(); // the first of each role

    /** @param roles the role of every joint, in the skeleton's order; each role is given at most once, but for OTHER */
    public Roles(List<Role> roles) {
        this.roles = List.copyOf(roles);
        List<Role> named =
                roles.stream().filter(role -> role.part() != BodyPart.OTHER).toList();
        if (named.stream().distinct().count() < named.size()) {
            throw new IllegalArgumentException("two joints share a role");
        }
        for (int joint = 0; joint < roles.size(); joint++) {
            joints.putIfAbsent(roles.get(joint), joint);
        }
    }

    public Role of(int joint) {
        return roles.get(joint);
    }

    /** Returns the joint of that role, or {@link Skeleton#NONE}. */
    public int joint(Role role) {
        return joints.getOrDefault(role, Skeleton.NONE);
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
