package dev.limber.retarget.contact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class QuadraticTest {
    @Test
    void theLeastOfASumOfSquaresIsFound() {
        Quadratic sum = new Quadratic(2);
        sum.start(new double[] {1e-9, 1e-9}, new double[] {0, 0});
        sum.add(new double[] {1, 1}, 0, 3, 1);
        sum.add(new double[] {9, 1, -1}, 1, 1, 2);
        double[] out = new double[2];
        sum.solve(out);
        assertArrayEquals(new double[] {2, 1}, out, 1e-6);
    }

    @Test
    void whatNothingAsksForStaysAtItsValueUnlessItIsDamped() {
        Quadratic sum = new Quadratic(3);
        sum.start(new double[] {1, 1, 1}, new double[] {4, 5, 6});
        sum.add(new double[] {1, 0, 0}, 0, 2, 1);
        sum.damp(2);
        double[] out = new double[3];
        sum.solve(out);
        assertArrayEquals(new double[] {1.5, 5.0 / 3, 2}, out, 1e-12);
    }

    @Test
    void threeRowsAtOnceAreTheSameAsOneByOne() {
        double[] rows = {1, 0, 2, 0, 0, 3, -1, 0, 0.5};
        double[] values = {1, 2, 3};
        double[] ones = {1, 1, 1};
        Quadratic atOnce = new Quadratic(3);
        atOnce.start(ones, values);
        atOnce.addAxes(rows, values, 4);
        Quadratic oneByOne = new Quadratic(3);
        oneByOne.start(ones, values);
        for (int axis = 0; axis < 3; axis++) {
            oneByOne.add(rows, 3 * axis, values[axis], 4);
        }
        double[] expected = new double[3];
        double[] out = new double[3];
        oneByOne.solve(expected);
        atOnce.solve(out);
        assertArrayEquals(expected, out, 1e-12);
    }
}
