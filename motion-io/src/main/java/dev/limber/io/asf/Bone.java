package dev.limber.io.asf;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.List;

/** A bone of an ASF file; the root is one of no length. */
final class Bone {
    private final String name;
    private final Vec3 vector;
    private final double[] axes; // wxyz
    private final List<Freedom> channels;

    /**
     * Makes a bone.
     *
     * @param vector from its start to its end at rest, in world space and the file's unit
     * @param axes w, x, y, z of the rotation from world axes to those that its degrees of freedom turn about
     * @param channels what a row of an AMC file gives of it, in that order
     */
    Bone(String name, Vec3 vector, double[] axes, List<Freedom> channels) {
        this.name = name;
        this.vector = vector;
        this.axes = axes;
        this.channels = channels;
    }

    String name() {
        return name;
    }

    Vec3 vector() {
        return vector;
    }

    /** Returns the live array of the axes. */
    double[] axes() {
        return axes;
    }

    List<Freedom> channels() {
        return channels;
    }

    /** One degree of freedom. */
    enum Freedom {
        TX(0, false),
        TY(1, false),
        TZ(2, false),
        RX(0, true),
        RY(1, true),
        RZ(2, true),
        /** The length of the bone, which is not read. */
        L(0, false);

        private final int axis;
        private final boolean rotates;

        Freedom(int axis, boolean rotates) {
            this.axis = axis;
            this.rotates = rotates;
        }

        boolean rotates() {
            return rotates;
        }

        int axis() {
            return axis;
        }
    }

    /** q = the turn by {@code radians} about a coordinate axis, after q. */
    static void rotate(int axis, double radians, double[] q) {
        double[] rotation = {Math.cos(radians / 2), 0, 0, 0};
        rotation[1 + axis] = Math.sin(radians / 2);
        Quat.multiply(rotation, 0, q, 0, q, 0);
    }
}
