package dev.limber.editor.scene;

import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.Arrays;
import java.util.List;

/**
 * The solid look of a figure in flat arrays: an octahedron for each bone with its widest ring near the head, and a
 * smaller one for each joint. Faces are flat, so that every triangle has corners of its own.
 */
final class FigureShape {
    private static final int FACES = 8;
    /** Corners of an octahedron. */
    static final int CORNERS = 3 * FACES;

    private static final double RING_AT = 0.18; // of the bone's length, from the head
    private static final double RING_RADIUS = 0.13; // of the bone's length
    private static final double THICKEST = 0.026; // of the figure's height
    private static final double THINNEST = 0.006;
    private static final double SHORTEST = 1e-9; // metres, and of unit vectors: what is shorter has no direction
    private static final double JOINT_RADIUS = 0.0105;

    private final List<DrawnBones.Bone> bones;
    private final int jointCount;
    private final double scale; // metres per unit of the bones
    private final double[] boneRadii; // (bone), metres
    private final double[] jointRadii; // (joint), metres
    private final double[] corners = new double[6 * 3]; // scratch: head, four of the ring, tail
    private final double[] axes = new double[3 * 3]; // scratch: along, across, third
    final float[] positions; // (corner, 3), scene, metres
    final float[] normals; // (corner, 3), scene
    final int[] joints; // (corner): the joint that the corner belongs to

    /** @param height of the figure in metres, which sets how thick bones are */
    FigureShape(DrawnBones bones, int jointCount, double scale, double height) {
        this.bones = bones.list();
        this.jointCount = jointCount;
        this.scale = scale;
        int solids = this.bones.size() + jointCount;
        positions = new float[3 * CORNERS * solids];
        normals = new float[3 * CORNERS * solids];
        joints = new int[CORNERS * solids];
        boneRadii = new double[this.bones.size()];
        jointRadii = new double[jointCount];
        Arrays.fill(jointRadii, JOINT_RADIUS * height);
        for (int b = 0; b < boneRadii.length; b++) {
            double byLength = RING_RADIUS * this.bones.get(b).length() * scale;
            boneRadii[b] = Math.max(THINNEST * height, Math.min(THICKEST * height, byLength));
            int head = this.bones.get(b).head();
            jointRadii[head] = Math.min(jointRadii[head], 0.8 * boneRadii[b]);
            Arrays.fill(joints, CORNERS * b, CORNERS * (b + 1), head);
        }
        for (int j = 0; j < jointCount; j++) {
            int at = CORNERS * (boneRadii.length + j);
            Arrays.fill(joints, at, at + CORNERS, j);
        }
    }

    /** Returns the joint at the other end of the bone that a corner is of; {@link Skeleton#NONE} for tips and joints. */
    int tail(int corner) {
        int solid = corner / CORNERS;
        return solid < bones.size() ? bones.get(solid).tail() : Skeleton.NONE;
    }

    int cornerCount() {
        return joints.length;
    }

    /**
     * Rebuilds the shape for a pose.
     *
     * @param p (joint, 3), scene, metres
     * @param r (joint, 4) wxyz, scene
     */
    void update(double[] p, double[] r) {
        for (int b = 0; b < boneRadii.length; b++) {
            DrawnBones.Bone bone = bones.get(b);
            axis(r, 4 * bone.head(), bone.offset(), 1 / bone.length(), 0);
            axis(r, 4 * bone.head(), bone.side(), 1, 3);
            double length = bone.length() * scale;
            if (bone.tail() != Skeleton.NONE) {
                length = aim(p, 3 * bone.head(), 3 * bone.tail());
            }
            thirdAxis();
            octahedron(p, 3 * bone.head(), 0, RING_AT * length, length, boneRadii[b]);
            writeFaces(CORNERS * b);
        }
        for (int j = 0; j < jointCount; j++) {
            axis(r, 4 * j, Y, 1, 0);
            axis(r, 4 * j, X, 1, 3);
            thirdAxis();
            octahedron(p, 3 * j, -jointRadii[j], 0, jointRadii[j], jointRadii[j]);
            writeFaces(CORNERS * (boneRadii.length + j));
        }
    }

    private static final Vec3 X = new Vec3(1, 0, 0);
    private static final Vec3 Y = new Vec3(0, 1, 0);

    private void axis(double[] r, int at, Vec3 v, double factor, int out) {
        v.store(axes, out);
        Quat.rotate(r, at, axes, out, axes, out);
        for (int k = 0; k < 3; k++) {
            axes[out + k] *= factor;
        }
    }

    /**
     * Turns the first axis to a joint that may have moved against its parent and returns how far it is. One that lies on
     * the head, or along the second axis, leaves the axes as they are.
     */
    private double aim(double[] p, int head, int tail) {
        double x = p[tail] - p[head];
        double y = p[tail + 1] - p[head + 1];
        double z = p[tail + 2] - p[head + 2];
        double length = Math.sqrt(x * x + y * y + z * z);
        if (length < SHORTEST) {
            return length;
        }
        x /= length;
        y /= length;
        z /= length;
        double along = x * axes[3] + y * axes[4] + z * axes[5];
        double acrossX = axes[3] - along * x;
        double acrossY = axes[4] - along * y;
        double acrossZ = axes[5] - along * z;
        double across = Math.sqrt(acrossX * acrossX + acrossY * acrossY + acrossZ * acrossZ);
        if (across > SHORTEST) {
            set(0, x, y, z);
            set(3, acrossX / across, acrossY / across, acrossZ / across);
        }
        return length;
    }

    private void set(int axis, double x, double y, double z) {
        axes[axis] = x;
        axes[axis + 1] = y;
        axes[axis + 2] = z;
    }

    private void thirdAxis() {
        axes[6] = axes[1] * axes[5] - axes[2] * axes[4];
        axes[7] = axes[2] * axes[3] - axes[0] * axes[5];
        axes[8] = axes[0] * axes[4] - axes[1] * axes[3];
    }

    /** Corners from {@code start} over a ring at {@code ring} to {@code end}, all along the first axis. */
    private void octahedron(double[] p, int at, double start, double ring, double end, double radius) {
        for (int k = 0; k < 3; k++) {
            double along = axes[k];
            double across = axes[3 + k] * radius;
            double third = axes[6 + k] * radius;
            double middle = p[at + k] + along * ring;
            corners[k] = p[at + k] + along * start;
            corners[3 + k] = middle + across;
            corners[6 + k] = middle + third;
            corners[9 + k] = middle - across;
            corners[12 + k] = middle - third;
            corners[15 + k] = p[at + k] + along * end;
        }
    }

    private void writeFaces(int corner) {
        for (int i = 0; i < 4; i++) {
            int a = 1 + i;
            int b = 1 + (i + 1) % 4;
            writeFace(corner + 6 * i, 0, b, a);
            writeFace(corner + 6 * i + 3, 5, a, b);
        }
    }

    private void writeFace(int corner, int a, int b, int c) {
        double ux = corners[3 * b] - corners[3 * a];
        double uy = corners[3 * b + 1] - corners[3 * a + 1];
        double uz = corners[3 * b + 2] - corners[3 * a + 2];
        double vx = corners[3 * c] - corners[3 * a];
        double vy = corners[3 * c + 1] - corners[3 * a + 1];
        double vz = corners[3 * c + 2] - corners[3 * a + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double inverse = 1 / Math.max(1e-30, Math.sqrt(nx * nx + ny * ny + nz * nz));
        write(corner, a, nx * inverse, ny * inverse, nz * inverse);
        write(corner + 1, b, nx * inverse, ny * inverse, nz * inverse);
        write(corner + 2, c, nx * inverse, ny * inverse, nz * inverse);
    }

    private void write(int corner, int from, double nx, double ny, double nz) {
        for (int k = 0; k < 3; k++) {
            positions[3 * corner + k] = (float) corners[3 * from + k];
        }
        normals[3 * corner] = (float) nx;
        normals[3 * corner + 1] = (float) ny;
        normals[3 * corner + 2] = (float) nz;
    }
}
