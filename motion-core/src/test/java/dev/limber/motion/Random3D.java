package dev.limber.motion;

import java.util.Random;

/** Seeded rotations and vectors. */
final class Random3D {
    private final Random random;

    Random3D(long seed) {
        random = new Random(seed);
    }

    /** Returns a unit quaternion, all rotations alike. */
    double[] rotation() {
        double[] q = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        Quat.normalize(q, 0, q, 0);
        return q;
    }

    Vec3 vector() {
        return new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
    }

    double angle() {
        return (2 * random.nextDouble() - 1) * Math.PI;
    }
}
