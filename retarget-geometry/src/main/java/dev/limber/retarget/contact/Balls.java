package dev.limber.retarget.contact;

/** Balls around capsules, which tell in little time that most are far from each other. Memory for one thread. */
final class Balls {
    private final double[] balls; // (capsule, 4) centre and radius

    Balls(int capsules) {
        balls = new double[4 * capsules];
    }

    /**
     * Takes up where the capsules are.
     *
     * @param ends (capsule, 2, 3) world
     * @param radii (capsule, 2)
     */
    void set(double[] ends, double[] radii) {
        for (int o = 0, i = 0, r = 0; o < balls.length; o += 4, i += 6, r += 2) {
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                double half = (ends[i + 3 + axis] - ends[i + axis]) / 2;
                balls[o + axis] = ends[i + axis] + half;
                square += half * half;
            }
            balls[o + 3] = Math.sqrt(square) + Math.max(radii[r], radii[r + 1]);
        }
    }

    /** Whether two capsules may be nearer than a distance; false only where they are not. */
    boolean mayBeNearer(int a, int b, double distance) {
        int i = 4 * a;
        int j = 4 * b;
        double x = balls[i] - balls[j];
        double y = balls[i + 1] - balls[j + 1];
        double z = balls[i + 2] - balls[j + 2];
        double reach = distance + balls[i + 3] + balls[j + 3];
        return x * x + y * y + z * z <= reach * reach;
    }
}
