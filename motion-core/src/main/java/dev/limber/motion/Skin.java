package dev.limber.motion;

import java.util.List;

/**
 * A triangle mesh that follows a skeleton by linear blend skinning: a vertex moves with up to four joints. Its arrays
 * are not copied and must not be changed.
 */
public final class Skin {
    private final float[] positions; // (vertex, 3), world space of the bind pose, in the skeleton's unit
    private final float[] normals; // (vertex, 3), unit, world space of the bind pose
    private final int[] triangles; // (triangle, 3), vertices, counterclockwise seen from outside
    private final int[] joints; // (vertex, 4), joints of the skeleton; 0 where the weight is 0
    private final float[] weights; // (vertex, 4), descending, with the sum 1
    private final float[] inverseBindMatrices; // (joint, 16), column by column
    private final SkinSurface surface;
    private final List<MorphTarget> morphTargets;

    /** Makes a skin without a material. */
    public Skin(
            float[] positions,
            float[] normals,
            int[] triangles,
            int[] joints,
            float[] weights,
            float[] inverseBindMatrices) {
        this(positions, normals, triangles, joints, weights, inverseBindMatrices, SkinSurface.PLAIN);
    }

    /**
     * Makes a skin of arrays of the shapes that the accessors describe.
     *
     * @throws IllegalArgumentException when they disagree on the number of vertices or joints
     */
    public Skin(
            float[] positions,
            float[] normals,
            int[] triangles,
            int[] joints,
            float[] weights,
            float[] inverseBindMatrices,
            SkinSurface surface) {
        this(positions, normals, triangles, joints, weights, inverseBindMatrices, surface, List.of());
    }

    private Skin(
            float[] positions,
            float[] normals,
            int[] triangles,
            int[] joints,
            float[] weights,
            float[] inverseBindMatrices,
            SkinSurface surface,
            List<MorphTarget> morphTargets) {
        int vertices = positions.length / 3;
        if (positions.length != 3 * vertices
                || normals.length != positions.length
                || joints.length != 4 * vertices
                || weights.length != 4 * vertices
                || !surface.fits(vertices)) {
            throw new IllegalArgumentException("skin arrays disagree on the number of vertices");
        }
        if (triangles.length % 3 != 0 || inverseBindMatrices.length % 16 != 0) {
            throw new IllegalArgumentException("a triangle is 3 indices and a matrix 16 numbers");
        }
        checkRange("vertex", triangles, vertices);
        checkRange("joint", joints, inverseBindMatrices.length / 16);
        this.positions = positions;
        this.normals = normals;
        this.triangles = triangles;
        this.joints = joints;
        this.weights = weights;
        this.inverseBindMatrices = inverseBindMatrices;
        this.surface = surface;
        morphTargets.forEach(target -> checkRange("vertex", target.vertices(), vertices));
        this.morphTargets = List.copyOf(morphTargets);
    }

    /**
     * Returns the skin with shapes that it can take on.
     *
     * @throws IllegalArgumentException when they move vertices that it has not
     */
    public Skin with(List<MorphTarget> targets) {
        return new Skin(positions, normals, triangles, joints, weights, inverseBindMatrices, surface, targets);
    }

    private static void checkRange(String what, int[] indices, int count) {
        for (int index : indices) {
            if (index < 0 || index >= count) {
                throw new IllegalArgumentException("skin refers to " + what + " " + index + " of " + count);
            }
        }
    }

    /** Returns the skin with all lengths multiplied, for a skeleton whose lengths are. */
    public Skin scaled(double scale) {
        float[] at = positions.clone();
        for (int i = 0; i < at.length; i++) {
            at[i] *= (float) scale;
        }
        float[] binds = inverseBindMatrices.clone();
        for (int matrix = 0; matrix < binds.length; matrix += 16) {
            for (int row = 0; row < 3; row++) {
                binds[matrix + 12 + row] *= (float) scale;
            }
        }
        return new Skin(at, normals, triangles, joints, weights, binds, surface)
                .with(morphTargets.stream().map(target -> target.scaled(scale)).toList());
    }

    /** Returns the skin as it looks where nothing animates its shapes: these, as far as they show, made part of it. */
    public Skin morphed() {
        if (morphTargets.stream().allMatch(target -> target.weight() == 0)) {
            return this;
        }
        float[] at = positions.clone();
        float[] directions = normals.clone();
        for (MorphTarget target : morphTargets) {
            add(target.offsets(), target, at);
            add(target.normalOffsets(), target, directions);
        }
        for (int v = 0; v < directions.length; v += 3) {
            Vec3 unit = new Vec3(directions[v], directions[v + 1], directions[v + 2]).normalized();
            directions[v] = (float) unit.x();
            directions[v + 1] = (float) unit.y();
            directions[v + 2] = (float) unit.z();
        }
        return new Skin(at, directions, triangles, joints, weights, inverseBindMatrices, surface);
    }

    private static void add(float[] offsets, MorphTarget target, float[] to) {
        for (int i = 0; i < offsets.length; i++) {
            to[3 * target.vertices()[i / 3] + i % 3] += target.weight() * offsets[i];
        }
    }

    /** Returns where a vertex is in the space of a joint, in the bind pose. */
    public Vec3 inJoint(int vertex, int joint) {
        float[] m = inverseBindMatrices;
        int o = 16 * joint;
        int i = 3 * vertex;
        double[] out = new double[3];
        for (int row = 0; row < 3; row++) {
            out[row] = (double) m[o + row] * positions[i]
                    + (double) m[o + 4 + row] * positions[i + 1]
                    + (double) m[o + 8 + row] * positions[i + 2]
                    + m[o + 12 + row];
        }
        return Vec3.of(out, 0);
    }

    public int vertexCount() {
        return positions.length / 3;
    }

    /** Returns (vertex, 3), world space of the bind pose, in the skeleton's unit. */
    public float[] positions() {
        return positions;
    }

    /** Returns (vertex, 3), unit vectors, world space of the bind pose. */
    public float[] normals() {
        return normals;
    }

    /** Returns (triangle, 3), vertices, counterclockwise seen from outside. */
    public int[] triangles() {
        return triangles;
    }

    /** Returns (vertex, 4), joints of the skeleton; 0 where the weight is 0. */
    public int[] joints() {
        return joints;
    }

    /** Returns (vertex, 4), descending, with the sum 1. */
    public float[] weights() {
        return weights;
    }

    /** Returns (joint, 16), column by column: from world space of the bind pose to the space of the joint. */
    public float[] inverseBindMatrices() {
        return inverseBindMatrices;
    }

    public SkinSurface surface() {
        return surface;
    }

    /** Returns the shapes that it can take on, in file order. */
    public List<MorphTarget> morphTargets() {
        return morphTargets;
    }
}
