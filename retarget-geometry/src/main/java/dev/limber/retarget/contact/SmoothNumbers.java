package dev.limber.retarget.contact;

/** Makes numbers of each frame smooth in time. */
final class SmoothNumbers {
    private SmoothNumbers() {}

    /**
     * Averages each number over time, twice with a window of half the size, so that there are no corners.
     *
     * @param numbers (frame, size); overwritten
     * @param window frames either way
     */
    static void average(double[] numbers, int size, int window) {
        int half = (window + 1) / 2;
        int frames = numbers.length / size;
        double[] sums = new double[frames + 1];
        for (int number = 0; half > 0 && number < size; number++) {
            for (int round = 0; round < 2; round++) {
                for (int frame = 0; frame < frames; frame++) {
                    sums[frame + 1] = sums[frame] + numbers[frame * size + number];
                }
                for (int frame = 0; frame < frames; frame++) {
                    int near = Math.min(half, Math.min(frame, frames - 1 - frame)); // ends stay as they are
                    double sum = sums[frame + near + 1] - sums[frame - near];
                    numbers[frame * size + number] = sum / (2 * near + 1);
                }
            }
        }
    }
}
