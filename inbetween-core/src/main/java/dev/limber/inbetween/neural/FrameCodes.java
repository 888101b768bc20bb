package dev.limber.inbetween.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.Gap;
import java.util.List;

/**
 * The position encoding of frames: half of the numbers encode the frames since the last one before the gap, half those
 * until the next key (time-to-arrival), both as sinusoids (Vaswani et al. 2017, section 3.5).
 */
final class FrameCodes {
    private final int width; // of a frame
    private final int waves; // sines in half of it, and as many cosines

    FrameCodes(int width) {
        this.width = width;
        waves = width / 4;
    }

    /** Returns (window, frame, width). */
    NDArray of(List<Gap> gaps, int frames, NDManager manager) {
        float[] table = table(2 * frames + 1, frames); // of distances from -frames on
        float[] codes = new float[gaps.size() * frames * width];
        int at = 0;
        for (Gap gap : gaps) {
            for (int frame = 0; frame < frames; frame++, at += width) {
                int since = frame - gap.start() + 1;
                int until = gap.keyAfter(frame) - frame;
                System.arraycopy(table, 2 * waves * (frames + since), codes, at, 2 * waves);
                System.arraycopy(table, 2 * waves * (frames + until), codes, at + 2 * waves, 2 * waves);
            }
        }
        return manager.create(codes, new Shape(gaps.size(), frames, width));
    }

    /** Returns sines and cosines, (distance, 2 x waves), of {@code count} distances from {@code -before} on. */
    private float[] table(int count, int before) {
        float[] table = new float[count * 2 * waves];
        for (int i = 0; i < waves; i++) {
            double frequency = Math.pow(1000, -(double) i / waves);
            for (int row = 0; row < count; row++) {
                double angle = (row - before) * frequency;
                table[2 * waves * row + i] = (float) Math.sin(angle);
                table[2 * waves * row + waves + i] = (float) Math.cos(angle);
            }
        }
        return table;
    }
}
