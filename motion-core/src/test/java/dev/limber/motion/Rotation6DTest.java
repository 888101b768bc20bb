package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rotation6DTest {
    private final Random3D random = new Random3D(3);
    private final double[] six = new double[6];
    private final double[] q = new double[4];

    @Test
    void holdsTheFirstTwoColumnsOfTheMatrix() {
        double[] rotation = random.rotation();
        double[][] matrix = Matrix3.of(rotation, 0);
        Rotation6D.fromQuat(rotation, 0, six, 0);
        for (int row = 0; row < 3; row++) {
            assertEquals(matrix[row][0], six[row], 1e-12);
            assertEquals(matrix[row][1], six[3 + row], 1e-12);
        }
    }

    @Test
    void everyRotationComesBack() {
        for (int i = 0; i < 1000; i++) {
            double[] rotation = random.rotation();
            Rotation6D.fromQuat(rotation, 0, six, 0);
            Rotation6D.toQuat(six, 0, q, 0);
            assertEquals(0, Quat.angle(rotation, 0, q, 0), 1e-12);
        }
    }

    @Test
    void lengthsAndTheLeanOfTheSecondAxisDoNotMatter() {
        double[] rotation = random.rotation();
        Rotation6D.fromQuat(rotation, 0, six, 0);
        for (int i = 0; i < 3; i++) {
            six[3 + i] = 0.01 * six[3 + i] + 5 * six[i];
            six[i] *= 40;
        }
        Rotation6D.toQuat(six, 0, q, 0);
        assertEquals(0, Quat.angle(rotation, 0, q, 0), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0, 0,0,0", "0,0,0, 1,0,0", "0,3,0, 0,0,0", "0,2,0, 0,-4,0", "1e-30,0,0, 0,1e-30,0"})
    void degenerateAxesStillGiveARotation(double a, double b, double c, double d, double e, double f) {
        Rotation6D.toQuat(new double[] {a, b, c, d, e, f}, 0, q, 0);
        assertEquals(1, Quat.dot(q, 0, q, 0), 1e-12);
        Vec3 first = new Vec3(a, b, c);
        if (first.length() > 0) {
            assertEquals(0, Quat.rotate(q, 0, new Vec3(1, 0, 0)).distance(first.normalized()), 1e-12);
        }
    }
}
