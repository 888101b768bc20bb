package dev.limber.evaluation.retarget;

import dev.limber.motion.metric.JointPaths;

/**
 * The frames that both forms of a recording have in common, without frame 0 of either.
 *
 * @param source the source's frame at the first of them, and its frames from one to the next
 * @param target the same of the target
 * @param count how many there are
 */
record CommonFrames(Stride source, Stride target, int count) {
    /** Every {@code step}th frame from {@code first} on. */
    record Stride(int first, int step) {
        JointPaths of(JointPaths paths, int count, int dropped) {
            return paths.every(step, first - dropped, count);
        }
    }

    /**
     * Finds the frames of a recording that is in two forms.
     *
     * @throws IllegalArgumentException when there are none
     */
    static CommonFrames of(CmuForm from, int fromFrames, CmuForm to, int toFrames) {
        int step = Math.max(from.step(), to.step());
        int first = Math.max(from.start() + from.step(), to.start() + to.step());
        int last = Math.min(from.start() + from.step() * (fromFrames - 1), to.start() + to.step() * (toFrames - 1));
        if (last < first) {
            throw new IllegalArgumentException(
                    "no frame is common to " + fromFrames + " frames of " + from + " and " + toFrames + " of " + to);
        }
        return new CommonFrames(stride(from, first, step), stride(to, first, step), (last - first) / step + 1);
    }

    private static Stride stride(CmuForm form, int first, int step) {
        return new Stride((first - form.start()) / form.step(), step / form.step());
    }

    /** Picks from the source's paths, or from those of an output that has its frames. */
    JointPaths ofSource(JointPaths paths, int dropped) {
        return source.of(paths, count, dropped);
    }

    JointPaths ofTarget(JointPaths paths) {
        return target.of(paths, count, 0);
    }
}
