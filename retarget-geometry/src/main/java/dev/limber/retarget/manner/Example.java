package dev.limber.retarget.manner;

import dev.limber.motion.Clip;
import dev.limber.motion.Resample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A clip of the target, in place and at one of several speeds, at the frame rate of the motion that is matched.
 *
 * @param clip of {@link #frames()} frames
 * @param loops whether the first frame comes after the last
 * @param speed how many times as fast as it was
 * @param motion of the chains that are matched
 * @param whole places of the whole body, (frame, size)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Example(Clip clip, boolean loops, double speed, MotionFeatures motion, float[] whole) {
    /** Strides of another body are faster or slower by up to this. */
    private static final double FASTEST = 1.7;

    /** From one speed to the next. */
    private static final double STEP = 1.12;

    private static final int SHORTEST = 4; // frames

    /** Returns a clip at several speeds; loops also so fast that they end as the query does, where that loops. */
    static List<Example> of(InPlaceClip own, InPlaceClip query, PoseFeatures bound, PoseFeatures whole) {
        double frameTime = query.clip().frameTime();
        double frames = own.period() * own.clip().frameTime() / frameTime;
        Set<Integer> lengths = new TreeSet<>();
        for (double speed = 1; speed < FASTEST; speed *= STEP) {
            lengths.add((int) Math.round(frames / speed));
            lengths.add((int) Math.round(frames * speed));
        }
        for (int laps = 1; own.loops() && query.loops() && laps < query.period(); laps++) {
            lengths.add((int) Math.round(query.period() / (double) laps));
        }
        List<Example> examples = new ArrayList<>();
        for (int length : lengths) {
            double speed = frames / length;
            if (length >= SHORTEST && speed < FASTEST && speed > 1 / FASTEST) {
                Clip clip = Resample.at(times(own, length), frameTime, own.clip());
                MotionFeatures motion = MotionFeatures.of(bound.of(clip), bound.size(), frameTime, own.loops());
                examples.add(new Example(clip, own.loops(), speed, motion, whole.of(clip)));
            }
        }
        return examples;
    }

    private static double[] times(InPlaceClip own, int length) {
        double[] times = new double[length];
        int last = own.clip().frameCount() - 1;
        for (int k = 0; k < length; k++) {
            times[k] = own.loops() ? k * (double) last / length : k * (double) last / Math.max(1, length - 1);
        }
        return times;
    }

    int frames() {
        return clip.frameCount();
    }

    /** Returns the frame that is shown at a time, which may lie beyond the ends: there loops go on and others hold. */
    int frame(int time) {
        return loops ? Math.floorMod(time, frames()) : Math.max(0, Math.min(frames() - 1, time));
    }
}
