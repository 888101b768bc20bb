package dev.limber.motion.sample;

import dev.limber.motion.Skeleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How vertices follow the joints: by the flesh that is nearest, blended with that of joints up and down the same limb where it is
 * about as near. Fingers therefore do not drag each other along.
 */
final class AvatarWeights {
    private static final int MOST = 4; // joints of a vertex
    private static final int REACH = 2; // joints up or down a limb
    private static final int SMOOTHINGS = 5;

    private final Skeleton skeleton;
    private final List<Bound> flesh = new ArrayList<>();

    /** Flesh of a joint; metres. */
    private record Bound(int joint, double softness, Solid solid) {}

    AvatarWeights(Skeleton skeleton, List<AvatarFlesh.Part> parts) {
        this.skeleton = skeleton;
        for (AvatarFlesh.Part part : parts) {
            Solid solid = part.solid();
            flesh.add(new Bound(joint(part.joint()), part.softness(), solid));
            if (part.joint().startsWith("left")) {
                flesh.add(new Bound(
                        joint(part.joint().replaceFirst("left", "right")),
                        part.softness(),
                        (x, y, z) -> solid.distance(-x, y, z)));
            }
        }
    }

    private int joint(String name) {
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            if (skeleton.name(joint).equals(name)) {
                return joint;
            }
        }
        throw new IllegalArgumentException("the sample character has no joint " + name);
    }

    /** Returns (vertex, joint), with the sum 1 for each vertex. */
    double[][] of(SurfaceNet.Mesh mesh) {
        double[][] weights = Arrays.stream(mesh.positions()).map(this::at).toArray(double[][]::new);
        for (int i = 0; i < SMOOTHINGS; i++) {
            weights = smoothed(weights, mesh.triangles());
        }
        return weights;
    }

    private double[] at(double[] p) {
        double[] distances = flesh.stream()
                .mapToDouble(bound -> bound.solid().distance(p[0], p[1], p[2]))
                .toArray();
        int nearest = 0;
        for (int i = 1; i < distances.length; i++) {
            nearest = distances[i] < distances[nearest] ? i : nearest;
        }
        Bound first = flesh.get(nearest);
        double[] weights = new double[skeleton.jointCount()];
        for (int i = 0; i < distances.length; i++) {
            Bound bound = flesh.get(i);
            if (areOfOneLimb(bound.joint(), first.joint())) {
                double weight = StrictMath.exp(-(distances[i] - distances[nearest]) / first.softness());
                weights[bound.joint()] = Math.max(weights[bound.joint()], weight);
            }
        }
        return normalized(weights);
    }

    private static double[] normalized(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private boolean areOfOneLimb(int a, int b) {
        return isAbove(a, b) || isAbove(b, a);
    }

    /** Whether a joint is another one, or some steps above it. */
    private boolean isAbove(int joint, int other) {
        int at = other;
        for (int step = 0; step <= REACH && at != Skeleton.NONE; step++) {
            if (at == joint) {
                return true;
            }
            at = skeleton.parent(at);
        }
        return false;
    }

    /** Returns the weights, each the mean of a vertex and of those that share triangles with it. */
    private static double[][] smoothed(double[][] weights, int[] triangles) {
        double[][] sums = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
        for (int corner = 0; corner < triangles.length; corner++) {
            int next = corner % 3 == 2 ? corner - 2 : corner + 1;
            add(weights[triangles[next]], sums[triangles[corner]]);
            add(weights[triangles[corner]], sums[triangles[next]]);
        }
        return Arrays.stream(sums).map(AvatarWeights::normalized).toArray(double[][]::new);
    }

    private static void add(double[] what, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }

    /**
     * Keeps the greatest weights of a vertex.
     *
     * @param all (joint)
     * @param joints takes four joints, by descending weight
     * @param weights takes their weights, with the sum 1
     */
    static void keepMost(double[] all, int vertex, int[] joints, float[] weights) {
        Integer[] order = new Integer[all.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -all[i]));
        double sum = 0;
        for (int i = 0; i < MOST; i++) {
            sum += all[order[i]];
        }
        for (int i = 0; i < MOST; i++) {
            boolean none = all[order[i]] == 0;
            joints[MOST * vertex + i] = none ? 0 : order[i];
            weights[MOST * vertex + i] = none ? 0 : (float) (all[order[i]] / sum);
        }
    }
}
