package dev.limber.inbetween.neural;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;

/**
 * Converts between the world and the network's space, in which the last frame before the gap is over the origin, facing
 * x. A body that leans or lies faces where it would once set upright by the shortest turn: one that has fallen forward
 * faces where its head is. What its hips face is next to no direction when it lies on its back or its face.
 */
public final class NetworkSpace {
    private static final Vec3 X = new Vec3(1, 0, 0); // in the hips, the body's own up
    private static final Vec3 UP = new Vec3(0, 1, 0); // in the hips, where the body faces

    private final double[] yaw;
    private final double x;
    private final double z;

    private NetworkSpace(double[] yaw, double x, double z) {
        this.yaw = yaw;
        this.x = x;
        this.z = z;
    }

    /** Moves a window into its network space. */
    public static NetworkSpace enter(Window window, Gap gap) {
        int last = gap.start() - 1;
        NetworkSpace space =
                new NetworkSpace(yawToX(window, last), window.root()[3 * last], window.root()[3 * last + 2]);
        window.translate(-space.x, -space.z);
        window.rotate(space.yaw);
        return space;
    }

    /** Returns the turn about the y axis, wxyz, that makes the body of a frame face x. */
    private static double[] yawToX(Window window, int frame) {
        int hips = 4 * frame * CanonicalBody.JOINTS;
        double[] upright = new double[4];
        Quat.between(Quat.rotate(window.rotations(), hips, X), UP, upright, 0);
        Vec3 facing = Quat.rotate(upright, 0, Quat.rotate(window.rotations(), hips, UP));
        double[] yaw = new double[4];
        Quat.fromAxisAngle(UP, Math.atan2(facing.z(), facing.x()), yaw, 0);
        return yaw;
    }

    /** Moves pins into the space. */
    void enter(Pins pins) {
        double[] p = pins.positions();
        for (int i = 0; i < p.length; i += 3) {
            p[i] -= x;
            p[i + 2] -= z;
            Quat.rotate(yaw, 0, p, i, p, i);
        }
    }

    /** Moves a window back to the world. */
    public void leave(Window window) {
        double[] back = new double[4];
        Quat.inverse(yaw, 0, back, 0);
        window.rotate(back);
        window.translate(x, z);
    }
}
