package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Vec3Test {
    private static final Vec3 A = new Vec3(1, 2, 3);
    private static final Vec3 B = new Vec3(-2, 0.5, 4);

    @Test
    void addsSubtractsAndScales() {
        assertEquals(new Vec3(-1, 2.5, 7), A.plus(B));
        assertEquals(new Vec3(3, 1.5, -1), A.minus(B));
        assertEquals(new Vec3(2, 4, 6), A.times(2));
        assertEquals(new Vec3(-1, -2, -3), A.negated());
    }

    @Test
    void productsFollowTheRightHand() {
        assertEquals(11, A.dot(B));
        assertEquals(new Vec3(0, 0, 1), new Vec3(1, 0, 0).cross(new Vec3(0, 1, 0)));
        assertEquals(0, A.cross(B).dot(A), 1e-12);
    }

    @Test
    void lengthAndDistanceAreEuclidean() {
        assertEquals(7, new Vec3(2, -3, 6).length());
        assertEquals(7, A.distance(A.plus(new Vec3(2, -3, 6))), 1e-12);
    }

    @Test
    void normalizingKeepsDirectionAndLeavesZeroAlone() {
        assertEquals(new Vec3(0, -1, 0), new Vec3(0, -5, 0).normalized());
        assertEquals(Vec3.ZERO, Vec3.ZERO.normalized());
    }

    @Test
    void rejectionIsPerpendicularToTheAxis() {
        assertEquals(new Vec3(1, 0, 3), A.rejectedFrom(new Vec3(0, 1, 0)));
    }

    @Test
    void anglesNeedNoUnitVectorsAndHaveTheSignOfTheAxis() {
        Vec3 x = new Vec3(2, 0, 0);
        Vec3 xz = new Vec3(1, 0, 1);
        Vec3 up = new Vec3(0, 1, 0);
        assertEquals(Math.PI / 4, x.angle(xz), 1e-12);
        assertEquals(Math.PI, x.angle(x.negated()), 1e-12);
        assertEquals(0, x.angle(Vec3.ZERO));
        assertEquals(-Math.PI / 4, x.angleAbout(up, xz), 1e-12);
        assertEquals(Math.PI / 4, x.angleAbout(up.negated(), xz), 1e-12);
    }

    @Test
    void everyVectorHasAUnitPerpendicular() {
        Random3D random = new Random3D(1);
        for (int i = 0; i < 1000; i++) {
            Vec3 v = i < 3 ? new Vec3(i == 0 ? 1e-8 : 0, i == 1 ? 1e8 : 0, i == 2 ? 1 : 0) : random.vector();
            Vec3 perpendicular = v.anyPerpendicular();
            assertEquals(1, perpendicular.length(), 1e-12);
            assertEquals(0, perpendicular.dot(v) / v.length(), 1e-12);
        }
    }

    @Test
    void arraysHoldXyzFromTheIndex() {
        double[] array = new double[5];
        A.store(array, 1);
        assertArrayEquals(new double[] {0, 1, 2, 3, 0}, array);
        assertEquals(A, Vec3.of(array, 1));
    }
}
