package dev.limber.retarget;

import dev.limber.motion.Skeleton;
import java.util.List;

/**
 * A chain of any body and the source's chain that it follows, both outwards from the body. They may differ in length.
 *
 * @param name of the target's chain
 * @param source joints of the source skeleton, at least one
 * @param target joints of the target skeleton, at least one
 * @param sourceGround the source joint that meets the ground, {@link Skeleton#NONE} for a chain that does not stand
 * @param targetGround the target joint that meets the ground, {@link Skeleton#NONE} for a chain that does not stand
 * @param confidence from 0, a guess, to 1, certain
 * @param reason one plain English phrase for a report
 */
public record BoundChain(
        String name,
        List<Integer> source,
        List<Integer> target,
        int sourceGround,
        int targetGround,
        double confidence,
        String reason) {
    public BoundChain {
        source = List.copyOf(source);
        target = List.copyOf(target);
        if (source.isEmpty() || target.isEmpty()) {
            throw new RetargetException("chain '" + name + "' is bound to no joints");
        }
    }

    /** Whether the target's chain stands where the source's does. */
    boolean stands() {
        return sourceGround != Skeleton.NONE && targetGround != Skeleton.NONE;
    }
}
