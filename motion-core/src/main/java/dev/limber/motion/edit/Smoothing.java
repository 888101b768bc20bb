package dev.limber.motion.edit;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import java.util.function.IntPredicate;

/**
 * Removes high-frequency noise from a motion with a second-order Butterworth filter, run forwards and backwards so that
 * there is no delay; see Winter, Biomechanics and Motor Control of Human Movement, section 3.4.
 */
public final class Smoothing {
    private Smoothing() {}

    /**
     * Returns the motion with what is faster than {@code cutoff} taken out of a range; its ends are blended into the frames
     * about it.
     *
     * @param first first frame of the range
     * @param last last frame of the range, included
     * @param cutoff in hertz, above 0 and below half the frame rate
     * @throws IllegalArgumentException when the cutoff is out of these bounds
     */
    public static Clip butterworth(Clip clip, int first, int last, double cutoff) {
        return butterworth(clip, first, last, cutoff, joint -> true);
    }

    /**
     * As {@link #butterworth(Clip, int, int, double)}, for some joints: the local rotations and translations of all others
     * stay as they are.
     *
     * @param smoothed the joints, by index
     */
    public static Clip butterworth(Clip clip, int first, int last, double cutoff, IntPredicate smoothed) {
        double rate = 1 / clip.frameTime();
        if (!(cutoff > 0 && cutoff < rate / 2)) {
            throw new IllegalArgumentException(
                    "the cutoff is " + cutoff + " Hz, expected more than 0 and less than half of " + rate);
        }
        int joints = clip.skeleton().jointCount();
        int count = clip.frameCount();
        double[][] channels = new double[7 * joints][count]; // (4 of each rotation, then 3 of each translation, frame)
        Pose pose = new Pose(clip.skeleton());
        for (int frame = 0; frame < count; frame++) {
            clip.read(frame, pose);
            for (int joint = 0; joint < joints; joint++) {
                double sign = frame == 0 ? 1 : side(channels, joint, frame - 1, pose.rotations());
                for (int k = 0; k < 4; k++) {
                    channels[4 * joint + k][frame] = sign * pose.rotations()[4 * joint + k];
                }
            }
            for (int t = 0; t < 3 * joints; t++) {
                channels[4 * joints + t][frame] = pose.translations()[t];
            }
        }
        double k = Math.tan(Math.PI * cutoff / rate);
        for (int joint = 0; joint < joints; joint++) {
            if (smoothed.test(joint)) {
                filter(channels, 4 * joint, 4, k);
                filter(channels, 4 * joints + 3 * joint, 3, k);
            }
        }
        int fade = Math.max(1, Math.min((int) Math.round(rate / (2 * cutoff)), (last - first) / 2));
        return clip.map((frame, frames) -> {
            double share = Math.min(1, Math.min(frame - first + 1, last - frame + 1) / (double) (fade + 1));
            if (share > 0) {
                blend(channels, frame, share, frames, smoothed);
            }
        });
    }

    /** Quaternions of opposite signs are one rotation: the nearer one to the frame before. */
    private static double side(double[][] channels, int joint, int before, double[] rotations) {
        double dot = 0;
        for (int k = 0; k < 4; k++) {
            dot += channels[4 * joint + k][before] * rotations[4 * joint + k];
        }
        return dot < 0 ? -1 : 1;
    }

    private static void blend(double[][] channels, int frame, double share, Pose pose, IntPredicate smoothed) {
        double[] q = new double[4];
        int joints = pose.skeleton().jointCount();
        for (int joint = 0; joint < joints; joint++) {
            if (!smoothed.test(joint)) {
                continue;
            }
            for (int k = 0; k < 4; k++) {
                q[k] = channels[4 * joint + k][frame];
            }
            Quat.normalize(q, 0, q, 0);
            Quat.slerp(pose.rotations(), 4 * joint, q, 0, share, pose.rotations(), 4 * joint);
            for (int t = 3 * joint; t < 3 * joint + 3; t++) {
                pose.translations()[t] += share * (channels[4 * joints + t][frame] - pose.translations()[t]);
            }
        }
    }

    private static void filter(double[][] channels, int first, int count, double k) {
        for (int channel = first; channel < first + count; channel++) {
            filter(channels[channel], k);
        }
    }

    /** Filters forth and back in place; the ends go on as their mirror image through the end point, so that they stay. */
    private static void filter(double[] x, double k) {
        int pad = Math.min(x.length - 1, (int) Math.ceil(3 / k));
        double[] y = new double[x.length + 2 * pad];
        for (int i = 0; i < y.length; i++) {
            int at = i - pad;
            y[i] = at < 0
                    ? 2 * x[0] - x[-at]
                    : at >= x.length ? 2 * x[x.length - 1] - x[2 * (x.length - 1) - at] : x[at];
        }
        pass(y, k);
        reverse(y);
        pass(y, k);
        reverse(y);
        System.arraycopy(y, pad, x, 0, x.length);
    }

    private static void pass(double[] y, double k) {
        double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
        double b = k * k * norm;
        double a1 = 2 * (k * k - 1) * norm;
        double a2 = (1 - Math.sqrt(2) * k + k * k) * norm;
        double x1 = y[0];
        double x2 = y[0];
        double y1 = y[0];
        double y2 = y[0];
        for (int i = 0; i < y.length; i++) {
            double in = y[i];
            double out = b * (in + 2 * x1 + x2) - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = in;
            y2 = y1;
            y1 = out;
            y[i] = out;
        }
    }

    private static void reverse(double[] y) {
        for (int i = 0, j = y.length - 1; i < j; i++, j--) {
            double swap = y[i];
            y[i] = y[j];
            y[j] = swap;
        }
    }
}
