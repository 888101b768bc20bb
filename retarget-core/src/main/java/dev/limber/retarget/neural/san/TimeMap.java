package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * A linear map along time as a matrix: padding by reflection, and twice as many frames by linear interpolation. Windows
 * are short, so that the product costs little, and no engine's own padding is needed.
 */
final class TimeMap {
    private final float[][] rows; // (frame in, frame out)

    TimeMap(float[][] rows) {
        this.rows = rows;
    }

    float[][] rows() {
        return rows;
    }

    /** Pads by reflection, without repeating the first and the last frame. */
    static TimeMap reflect(int frames, int padding) {
        if (padding >= frames) {
            throw new IllegalArgumentException(frames + " frames cannot be padded by " + padding);
        }
        float[][] rows = new float[frames][frames + 2 * padding];
        for (int out = 0; out < frames + 2 * padding; out++) {
            int in = Math.abs(out - padding);
            rows[in < frames ? in : 2 * (frames - 1) - in][out] = 1;
        }
        return new TimeMap(rows);
    }

    /** Doubles the number of frames; new frames lie a quarter of a frame beside the old ones, held at the ends. */
    static TimeMap twice(int frames) {
        float[][] rows = new float[frames][2 * frames];
        for (int out = 0; out < 2 * frames; out++) {
            double at = Math.max(0, Math.min(frames - 1, (out + 0.5) / 2 - 0.5));
            int in = Math.min((int) at, frames - 1);
            float rest = (float) (at - in);
            rows[in][out] += 1 - rest;
            if (rest > 0) {
                rows[in + 1][out] += rest;
            }
        }
        return new TimeMap(rows);
    }

    /** Returns this followed by {@code next}. */
    TimeMap then(TimeMap next) {
        float[][] product = new float[rows.length][next.rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < next.rows.length; j++) {
                for (int k = 0; k < product[i].length; k++) {
                    product[i][k] += rows[i][j] * next.rows[j][k];
                }
            }
        }
        return new TimeMap(product);
    }

    /** Returns the matrix, (frame in, frame out), owned by {@code manager}: (..., frame in) times it is (..., frame out). */
    NDArray matrix(NDManager manager) {
        float[] flat = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * rows[0].length, rows[0].length);
        }
        return manager.create(flat, new Shape(rows.length, rows[0].length));
    }
}
