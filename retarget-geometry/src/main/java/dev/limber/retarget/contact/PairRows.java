package dev.limber.retarget.contact;

/**
 * The distance of two parts in the current pose, and its derivatives by the parameters of the pose. Buffers for one
 * thread.
 */
final class PairRows {
    private static final double SHALLOW = 0.2; // of the radii: overlaps up to here go out the shortest way
    private static final double DEEP = 0.5; // of the radii: from here on they go out as the source has its distance

    private final MovedPose state;
    private final double[] radii; // (part, 2)
    private final Balls balls = new Balls(BodyVolumes.COUNT);
    private final double[] at = new double[Capsules.NUMBERS];
    private final double[] a = new double[3]; // a point of the first part, world
    private final double[] b = new double[3]; // a point of the second part, world
    private final double[] normal = new double[3]; // unit, from b to a

    /** @param radii (part, 2) of the target's volumes; live */
    PairRows(MovedPose state, double[] radii) {
        this.state = state;
        this.radii = radii;
    }

    /** Takes up the pose for {@link #mayBeNearer}. */
    void findBalls() {
        balls.set(state.ends, radii);
    }

    /** Whether two parts may be nearer than a distance in the pose that was taken up; false only where they are not. */
    boolean mayBeNearer(PartPairs.Pair pair, double distance) {
        return balls.mayBeNearer(pair.a().index(), pair.b().index(), distance);
    }

    /** Returns the distance of two parts. */
    double gap(PartPairs.Pair pair) {
        return Capsules.nearest(state.ends, radii, pair.a().index(), pair.b().index(), at, 0);
    }

    double radii(PartPairs.Pair pair, double s, double t) {
        return Capsules.radius(radii, pair.a().index(), s)
                + Capsules.radius(radii, pair.b().index(), t);
    }

    /**
     * Takes up the nearest points of two parts and the way between them; returns their distance. The deeper the parts are in
     * each other, the more the way is that to the side on which the source has them.
     *
     * @param there what {@link Capsules#nearest} found on the source, at {@code o}
     */
    double takeNearest(PartPairs.Pair pair, double[] there, int o) {
        double gap = gap(pair);
        takePoints(pair, at[0], at[1]);
        System.arraycopy(at, 2, normal, 0, 3);
        double radii = radii(pair, at[0], at[1]);
        double deep = Math.max(0, Math.min(1, (-gap / radii - SHALLOW) / (DEEP - SHALLOW)));
        if (deep == 0) {
            return gap;
        }
        for (int axis = 0; axis < 3; axis++) {
            normal[axis] += deep * (there[o + 2 + axis] - normal[axis]);
        }
        double length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
        double distance = 0;
        for (int axis = 0; axis < 3; axis++) {
            normal[axis] /= Math.max(1e-9, length);
            distance += apart(axis) * normal[axis];
        }
        return distance - radii;
    }

    /** Takes up a point of each part's axis. */
    void takePoints(PartPairs.Pair pair, double s, double t) {
        pointOf(pair.a(), s, a);
        pointOf(pair.b(), t, b);
    }

    /** Returns how far the first point is from the second along an axis of the world. */
    double apart(int axis) {
        return a[axis] - b[axis];
    }

    private void pointOf(Part part, double place, double[] out) {
        int i = 6 * part.index();
        for (int k = 0; k < 3; k++) {
            out[k] = state.ends[i + k] + place * (state.ends[i + 3 + k] - state.ends[i + k]);
        }
    }

    /** Adds to a row how the first point goes along the way between them against the second, in metres. */
    void addMotion(PartPairs.Pair pair, double[] row, int o) {
        state.addMotion(pair.a().index(), a, 0, normal, 1, row, o);
        state.addMotion(pair.b().index(), b, 0, normal, -1, row, o);
    }

    /** Adds the same along each axis of the world to rows, (axis, size). */
    void addMotions(PartPairs.Pair pair, double[] rows) {
        state.addMotions(pair.a().index(), a, 0, 1, rows);
        state.addMotions(pair.b().index(), b, 0, -1, rows);
    }
}
