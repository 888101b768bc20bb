package dev.limber.retarget.contact;

import java.util.Arrays;

/** A sum of weighted squares of linear functions, and where it is least. Buffers for one thread. */
final class Quadratic {
    private final int size;
    private final double[][] matrix; // (size, size), the lower triangle
    private final double[] right; // (size)
    private final double[][] factor; // (size, size) of the matrix, lower triangle; its diagonal inverse
    private final int[] firsts; // (size) where each row of the factor begins
    private final int[] used; // unknowns of the function that is added

    Quadratic(int size) {
        this.size = size;
        matrix = new double[size][size];
        right = new double[size];
        factor = new double[size][size];
        firsts = new int[size];
        used = new int[size];
    }

    /** Starts over with squares of each unknown less a value. */
    void start(double[] weights, double[] values) {
        for (int i = 0; i < size; i++) {
            Arrays.fill(matrix[i], 0);
            matrix[i][i] = weights[i];
            right[i] = weights[i] * values[i];
        }
    }

    /** Adds squares of each unknown, all of one weight. */
    void damp(double weight) {
        for (int i = 0; i < size; i++) {
            matrix[i][i] += weight;
        }
    }

    /** Adds weight (row x - value)², for a row at {@code o}. */
    void add(double[] row, int o, double value, double weight) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (row[o + i] != 0) {
                used[count++] = i;
            }
        }
        for (int a = 0; a < count; a++) {
            int i = used[a];
            double scaled = weight * row[o + i];
            double[] sums = matrix[i];
            for (int b = 0; b <= a; b++) {
                sums[used[b]] += scaled * row[o + used[b]];
            }
            right[i] += scaled * value;
        }
    }

    /**
     * Adds the same for three rows of one weight.
     *
     * @param rows (axis, size)
     */
    void addAxes(double[] rows, double[] values, double weight) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (rows[i] != 0 || rows[size + i] != 0 || rows[2 * size + i] != 0) {
                used[count++] = i;
            }
        }
        for (int a = 0; a < count; a++) {
            int i = used[a];
            double x = weight * rows[i];
            double y = weight * rows[size + i];
            double z = weight * rows[2 * size + i];
            double[] sums = matrix[i];
            for (int b = 0; b <= a; b++) {
                int j = used[b];
                sums[j] += x * rows[j] + y * rows[size + j] + z * rows[2 * size + j];
            }
            right[i] += x * values[0] + y * values[1] + z * values[2];
        }
    }

    /** Writes where the sum is least, by Cholesky's method; every unknown has a weight of its own above 0. */
    void solve(double[] out) {
        for (int i = 0; i < size; i++) {
            double[] sums = matrix[i];
            double[] row = factor[i];
            int first = firstOf(i);
            firsts[i] = first;
            double sum = right[i];
            double square = sums[i];
            for (int j = first; j < i; j++) {
                double[] other = factor[j];
                double product = sums[j];
                for (int k = Math.max(first, firsts[j]); k < j; k++) {
                    product -= row[k] * other[k];
                }
                double value = product * other[j];
                row[j] = value;
                square -= value * value;
                sum -= value * out[j];
            }
            row[i] = 1 / Math.sqrt(Math.max(1e-12, square));
            out[i] = sum * row[i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double[] row = factor[i];
            out[i] *= row[i];
            for (int k = firsts[i]; k < i; k++) {
                out[k] -= row[k] * out[i];
            }
        }
    }

    /** Returns where a row begins: what is zero before it stays so. */
    private int firstOf(int i) {
        int first = 0;
        while (first < i && matrix[i][first] == 0) {
            first++;
        }
        return first;
    }
}
