package dev.limber.motion.rig;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.Comparator;
import java.util.List;

/** The 24 rotations that map the coordinate axes to each other. */
final class CubeRotations {
    private static final List<double[]> ALL = Axes.ALL.stream()
            .flatMap(x -> Axes.ALL.stream().filter(y -> x.dot(y) == 0).map(y -> rotation(x, y)))
            .toList();

    private CubeRotations() {}

    private static double[] rotation(Vec3 x, Vec3 y) {
        double[] q = new double[4];
        Quat.fromAxes(x, y, x.cross(y), q, 0);
        return q;
    }

    /** Returns the one that is the least angle away from the rotation of {@code q} at {@code i}; not to be changed. */
    static double[] nearest(double[] q, int i) {
        return ALL.stream()
                .max(Comparator.comparingDouble(rotation -> Math.abs(Quat.dot(rotation, 0, q, i))))
                .orElseThrow();
    }
}
