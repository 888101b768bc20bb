package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.scene.Triangles;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/**
 * The polygons of a geometry as triangles. A point at which polygons with different normals, texture coordinates or
 * colours meet becomes several vertices.
 */
final class Corners {
    private static final int NORMAL_STEPS = 1 << 9; // normals that differ by less are the same
    private static final int COLOR_STEPS = 255;
    private static final int RGBA = 4;

    private final int points;
    private final int[] pointOf; // (vertex)
    private final int[] triangles; // (triangle, 3), vertices
    private final int[] polygons; // (triangle), of which it is
    private final double @Nullable [] normals; // (vertex, 3); null if the file has none
    private final float[] coordinates; // (vertex, 2), up from the lower edge; none if the file has none
    private final float[] colors; // (vertex, 4), as they are in the file; none if it has none
    private final int[] starts; // (point + 1), where its vertices begin in order
    private final int[] ordered; // (vertex), by point

    /** What makes a corner the same vertex as another one. */
    private record Key(int point, int normal, int u, int v, int color) {}

    private Corners(
            int points,
            int[] pointOf,
            int[] triangles,
            int[] polygons,
            double @Nullable [] normals,
            float[] coordinates,
            float[] colors) {
        this.points = points;
        this.pointOf = pointOf;
        this.triangles = triangles;
        this.polygons = polygons;
        this.normals = normals;
        this.coordinates = coordinates;
        this.colors = colors;
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
     * @param mapping the layer of texture coordinates that counts; null for none
     * @param colored whether colours count: beside textures they often are no colours
     */
    static Corners of(FbxNode geometry, int points, long[] ends, @Nullable FbxNode mapping, boolean colored) {
        for (long end : ends) {
            long point = end < 0 ? ~end : end;
            if (point >= points) {
                throw geometry.error("has a polygon at vertex " + point + " of " + points);
            }
        }
        double[] normals = CornerLayer.of(layer(geometry, "LayerElementNormal"), "Normals", 3, points, ends);
        double[] coordinates = CornerLayer.of(mapping, "UV", 2, points, ends);
        double[] colors =
                CornerLayer.of(colored ? layer(geometry, "LayerElementColor") : null, "Colors", RGBA, points, ends);
        Map<Key, Integer> known = new HashMap<>();
        int[] vertices = new int[ends.length]; // (corner)
        int[] corners = new int[ends.length]; // (vertex), one that it is made of
        int[] pointOf = new int[ends.length];
        for (int corner = 0; corner < ends.length; corner++) {
            int point = (int) (ends[corner] < 0 ? ~ends[corner] : ends[corner]);
            Key key = new Key(
                    point,
                    normals == null ? 0 : quantized(normals, 3 * corner, 3, NORMAL_STEPS - 1, NORMAL_STEPS),
                    coordinates == null ? 0 : Float.floatToIntBits((float) coordinates[2 * corner]),
                    coordinates == null ? 0 : Float.floatToIntBits((float) coordinates[2 * corner + 1]),
                    colors == null ? 0 : quantized(colors, RGBA * corner, RGBA, COLOR_STEPS, 0));
            int vertex = known.computeIfAbsent(key, k -> known.size());
            vertices[corner] = vertex;
            corners[vertex] = corner;
            pointOf[vertex] = point;
        }
        int count = known.size();
        int[] polygons = new int[ends.length];
        int[] triangles = triangles(ends, vertices, polygons);
        return new Corners(
                points,
                Arrays.copyOf(pointOf, count),
                triangles,
                Arrays.copyOf(polygons, triangles.length / 3),
                normals == null ? null : taken(normals, corners, count, 3),
                coordinates == null ? new float[0] : floats(taken(coordinates, corners, count, 2)),
                colors == null ? new float[0] : floats(taken(colors, corners, count, RGBA)));
    }

    private static @Nullable FbxNode layer(FbxNode geometry, String name) {
        return geometry.child(name).orElse(null);
    }

    /** Returns numbers, 8 to 10 bits each, that are the same where those of the file nearly are. */
    private static int quantized(double[] of, int at, int width, int steps, int shift) {
        int bits = width == RGBA ? 8 : 10;
        int key = 0;
        for (int i = at; i < at + width; i++) {
            key = key << bits | ((int) Math.rint(of[i] * steps) + shift & (1 << bits) - 1);
        }
        return key;
    }

    /** Returns (vertex, width) of (corner, width). */
    private static double[] taken(double[] from, int[] corners, int count, int width) {
        double[] to = new double[width * count];
        for (int v = 0; v < count; v++) {
            System.arraycopy(from, width * corners[v], to, width * v, width);
        }
        return to;
    }

    private static float[] floats(double[] from) {
        float[] to = new float[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = (float) from[i];
        }
        return to;
    }

    /** @param polygons (triangle), is filled */
    private static int[] triangles(long[] ends, int[] vertices, int[] polygons) {
        int[] triangles = new int[3 * ends.length];
        int count = 0;
        int start = 0;
        int polygon = 0;
        for (int corner = 0; corner < ends.length; corner++) {
            if (corner >= start + 2) {
                polygons[count / 3] = polygon;
                triangles[count++] = vertices[start];
                triangles[count++] = vertices[corner - 1];
                triangles[count++] = vertices[corner];
            }
            if (ends[corner] < 0) {
                start = corner + 1;
                polygon++;
            }
        }
        return Arrays.copyOf(triangles, count);
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

    /**
     * Returns (triangle), which of its model's materials it has.
     *
     * @param count how many materials there are, one at least; numbers beyond are the first
     */
    int[] materials(FbxNode geometry, int count) {
        long[] given = CornerLayer.materials(geometry);
        boolean same = geometry.child("LayerElementMaterial")
                .filter(CornerLayer::isSame)
                .isPresent();
        int[] materials = new int[polygons.length];
        for (int t = 0; t < materials.length; t++) {
            int at = same ? 0 : polygons[t];
            materials[t] = at < given.length && given[at] >= 0 && given[at] < count ? (int) given[at] : 0;
        }
        return materials;
    }

    /** Returns (vertex, 2), up from the lower edge of the texture; none if the file has none. */
    float[] coordinates() {
        return coordinates;
    }

    /** Returns (vertex, 4), as they are in the file; none if it has none. */
    float[] colors() {
        return colors;
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
