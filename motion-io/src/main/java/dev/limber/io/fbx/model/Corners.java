package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.scene.Triangles;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/**
 * The polygons of a geometry as triangles. A point at which polygons with different normals meet becomes several
 * vertices.
 */
final class Corners {
    private static final int NORMAL_STEPS = 1 << 9; // normals that differ by less are the same

    private final int points;
    private final int[] pointOf; // (vertex)
    private final int[] triangles; // (triangle, 3), vertices
    private final double @Nullable [] normals; // (vertex, 3); null where the file has none
    private final int[] starts; // (point + 1), where its vertices begin in order
    private final int[] ordered; // (vertex), by point

    private Corners(int points, int[] pointOf, int[] triangles, double @Nullable [] normals) {
        this.points = points;
        this.pointOf = pointOf;
        this.triangles = triangles;
        this.normals = normals;
        starts = new int[points + 1];
        ordered = new int[pointOf.length];
        for (int point : pointOf) {
            starts[point + 1]++;
        }
        for (int point = 0; point < points; point++) {
            starts[point + 1] += starts[point];
        }
        int[] next = starts.clone();
        for (int v = 0; v < pointOf.length; v++) {
            ordered[next[pointOf[v]]++] = v;
        }
    }

    /**
     * Reads polygons.
     *
     * @param ends (corner), points; of the last corner of a polygon, its complement
     */
    static Corners of(FbxNode geometry, int points, long[] ends) {
        for (long end : ends) {
            long point = end < 0 ? ~end : end;
            if (point >= points) {
                throw geometry.error("has a polygon at vertex " + point + " of " + points);
            }
        }
        double[] given = normals(geometry, points, ends);
        Map<Long, Integer> known = new HashMap<>();
        int[] vertices = new int[ends.length]; // (corner)
        int[] pointOf = new int[ends.length];
        double[] normals = new double[given == null ? 0 : 3 * ends.length];
        for (int corner = 0; corner < ends.length; corner++) {
            int point = (int) (ends[corner] < 0 ? ~ends[corner] : ends[corner]);
            long key = given == null ? point : (long) point << 32 | quantized(given, 3 * corner);
            int vertex = known.computeIfAbsent(key, k -> known.size());
            vertices[corner] = vertex;
            pointOf[vertex] = point;
            if (given != null) {
                System.arraycopy(given, 3 * corner, normals, 3 * vertex, 3);
            }
        }
        int count = known.size();
        return new Corners(
                points,
                Arrays.copyOf(pointOf, count),
                triangles(ends, vertices),
                given == null ? null : Arrays.copyOf(normals, 3 * count));
    }

    private static long quantized(double[] normal, int at) {
        long key = 0;
        for (int i = at; i < at + 3; i++) {
            key = key << 10 | ((long) Math.rint(normal[i] * (NORMAL_STEPS - 1)) + NORMAL_STEPS & 0x3ff);
        }
        return key;
    }

    private static int[] triangles(long[] ends, int[] vertices) {
        int[] triangles = new int[3 * ends.length];
        int count = 0;
        int start = 0;
        for (int corner = 0; corner < ends.length; corner++) {
            if (corner >= start + 2) {
                triangles[count++] = vertices[start];
                triangles[count++] = vertices[corner - 1];
                triangles[count++] = vertices[corner];
            }
            if (ends[corner] < 0) {
                start = corner + 1;
            }
        }
        return Arrays.copyOf(triangles, count);
    }

    /** Returns (corner, 3); null where there are none, or not as many as there are corners. */
    private static double @Nullable [] normals(FbxNode geometry, int points, long[] ends) {
        Optional<FbxNode> layer = geometry.child("LayerElementNormal");
        double[] values =
                layer.flatMap(l -> l.child("Normals")).map(FbxNode::numbers).orElse(new double[0]);
        if (values.length == 0) {
            return null;
        }
        String mapping = layer.flatMap(l -> l.child("MappingInformationType"))
                .map(n -> n.string(0))
                .orElse("");
        long[] indices = layer.flatMap(l -> l.child("NormalsIndex"))
                .map(FbxNode::integers)
                .orElse(new long[0]);
        boolean byPoint = mapping.startsWith("ByVert");
        int wanted = byPoint ? points : ends.length;
        int there = indices.length > 0 ? indices.length : values.length / 3;
        if (!(byPoint || mapping.equals("ByPolygonVertex")) || there < wanted) {
            return null;
        }
        double[] normals = new double[3 * ends.length];
        for (int corner = 0; corner < ends.length; corner++) {
            int place = byPoint ? (int) (ends[corner] < 0 ? ~ends[corner] : ends[corner]) : corner;
            long index = indices.length > 0 ? indices[place] : place;
            if (index < 0 || 3 * index + 3 > values.length) {
                return null;
            }
            System.arraycopy(values, 3 * (int) index, normals, 3 * corner, 3);
        }
        return normals;
    }

    /** Returns how many vertices there are. */
    int count() {
        return pointOf.length;
    }

    /** Returns how many points the file has. */
    int points() {
        return points;
    }

    /** Returns (triangle, 3), vertices. */
    int[] triangles() {
        return triangles;
    }

    /** Returns the vertices that a point became; none where no polygon has it. */
    int[] verticesOf(int point) {
        return Arrays.copyOfRange(ordered, starts[point], starts[point + 1]);
    }

    /** Returns (vertex, 3) of (point, 3). */
    float[] positions(double[] of, Matrix4d by) {
        float[] positions = new float[3 * count()];
        Vector3d at = new Vector3d();
        for (int v = 0; v < count(); v++) {
            by.transformPosition(at.set(of[3 * pointOf[v]], of[3 * pointOf[v] + 1], of[3 * pointOf[v] + 2]));
            store(at, positions, v);
        }
        return positions;
    }

    /** Returns (vertex, 3), unit: those of the file, else those of the triangles. */
    float[] normals(float[] positions, Matrix4d by) {
        if (normals == null) {
            return Triangles.normals(positions, triangles);
        }
        float[] units = new float[normals.length];
        Vector3d n = new Vector3d();
        for (int v = 0; v < count(); v++) {
            by.transformDirection(n.set(normals[3 * v], normals[3 * v + 1], normals[3 * v + 2]));
            if (n.lengthSquared() > 0) {
                n.normalize();
            }
            store(n, units, v);
        }
        return units;
    }

    private static void store(Vector3d from, float[] to, int vertex) {
        to[3 * vertex] = (float) from.x;
        to[3 * vertex + 1] = (float) from.y;
        to[3 * vertex + 2] = (float) from.z;
    }
}
