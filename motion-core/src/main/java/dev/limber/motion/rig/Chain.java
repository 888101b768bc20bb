package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;

/**
 * A chain of joints of a body, outwards from the body; the trunk goes from the hips to the chest.
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
    /** Of a bone: hip bones and shoulder blades lead down less than this. */
    private static final double DOWN = 0.65;

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

    /**
     * Returns the index of the joint that swings a leg: hip bones and shoulder blades, which lead aside or along more than
     * down, come before it.
     *
     * @param joints of a leg
     * @param ground index of the joint that meets the ground
     * @param up unit, world of the posture
     */
    public static int swing(List<Integer> joints, int ground, WorldPose posture, Vec3 up) {
        if (ground < 3) {
            return 0;
        }
        Vec3 bone = posture.position(joints.get(1)).minus(posture.position(joints.get(0)));
        return -bone.dot(up) < DOWN * bone.length() ? 1 : 0;
    }

    public boolean meetsGround() {
        return contact != Skeleton.NONE;
    }
}
