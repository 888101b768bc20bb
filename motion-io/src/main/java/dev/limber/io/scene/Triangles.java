package dev.limber.io.scene;

import dev.limber.motion.Vec3;
import java.util.Arrays;

/** Triangles from the index lists of meshes. */
public final class Triangles {
    /** Three indices a triangle: the number that glTF gives the mode. */
    public static final int LIST = 4;

    /** Every vertex after the second makes a triangle with the two before it. */
    public static final int STRIP = 5;

    /** Every vertex after the second makes a triangle with the one before it and the first. */
    public static final int FAN = 6;

    private Triangles() {}

    /**
     * Returns (triangle, 3) of a list, a strip or a fan of vertices.
     *
     * @param mode {@link #LIST}, {@link #STRIP} or {@link #FAN}
     */
    public static int[] of(int mode, int[] indices) {
        if (mode == LIST) {
            return Arrays.copyOf(indices, indices.length / 3 * 3);
        }
        int count = Math.max(0, indices.length - 2);
        int[] triangles = new int[3 * count];
        for (int i = 0; i < count; i++) {
            // Every second triangle of a strip winds the other way round.
            int odd = mode == STRIP ? i % 2 : 0;
            triangles[3 * i] = mode == STRIP ? indices[i + odd] : indices[0];
            triangles[3 * i + 1] = indices[i + 1 - odd];
            triangles[3 * i + 2] = indices[i + 2];
        }
        return triangles;
    }

    /** Returns (vertex, 3) unit normals, each the mean of its triangles' by area; 0 if there are none. */
    public static float[] normals(float[] positions, int[] triangles) {
        double[] sums = new double[positions.length];
        for (int t = 0; t < triangles.length; t += 3) {
            Vec3 a = vertex(positions, triangles[t]);
            Vec3 b = vertex(positions, triangles[t + 1]);
            Vec3 c = vertex(positions, triangles[t + 2]);
            Vec3 normal = b.minus(a).cross(c.minus(a));
            for (int i = t; i < t + 3; i++) {
                Vec3.of(sums, 3 * triangles[i]).plus(normal).store(sums, 3 * triangles[i]);
            }
        }
        float[] normals = new float[positions.length];
        for (int v = 0; v < normals.length; v += 3) {
            Vec3 unit = Vec3.of(sums, v).normalized();
            normals[v] = (float) unit.x();
            normals[v + 1] = (float) unit.y();
            normals[v + 2] = (float) unit.z();
        }
        return normals;
    }

    private static Vec3 vertex(float[] positions, int v) {
        return new Vec3(positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]);
    }
}
