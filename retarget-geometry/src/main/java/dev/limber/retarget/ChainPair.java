package dev.limber.retarget;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.List;

/**
 * A chain of source joints and the chain of target joints that follows it, both from the hips outwards; they may differ
 * in length.
 *
 * @param source joints of the source skeleton, at least one
 * @param target joints of the target skeleton, at least one
 * @param confidence from 0, a guess, to 1, certain
 * @param reason one plain English phrase for a report
 */
public record ChainPair(
        BodyPart part, Side side, List<Integer> source, List<Integer> target, double confidence, String reason) {
    public ChainPair {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }
}
