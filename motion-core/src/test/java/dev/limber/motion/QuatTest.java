package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuatTest {
    private static final double[] IDENTITY = {1, 0, 0, 0};

    private final Random3D random = new Random3D(2);
    private final double[] out = new double[4];

    private static double[] aboutAxis(Vec3 axis, double angle) {
        double[] q = new double[4];
        Quat.fromAxisAngle(axis, angle, q, 0);
        return q;
    }

    private static void assertSameRotation(double[] expected, double[] actual, double tolerance) {
        assertEquals(0, Quat.angle(expected, 0, actual, 0), tolerance);
    }

    @Test
    void productsAreThoseOfMatrices() {
        for (int i = 0; i < 1000; i++) {
            double[] a = random.rotation();
            double[] b = random.rotation();
            double[][] product = Matrix3.multiply(Matrix3.of(a, 0), Matrix3.of(b, 0));
            Quat.multiply(a, 0, b, 0, out, 0);
            Matrix3.assertSame(product, Matrix3.of(out, 0), 1e-12);
        }
    }

    @Test
    void axisAndAngleTurnByTheRightHand() {
        for (int axis = 0; axis < 3; axis++) {
            double[] unit = new double[3];
            unit[axis] = 1;
            double angle = random.angle();
            Matrix3.assertSame(Matrix3.about(axis, angle), Matrix3.of(aboutAxis(Vec3.of(unit, 0), angle), 0), 1e-12);
        }
    }

    @Test
    void logarithmsAreAxisTimesAngle() {
        double[] v = new double[3];
        for (double angle : new double[] {0, 1e-9, 1e-4, 0.3, 3.1}) {
            Vec3 axis = random.vector().normalized();
            double[] q = aboutAxis(axis, angle);
            Quat.log(q, 0, v, 0);
            assertEquals(0, Vec3.of(v, 0).distance(axis.times(angle)), 1e-12);
            Quat.exp(v, 0, out, 0);
            assertArrayEquals(q, out, 1e-12);
            Quat.log(new double[] {-q[0], -q[1], -q[2], -q[3]}, 0, v, 0);
            assertEquals(0, Vec3.of(v, 0).distance(axis.times(angle)), 1e-12);
        }
    }

    @Test
    void inversesUndo() {
        double[] a = random.rotation();
        double[] b = random.rotation();
        Quat.inverseMultiply(a, 0, b, 0, out, 0);
        Quat.multiply(a, 0, out, 0, out, 0);
        assertArrayEquals(b, out, 1e-12);
        Quat.multiplyInverse(a, 0, b, 0, out, 0);
        Quat.multiply(out, 0, b, 0, out, 0);
        assertArrayEquals(a, out, 1e-12);
        Quat.inverse(a, 0, out, 0);
        Quat.multiply(a, 0, out, 0, out, 0);
        assertArrayEquals(IDENTITY, out, 1e-12);
    }

    @Test
    void inverseRotationUndoesRotation() {
        double[] q = random.rotation();
        double[] v = {1, 2, 3};
        Quat.rotate(q, 0, v, 0, v, 0);
        Quat.inverseRotate(q, 0, v, 0, v, 0);
        assertArrayEquals(new double[] {1, 2, 3}, v, 1e-12);
    }

    @Test
    void normalizingZeroGivesTheIdentity() {
        Quat.normalize(new double[4], 0, out, 0);
        assertArrayEquals(IDENTITY, out);
    }

    @Test
    void betweenTurnsOneDirectionIntoTheOther() {
        for (int i = 0; i < 1000; i++) {
            Vec3 from = random.vector();
            Vec3 to = i % 3 == 0 ? from.times(-2) : i % 3 == 1 ? from.times(0.5) : random.vector();
            Quat.between(from, to, out, 0);
            assertEquals(0, Quat.rotate(out, 0, from).normalized().distance(to.normalized()), 1e-7);
        }
    }

    @Test
    void betweenDirectionsOfNoLengthIsTheIdentity() {
        Quat.between(Vec3.ZERO, new Vec3(0, 1, 0), out, 0);
        assertArrayEquals(IDENTITY, out);
    }

    @Test
    void axesAreTheColumns() {
        for (int i = 0; i < 1000; i++) {
            double[] q = i < 3 ? aboutAxis(Vec3.of(new double[] {1, 0, 0, 1, 0}, i), Math.PI) : random.rotation();
            Vec3 x = Quat.rotate(q, 0, new Vec3(1, 0, 0));
            Vec3 y = Quat.rotate(q, 0, new Vec3(0, 1, 0));
            Quat.fromAxes(x, y, x.cross(y), out, 0);
            assertSameRotation(q, out, 1e-12);
        }
    }

    @Test
    void slerpTurnsAtAConstantRateAlongTheShorterArc() {
        Vec3 axis = new Vec3(0, 0, 1);
        double[] a = aboutAxis(axis, 0.2);
        double[] b = aboutAxis(axis, 1.4);
        double[] negated = {-b[0], -b[1], -b[2], -b[3]};
        for (double t = 0; t <= 1; t += 0.125) {
            Quat.slerp(a, 0, b, 0, t, out, 0);
            assertSameRotation(aboutAxis(axis, 0.2 + 1.2 * t), out, 1e-12);
            Quat.slerp(a, 0, negated, 0, t, out, 0);
            assertSameRotation(aboutAxis(axis, 0.2 + 1.2 * t), out, 1e-12);
        }
    }

    @Test
    void slerpBetweenNearlyEqualRotationsHasUnitLength() {
        double[] a = random.rotation();
        Quat.multiply(a, 0, aboutAxis(new Vec3(1, 0, 0), 1e-9), 0, out, 0);
        double[] b = out.clone();
        Quat.slerp(a, 0, b, 0, 0.5, out, 0);
        assertEquals(1, Quat.dot(out, 0, out, 0), 1e-12);
        assertSameRotation(a, out, 1e-9);
    }

    @Test
    void anglesAreAccurateFromNothingToAHalfTurn() {
        double[] a = random.rotation();
        for (double angle : new double[] {0, 1e-9, 1e-4, 1, 3, Math.PI}) {
            Quat.multiply(a, 0, aboutAxis(random.vector().normalized(), angle), 0, out, 0);
            assertEquals(angle, Quat.angle(a, 0, out, 0), 1e-14 + 1e-7 * angle);
        }
    }

    @Test
    void twistAboutTheAxisIsRecovered() {
        Vec3 axis = new Vec3(0, 1, 0);
        double[] swing = aboutAxis(new Vec3(1, 0, 0), 0.7);
        double[] twist = aboutAxis(axis, -1.1);
        Quat.multiply(swing, 0, twist, 0, out, 0);
        Quat.twist(out, 0, axis, out, 0);
        assertSameRotation(twist, out, 1e-12);
    }

    @Test
    void aHalfTurnAcrossTheAxisHasNoTwist() {
        Quat.twist(new double[] {0, 1, 0, 0}, 0, new Vec3(0, 1, 0), out, 0);
        assertTrue(Quat.angle(IDENTITY, 0, out, 0) < 1e-12);
    }
}
