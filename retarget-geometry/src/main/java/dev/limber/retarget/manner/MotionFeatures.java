package dev.limber.retarget.manner;

import java.util.stream.IntStream;

/**
 * Features by which stretches of motion are compared: the posture of a body, and the swing of its joints about it. They
 * are computed from the positions of some joints ({@link PoseFeatures}).
 *
 * @param hold (frame, size) places, the mean over a while
 * @param swing (frame, 2 size) ways from there, then speeds as the ways of a moment
 * @param energy (frame) the squared length of the swing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MotionFeatures(int size, float[] hold, float[] swing, double[] energy) {
    /** Seconds to either side over which the posture is averaged. */
    private static final double WHILE = 0.4;
    /** Seconds: at a stride's pace, ways and speeds then count alike. */
    private static final double MOMENT = 0.12;

    /**
     * @param places (frame, size)
     * @param loops whether the first frame comes after the last
     */
    static MotionFeatures of(float[] places, int size, double frameTime, boolean loops) {
        int frames = places.length / size;
        int reach = (int) Math.round(WHILE / frameTime);
        float[] hold = new float[places.length];
        float[] swing = new float[2 * places.length];
        double[] energy = new double[frames];
        double[] track = new double[frames];
        for (int i = 0; i < size; i++) {
            for (int frame = 0; frame < frames; frame++) {
                track[frame] = places[frame * size + i];
            }
            for (int frame = 0; frame < frames; frame++) {
                double mean = IntStream.rangeClosed(frame - reach, frame + reach)
                        .mapToDouble(at -> track[at(at, frames, loops)])
                        .average()
                        .orElse(0);
                int before = at(frame - 1, frames, loops);
                int after = at(frame + 1, frames, loops);
                boolean end = !loops && (frame == 0 || frame == frames - 1);
                double speed = (track[after] - track[before]) / (end ? frameTime : 2 * frameTime);
                hold[frame * size + i] = (float) mean;
                int o = 2 * (frame * size + i);
                swing[o] = (float) (track[frame] - mean);
                swing[o + 1] = (float) (MOMENT * speed);
                energy[frame] += swing[o] * swing[o] + swing[o + 1] * swing[o + 1];
            }
        }
        return new MotionFeatures(size, hold, swing, energy);
    }

    private static int at(int frame, int frames, boolean loops) {
        return loops ? Math.floorMod(frame, frames) : Math.max(0, Math.min(frames - 1, frame));
    }

    /** Returns the product of the swings of two frames. */
    double product(int frame, MotionFeatures other, int at) {
        double sum = 0;
        for (int i = 0, x = 2 * frame * size, y = 2 * at * size; i < 2 * size; i++) {
            sum += (double) swing[x + i] * other.swing[y + i];
        }
        return sum;
    }
}
