package dev.limber.motion.ik;

import dev.limber.motion.Arc;
import dev.limber.motion.Quat;

/**
 * Inverse kinematics of a limb of two bones, in closed form. The bend of the middle joint follows from the law of
 * cosines; then the limb is swung as a whole, by the shortest rotation, until its end lies on the goal, so that the
 * pole vector of knee or elbow stays where it did.
 *
 * <p>The change is computed relative to the present bend: a goal at the present position of the end changes nothing,
 * even for a straight limb, whose bend is infinitely sensitive to the distance.
 */
public final class TwoBoneIk {
    /** Below this sine of the bend a limb counts as straight: rounding decides where its middle joint points. */
    private static final double STRAIGHT = 1e-4;

    private TwoBoneIk() {}

    /**
     * Computes the rotations of the two bones. A goal out of reach is approached as far as the bones allow: they
     * stretch towards it, or fold. Bones without length do not bend, and a goal on the root joint does not swing the
     * limb.
     *
     * @param limb (3, 3) positions of the root, middle and end joint, world; unaffected
     * @param goal (3) where the end should be, world; unaffected
     * @param hinge (3) unit axis about which the lower bone bends when the limb is straight, perpendicular to the limb,
     *     world; unaffected
     * @param out (2, 4) wxyz, world: the rotations to multiply before the world rotations of the upper and the lower
     *     bone
     */
    public static void solve(double[] limb, double[] goal, double[] hinge, double[] out) {
        double ux = limb[3] - limb[0];
        double uy = limb[4] - limb[1];
        double uz = limb[5] - limb[2];
        double lx = limb[6] - limb[3];
        double ly = limb[7] - limb[4];
        double lz = limb[8] - limb[5];
        double upper = Math.sqrt(ux * ux + uy * uy + uz * uz);
        double lower = Math.sqrt(lx * lx + ly * ly + lz * lz);
        double gx = goal[0] - limb[0];
        double gy = goal[1] - limb[1];
        double gz = goal[2] - limb[2];

        double bend = 0;
        if (upper > 0 && lower > 0) {
            double present = distance(limb, 0, limb, 6);
            bend = bend(upper, lower, Math.sqrt(gx * gx + gy * gy + gz * gz)) - bend(upper, lower, present);
        }
        double ax = uy * lz - uz * ly;
        double ay = uz * lx - ux * lz;
        double az = ux * ly - uy * lx;
        double sine = Math.sqrt(ax * ax + ay * ay + az * az);
        if (sine > STRAIGHT * upper * lower) {
            rotation(ax / sine, ay / sine, az / sine, bend, out);
        } else {
            rotation(hinge[0], hinge[1], hinge[2], bend, out);
        }
        Quat.copy(out, 0, out, 4);
        out[0] = lx;
        out[1] = ly;
        out[2] = lz;
        Quat.rotate(out, 4, out, 0, out, 0);
        swing(ux + out[0], uy + out[1], uz + out[2], gx, gy, gz, hinge, out);
        Quat.multiply(out, 0, out, 4, out, 4);
    }

    /** Returns the angle of the middle joint, 0 when straight, that puts the end at {@code distance} from the root. */
    private static double bend(double upper, double lower, double distance) {
        double cosine = (distance * distance - upper * upper - lower * lower) / (2 * upper * lower);
        return Arc.cosine(cosine);
    }

    /**
     * The shortest rotation from one direction (f) to another (t), to the first four numbers of {@code out}; opposite ones
     * turn about the hinge, as a limb would, and a direction without length does not turn.
     */
    static void swing(double fx, double fy, double fz, double tx, double ty, double tz, double[] hinge, double[] out) {
        double scale = Math.sqrt((fx * fx + fy * fy + fz * fz) * (tx * tx + ty * ty + tz * tz));
        double w = scale + fx * tx + fy * ty + fz * tz;
        if (scale == 0) {
            Quat.identity(out, 0);
        } else if (w > 1e-12 * scale) {
            Quat.set(w, fy * tz - fz * ty, fz * tx - fx * tz, fx * ty - fy * tx, out, 0);
            Quat.normalize(out, 0, out, 0);
        } else {
            // 180 degrees about the part of the hinge that is perpendicular to the limb.
            double along = (hinge[0] * fx + hinge[1] * fy + hinge[2] * fz) / (fx * fx + fy * fy + fz * fz);
            Quat.set(0, hinge[0] - along * fx, hinge[1] - along * fy, hinge[2] - along * fz, out, 0);
            Quat.normalize(out, 0, out, 0);
        }
    }

    private static void rotation(double x, double y, double z, double angle, double[] out) {
        double s = Math.sin(angle / 2);
        Quat.set(Math.cos(angle / 2), x * s, y * s, z * s, out, 0);
    }

    private static double distance(double[] a, int i, double[] b, int j) {
        double x = b[j] - a[i];
        double y = b[j + 1] - a[i + 1];
        double z = b[j + 2] - a[i + 2];
        return Math.sqrt(x * x + y * y + z * z);
    }
}
