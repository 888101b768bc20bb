package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import java.util.List;

/** Retargets clips from one rig to another; prepared for a pair of rigs. Thread-safe. */
@FunctionalInterface
public interface Retargeter {
    /**
     * Retargets a clip of the source rig.
     *
     * @return a clip of the target's skeleton, with the frames and frame time of {@code clip}
     * @throws RetargetException when the clip has other joints than the source rig
     */
    Clip retarget(Clip clip);

    /**
     * Retargets as {@link #retarget(Clip)} does.
     *
     * @param progress receives from time to time which share is done, up to 1; an exception that it throws ends the work
     */
    default Clip retarget(Clip clip, Progress progress) {
        return retarget(clip);
    }

    /**
     * A result.
     *
     * @param findings what the retargeter itself doubts; {@link ResultCheck} looks at results besides
     */
    record Outcome(Clip clip, List<Finding> findings) {}

    /** Retargets as {@link #retarget(Clip, Progress)} does. */
    default Outcome outcome(Clip clip, Progress progress) {
        return new Outcome(retarget(clip, progress), List.of());
    }
}
