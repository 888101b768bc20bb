package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

/** Plain rotation matrices, (row, column), as an independent check of the kernels. */
final class Matrix3 {
    private Matrix3() {}

    /** Returns the rotation about axis 0 x, 1 y or 2 z. */
    static double[][] about(int axis, double angle) {
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        double[][] m = new double[3][3];
        m[axis][axis] = 1;
        m[u][u] = Math.cos(angle);
        m[v][v] = Math.cos(angle);
        m[v][u] = Math.sin(angle);
        m[u][v] = -Math.sin(angle);
        return m;
    }

    static double[][] multiply(double[][] a, double[][] b) {
        double[][] m = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) {
                    m[row][column] += a[row][k] * b[k][column];
                }
            }
        }
        return m;
    }

    /** Returns the matrix of a quaternion, a column for each axis that it turns. */
    static double[][] of(double[] q, int i) {
        double[][] m = new double[3][3];
        for (int column = 0; column < 3; column++) {
            double[] axis = new double[3];
            axis[column] = 1;
            Quat.rotate(q, i, axis, 0, axis, 0);
            for (int row = 0; row < 3; row++) {
                m[row][column] = axis[row];
            }
        }
        return m;
    }

    static void assertSame(double[][] expected, double[][] actual, double tolerance) {
        for (int row = 0; row < 3; row++) {
            assertArrayEquals(expected[row], actual[row], tolerance);
        }
    }
}
