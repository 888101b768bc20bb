package dev.limber.motion;

/** Clips at another frame rate or at chosen times. */
public final class Resample {
    /** Nearer to a frame than this, in frames, a sample is that frame. */
    private static final double ON_FRAME = 1e-6;

    /** A rest of the clip that is shorter than this, in new frames, is a rate that a file has rounded. */
    private static final double NEARLY = 0.01;

    /** Files cut their frame time to a few digits; this near to a whole rate, or to the wanted one, relatively, it is that rate. */
    private static final double RATE_ROUNDING = 1e-4;

    private Resample() {}

    /**
     * Returns the clip at {@code rate} frames per second, poses between frames by {@link PoseBlend}. Frame k is the
     * clip at k / rate seconds, so 120 to 30 takes every fourth frame as it is. The first and the last pose are kept:
     * where the length is no whole number of new frames, the last pose is held until the new frame after it.
     *
     * @throws IllegalArgumentException when the rate is not positive
     */
    public static Clip to(double rate, Clip clip) {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("frame rate must be more than 0 per second, not " + rate);
        }
        double sourceRate = sameRate(1 / clip.frameTime(), rate);
        int last = clip.frameCount() - 1;
        int count = last < 0 ? 0 : 1 + Math.toIntExact((long) Math.ceil(last * rate / sourceRate - NEARLY));
        double[] times = new double[count];
        for (int k = 0; k < count; k++) {
            double time = Math.min(last, k * sourceRate / rate);
            double frame = Math.rint(time);
            times[k] = Math.abs(time - frame) > ON_FRAME ? time : frame;
        }
        if (count > 1) {
            times[count - 1] = last;
        }
        return at(times, 1 / rate, clip);
    }

    /**
     * Returns the motion at given times, one for each new frame.
     *
     * @param times (new frame) in frames of the clip; between two of them the pose is blended
     * @param frameTime of the result, in seconds
     * @throws IndexOutOfBoundsException when a time lies outside of the clip
     */
    public static Clip at(double[] times, double frameTime, Clip clip) {
        Clip.Builder sampled = new Clip.Builder(clip.skeleton(), frameTime, times.length, clip.translatedJoints());
        Pose pose = new Pose(clip.skeleton());
        Pose next = new Pose(clip.skeleton());
        for (int i = 0; i < times.length; i++) {
            int frame = (int) Math.floor(times[i]);
            clip.read(frame, pose);
            if (times[i] > frame) {
                clip.read(frame + 1, next);
                PoseBlend.blend(pose, next, times[i] - frame, pose);
            }
            sampled.set(i, pose);
        }
        return sampled.build();
    }

    /** Returns the rate that a file means by its frame time: the wanted one or a whole one, if it is near. */
    private static double sameRate(double rate, double wanted) {
        double whole = Math.rint(rate);
        double meant = Math.abs(rate - wanted) <= RATE_ROUNDING * rate ? wanted : whole;
        return Math.abs(rate - meant) <= RATE_ROUNDING * meant ? meant : rate;
    }
}
