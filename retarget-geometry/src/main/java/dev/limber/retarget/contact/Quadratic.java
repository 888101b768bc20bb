package dev.limber.retarget.contact;

import java.util.Arrays;

/** A sum of weighted squares of linear functions, and where it is least. Buffers for one thread. */
final class Quadratic {
    private final int size;
    private final double[] matrix; // (size, size), the lower triangle
    private final double[] right; // (size)
    private final int[] firsts; // (size) where each row of the matrix begins, when it is solved

    Quadratic(int size) {
        this.size = size;
        matrix = new double[size * size];
        right = new double[size];
        firsts = new int[size];
    }

    /** Starts over with squares of each unknown less a value. */
    void start(double[] weights, double[] values) {
        Arrays.fill(matrix, 0);
        for (int i = 0; i < size; i++) {
            matrix[i * size + i] = weights[i];
            right[i] = weights[i] * values[i];
        }
    }

    /** Adds squares of each unknown less a value, all of one weight. */
    void add(double weight, double[] values) {
        for (int i = 0; i < size; i++) {
            matrix[i * size + i] += weight;
            right[i] += weight * values[i];
        }
    }

    /** Takes over another sum of as many unknowns. */
    void set(Quadratic other) {
        System.arraycopy(other.matrix, 0, matrix, 0, matrix.length);
        System.arraycopy(other.right, 0, right, 0, size);
    }

    /** Adds weight (row x - value)². */
    void add(double[] row, int o, double value, double weight) {
        for (int i = 0; i < size; i++) {
            double scaled = weight * row[o + i];
            if (scaled != 0) {
                for (int j = 0; j <= i; j++) {
                    matrix[i * size + j] += scaled * row[o + j];
                }
                right[i] += scaled * value;
            }
        }
    }

    /** Writes where the sum is least, by Cholesky's method; every unknown has a weight of its own above 0. */
    void solve(double[] out) {
        for (int i = 0; i < size; i++) {
            int first = firstOf(i);
            firsts[i] = first;
            double sum = right[i];
            for (int j = first; j <= i; j++) {
                double product = matrix[i * size + j];
                for (int k = Math.max(first, firsts[j]); k < j; k++) {
                    product -= matrix[i * size + k] * matrix[j * size + k];
                }
                matrix[i * size + j] = i == j ? Math.sqrt(Math.max(1e-12, product)) : product / matrix[j * size + j];
            }
            for (int k = first; k < i; k++) {
                sum -= matrix[i * size + k] * out[k];
            }
            out[i] = sum / matrix[i * size + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            out[i] /= matrix[i * size + i];
            for (int k = firsts[i]; k < i; k++) {
                out[k] -= matrix[i * size + k] * out[i];
            }
        }
    }

    /** Returns where a row begins: what is zero before it stays so. */
    private int firstOf(int i) {
        int first = 0;
        while (first < i && matrix[i * size + first] == 0) {
            first++;
        }
        return first;
    }
}
