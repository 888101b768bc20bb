package dev.limber.retarget.contact;

import java.util.Arrays;

/** Linear functions of some unknowns that must not come to less than a value each, as an active set. Memory for one thread. */
final class KeptApart {
    private static final int ROUNDS = 3; // of finding out what must be kept apart

    private final int size;
    private final double[] rows; // (row, size)
    private final double[] least; // (row)
    private final double[] weights; // (row)
    private final boolean[] active; // (row)
    private int count;

    /** @param most rows that there will ever be */
    KeptApart(int size, int most) {
        this.size = size;
        rows = new double[size * most];
        least = new double[most];
        weights = new double[most];
        active = new boolean[most];
    }

    void clear() {
        Arrays.fill(rows, 0, count * size, 0);
        count = 0;
    }

    /** Returns where rows are written, live; that which {@link #add} takes begins at {@link #next} and is zero. */
    double[] rows() {
        return rows;
    }

    int next() {
        return count * size;
    }

    /** Takes a row; parameters as below. */
    void add(double[] row, double value, boolean broken, double weight) {
        System.arraycopy(row, 0, rows, next(), size);
        add(value, broken, weight);
    }

    /**
     * Takes the row that was written.
     *
     * @param value what it comes to at least
     * @param broken whether it does not now
     * @param weight of its square
     */
    void add(double value, boolean broken, double weight) {
        least[count] = value;
        weights[count] = weight;
        active[count] = broken;
        count++;
    }

    /**
     * Finds where a sum is least; what is apart now must not be brought together by it.
     *
     * @param sum takes what is kept apart
     */
    void solve(Quadratic sum, double[] out) {
        for (int k = 0; k < count; k++) {
            if (active[k]) {
                sum.add(rows, k * size, least[k], weights[k]);
            }
        }
        sum.solve(out);
        for (int round = 1; round < ROUNDS && addBroken(sum, out); round++) {
            sum.solve(out);
        }
    }

    /** Adds what the unknowns would bring together; returns whether there is any. */
    private boolean addBroken(Quadratic sum, double[] unknowns) {
        boolean found = false;
        for (int k = 0; k < count; k++) {
            if (!active[k] && product(k, unknowns) < least[k]) {
                active[k] = true;
                sum.add(rows, k * size, least[k], weights[k]);
                found = true;
            }
        }
        return found;
    }

    private double product(int k, double[] with) {
        double product = 0;
        for (int i = 0; i < size; i++) {
            product += rows[k * size + i] * with[i];
        }
        return product;
    }
}
