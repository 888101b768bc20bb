package dev.limber.editor.ui.gizmo;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;

/** The matrix that ImGuizmo draws a gizmo at and changes while it is dragged. */
final class GizmoMatrix {
    private static final int POSITION = 12;

    private final float[] numbers = new float[16]; // of the joint in the scene, by columns

    /** Returns the matrix itself, by columns. */
    float[] numbers() {
        return numbers;
    }

    /** @param rotation wxyz, scene */
    void set(double[] rotation, Vec3 position) {
        for (int axis = 0; axis < 3; axis++) {
            Vec3 column = Quat.rotate(rotation, 0, new Vec3(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0));
            write(column, 4 * axis, 0);
        }
        write(position, POSITION, 1);
    }

    private void write(Vec3 v, int at, float last) {
        numbers[at] = (float) v.x();
        numbers[at + 1] = (float) v.y();
        numbers[at + 2] = (float) v.z();
        numbers[at + 3] = last;
    }

    Vec3 position() {
        return column(POSITION);
    }

    /** Writes the rotation, wxyz, scene. */
    void rotation(double[] out) {
        Quat.fromAxes(column(0).normalized(), column(4).normalized(), column(8).normalized(), out, 0);
    }

    private Vec3 column(int at) {
        return new Vec3(numbers[at], numbers[at + 1], numbers[at + 2]);
    }
}
