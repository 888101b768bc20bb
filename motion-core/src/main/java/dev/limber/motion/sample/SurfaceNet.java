package dev.limber.motion.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns solids into meshes by naive surface nets (Gibson 1998, "Constrained elastic surface nets"): a vertex in each cell of a
 * grid that the surface passes through, then pulled onto the surface; normals are of the solid itself.
 */
final class SurfaceNet {
    private static final double STEP = 1.5e-3; // m, over which slopes are measured

    private final Solid solid;
    private final double[] least; // corner of the grid
    private final double[] cell; // along x, y, z
    private final int[] counts = new int[3]; // of corners along x, y, z
    private final float[] distances; // (x, y, z)
    private final List<double[]> vertices = new ArrayList<>();
    private final List<Integer> triangles = new ArrayList<>();
    private final int[] vertexOf; // (cell), -1 for none

    /**
     * A mesh.
     *
     * @param positions (vertex, 3)
     * @param normals (vertex, 3), unit
     * @param triangles (triangle, 3), counterclockwise seen from outside
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mesh(double[][] positions, double[][] normals, int[] triangles) {
        /** Returns both as one mesh. */
        Mesh with(Mesh other) {
            int count = positions.length;
            return new Mesh(
                    Stream.of(positions, other.positions).flatMap(Stream::of).toArray(double[][]::new),
                    Stream.of(normals, other.normals).flatMap(Stream::of).toArray(double[][]::new),
                    IntStream.concat(
                                    IntStream.of(triangles),
                                    IntStream.of(other.triangles).map(vertex -> vertex + count))
                            .toArray());
        }
    }

    private SurfaceNet(Solid solid, double[] least, double[] most, double[] cell) {
        this.solid = solid;
        this.least = least.clone();
        this.cell = cell;
        for (int axis = 0; axis < 3; axis++) {
            this.least[axis] -= cell[axis]; // faces need a cell on all sides
            counts[axis] = (int) Math.ceil((most[axis] - least[axis]) / cell[axis]) + 3;
        }
        distances = new float[counts[0] * counts[1] * counts[2]];
        vertexOf = new int[distances.length];
        Arrays.fill(vertexOf, -1);
    }

    /**
     * Makes the mesh of a solid.
     *
     * @param least the corner of a box that holds it
     * @param most the opposite corner
     * @param cell edges of the grid's cells along x, y and z, m
     */
    static Mesh of(Solid solid, double[] least, double[] most, double[] cell) {
        SurfaceNet net = new SurfaceNet(solid, least, most, cell);
        net.measure();
        net.placeVertices();
        net.addFaces();
        double[][] positions = net.vertices.toArray(double[][]::new);
        double[][] normals = new double[positions.length][];
        for (int i = 0; i < positions.length; i++) {
            net.pull(positions[i]);
            normals[i] = net.slope(positions[i]);
        }
        return new Mesh(
                positions,
                normals,
                net.triangles.stream().mapToInt(Integer::intValue).toArray());
    }

    private int index(int x, int y, int z) {
        return (x * counts[1] + y) * counts[2] + z;
    }

    private double at(int axis, int corner) {
        return least[axis] + corner * cell[axis];
    }

    private void measure() {
        for (int x = 0; x < counts[0]; x++) {
            for (int y = 0; y < counts[1]; y++) {
                for (int z = 0; z < counts[2]; z++) {
                    distances[index(x, y, z)] = (float) solid.distance(at(0, x), at(1, y), at(2, z));
                }
            }
        }
    }

    private void placeVertices() {
        for (int x = 0; x + 1 < counts[0]; x++) {
            for (int y = 0; y + 1 < counts[1]; y++) {
                for (int z = 0; z + 1 < counts[2]; z++) {
                    placeVertex(x, y, z);
                }
            }
        }
    }

    /** Places a vertex in the middle of where the surface cuts the edges of a cell. */
    private void placeVertex(int x, int y, int z) {
        double[] sum = new double[3];
        int cuts = 0;
        for (int corner = 0; corner < 8; corner++) {
            for (int axis = 0; axis < 3; axis++) {
                if ((corner >> axis & 1) != 0) {
                    continue;
                }
                double a = distance(x, y, z, corner);
                double b = distance(x, y, z, corner | 1 << axis);
                if (a < 0 == b < 0) {
                    continue;
                }
                cuts++;
                int[] cellAt = {x, y, z};
                for (int i = 0; i < 3; i++) {
                    sum[i] += at(i, cellAt[i] + (corner >> i & 1)) + (i == axis ? cell[i] * a / (a - b) : 0);
                }
            }
        }
        if (cuts > 0) {
            vertexOf[index(x, y, z)] = vertices.size();
            vertices.add(new double[] {sum[0] / cuts, sum[1] / cuts, sum[2] / cuts});
        }
    }

    private double distance(int x, int y, int z, int corner) {
        return distances[index(x + (corner & 1), y + (corner >> 1 & 1), z + (corner >> 2))];
    }

    /** Joins the four cells around each edge that the surface cuts. */
    private void addFaces() {
        for (int x = 1; x + 1 < counts[0]; x++) {
            for (int y = 1; y + 1 < counts[1]; y++) {
                for (int z = 1; z + 1 < counts[2]; z++) {
                    boolean inside = distances[index(x, y, z)] < 0;
                    if (inside != distances[index(x + 1, y, z)] < 0) {
                        addFace(inside, index(x, y - 1, z - 1), index(x, y, z - 1), index(x, y, z), index(x, y - 1, z));
                    }
                    if (inside != distances[index(x, y + 1, z)] < 0) {
                        addFace(inside, index(x - 1, y, z - 1), index(x - 1, y, z), index(x, y, z), index(x, y, z - 1));
                    }
                    if (inside != distances[index(x, y, z + 1)] < 0) {
                        addFace(inside, index(x - 1, y - 1, z), index(x, y - 1, z), index(x, y, z), index(x - 1, y, z));
                    }
                }
            }
        }
    }

    private void addFace(boolean outwards, int a, int b, int c, int d) {
        int[] corners = outwards ? new int[] {a, b, c, a, c, d} : new int[] {a, c, b, a, d, c};
        for (int corner : corners) {
            triangles.add(vertexOf[corner]);
        }
    }

    /** Moves a point towards the surface, by no more than half of a cell. */
    private void pull(double[] point) {
        double most = Math.min(cell[0], Math.min(cell[1], cell[2])) / 2;
        double by = Math.max(-most, Math.min(most, solid.distance(point[0], point[1], point[2])));
        double[] slope = slope(point);
        for (int i = 0; i < 3; i++) {
            point[i] -= by * slope[i];
        }
    }

    /** Returns the direction in which the distance grows. */
    private double[] slope(double[] p) {
        double[] slope = {
            solid.distance(p[0] + STEP, p[1], p[2]) - solid.distance(p[0] - STEP, p[1], p[2]),
            solid.distance(p[0], p[1] + STEP, p[2]) - solid.distance(p[0], p[1] - STEP, p[2]),
            solid.distance(p[0], p[1], p[2] + STEP) - solid.distance(p[0], p[1], p[2] - STEP)
        };
        double length = Math.sqrt(slope[0] * slope[0] + slope[1] * slope[1] + slope[2] * slope[2]);
        for (int i = 0; i < 3; i++) {
            slope[i] = length == 0 ? 0 : slope[i] / length;
        }
        return slope;
    }
}
