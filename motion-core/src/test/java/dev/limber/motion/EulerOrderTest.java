package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EulerOrderTest {
    private final Random3D random = new Random3D(5);
    private final double[] q = new double[4];
    private final double[] angles = new double[3];

    private static double[][] matrix(EulerOrder order, double[] angles) {
        double[][] outer = Matrix3.about(order.axis(0), angles[0]);
        double[][] middle = Matrix3.about(order.axis(1), angles[1]);
        return Matrix3.multiply(Matrix3.multiply(outer, middle), Matrix3.about(order.axis(2), angles[2]));
    }

    @ParameterizedTest
    @EnumSource
    void anglesMakeTheProductOfTheirMatrices(EulerOrder order) {
        for (int i = 0; i < 1000; i++) {
            double[] given = {random.angle(), random.angle(), random.angle()};
            order.toQuat(given, 0, q, 0);
            Matrix3.assertSame(matrix(order, given), Matrix3.of(q, 0), 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRotationHasAngles(EulerOrder order) {
        for (int i = 0; i < 1000; i++) {
            double[] rotation = random.rotation();
            order.fromQuat(rotation, 0, angles, 0);
            Matrix3.assertSame(Matrix3.of(rotation, 0), matrix(order, angles), 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anglesAtAndNearThePolesMakeTheSameRotation(EulerOrder order) {
        for (double pole : new double[] {-Math.PI / 2, Math.PI / 2}) {
            for (double off : new double[] {0, 1e-16, 1e-12, 1e-8, 1e-7, 1e-6, 1e-4}) {
                double[] given = {random.angle(), pole + off, random.angle()};
                order.toQuat(given, 0, q, 0);
                order.fromQuat(q, 0, angles, 0);
                Matrix3.assertSame(matrix(order, given), matrix(order, angles), 1.5e-6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void atThePolesWhatIsFreeStaysAsItWas(EulerOrder order) {
        for (double pole : new double[] {-Math.PI / 2, Math.PI / 2}) {
            double[] given = {0.4, pole, 1.1};
            order.toQuat(given, 0, q, 0);
            double[] near = {0.41, pole, 1.11};
            order.fromQuatNear(q, 0, near, 0);
            Matrix3.assertSame(matrix(order, given), matrix(order, near), 1e-12);
            assertEquals(0.4, near[0], 0.02);
            assertEquals(1.1, near[2], 0.02);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anglesNearbyAreFoundAgainWhereverTheyAre(EulerOrder order) {
        for (int i = 0; i < 1000; i++) {
            double[] given = {5 * random.angle(), 5 * random.angle(), 5 * random.angle()};
            double[] near = {given[0] + 0.1, given[1] - 0.1, given[2] + 0.05};
            order.toQuat(given, 0, q, 0);
            if (Math.abs(Math.cos(given[1])) > 0.2) { // nearer to a pole, other angles may be nearer than the given
                order.fromQuatNear(q, 0, near, 0);
                assertArrayEquals(given, near, 1e-9);
            }
        }
    }

    @Test
    void theSignOfTheQuaternionDoesNotMatter() {
        double[] rotation = random.rotation();
        double[] negated = {-rotation[0], -rotation[1], -rotation[2], -rotation[3]};
        double[] others = new double[3];
        EulerOrder.XYZ.fromQuat(rotation, 0, angles, 0);
        EulerOrder.XYZ.fromQuat(negated, 0, others, 0);
        assertArrayEquals(angles, others, 1e-12);
    }

    @Test
    void ordersAreFoundByTheirFirstAxes() {
        assertEquals(EulerOrder.YZX, EulerOrder.startingWith(1, 2, 0));
        assertEquals(EulerOrder.ZXY, EulerOrder.startingWith(2, 0));
        assertEquals(1, EulerOrder.startingWith(1).axis(0));
        assertEquals(EulerOrder.XYZ, EulerOrder.startingWith());
        assertThrows(IllegalArgumentException.class, () -> EulerOrder.startingWith(0, 0));
    }
}
