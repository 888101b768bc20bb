package dev.limber.retarget.neural.residual;

import dev.limber.motion.Vec3;

/** Mirrors left and right: negates x in the body frame. */
final class BodyFrameMirror {
    private BodyFrameMirror() {}

    static Vec3 vector(boolean mirrored, Vec3 v) {
        return mirrored ? new Vec3(-v.x(), v.y(), v.z()) : v;
    }

    /** The same of a rotation vector, which is an axial one. */
    static Vec3 axis(boolean mirrored, Vec3 v) {
        return mirrored ? new Vec3(v.x(), -v.y(), -v.z()) : v;
    }

    static void rotation(boolean mirrored, double[] q, int i) {
        if (mirrored) {
            q[i + 2] = -q[i + 2];
            q[i + 3] = -q[i + 3];
        }
    }
}
