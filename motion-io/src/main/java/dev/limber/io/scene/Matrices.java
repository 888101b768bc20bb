package dev.limber.io.scene;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import org.joml.Matrix4dc;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;

/** Parts of affine matrices without shear. */
public final class Matrices {
    private Matrices() {}

    public static Vec3 translation(Matrix4dc matrix) {
        return vector(matrix.getTranslation(new Vector3d()));
    }

    /** Returns the rotation, of unit length. */
    public static Quaterniond rotation(Matrix4dc matrix) {
        return matrix.getUnnormalizedRotation(new Quaterniond()).normalize();
    }

    public static Vec3 scale(Matrix4dc matrix) {
        return vector(matrix.getScale(new Vector3d()));
    }

    private static Vec3 vector(Vector3d v) {
        return new Vec3(v.x, v.y, v.z);
    }

    /** Returns the angle between two rotations of unit length, in radians from 0 to pi. */
    public static double angle(Quaterniondc a, Quaterniondc b) {
        return Quat.angle(new double[] {a.w(), a.x(), a.y(), a.z()}, 0, new double[] {b.w(), b.x(), b.y(), b.z()}, 0);
    }
}
