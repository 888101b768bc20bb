package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import java.util.List;

/**
 * A chain of joints of a body, from where it leaves the body outwards; the trunk from the hips to the chest.
 *
 * @param name what it is called in messages and chain maps, such as {@code left hind leg}; one of its own in a body
 * @param order among the chains of its kind and side, 0 the foremost
 * @param joints at least one; each the child of the one before, but where a foot is loose in the file
 * @param heel the joint of the heel or hock, {@link Skeleton#NONE} for all but legs
 * @param contact the joint that meets the ground, {@link Skeleton#NONE} for all but legs
 * @param reason why it was taken for that, in plain English
 */
public record Chain(
        String name, ChainKind kind, Side side, int order, List<Integer> joints, int heel, int contact, String reason) {
    public Chain {
        joints = List.copyOf(joints);
        if (joints.isEmpty()) {
            throw new IllegalArgumentException("chain '" + name + "' has no joints");
        }
    }

    public int first() {
        return joints.get(0);
    }

    public int last() {
        return joints.get(joints.size() - 1);
    }

    public boolean meetsGround() {
        return contact != Skeleton.NONE;
    }
}
