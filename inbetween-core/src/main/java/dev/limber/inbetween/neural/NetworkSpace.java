package dev.limber.inbetween.neural;

import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import dev.limber.motion.Quat;

/**
 * Converts between the world and the network's space, in which the last frame before the gap is over the origin, facing
 * x.
 */
public final class NetworkSpace {
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
                new NetworkSpace(window.yawToX(last), window.root()[3 * last], window.root()[3 * last + 2]);
        window.translate(-space.x, -space.z);
        window.rotate(space.yaw);
        return space;
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
