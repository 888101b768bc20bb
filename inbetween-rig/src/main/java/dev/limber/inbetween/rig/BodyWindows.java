package dev.limber.inbetween.rig;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.Window;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import java.util.List;

/** Converts between clips of the canonical body and windows, at any times. */
final class BodyWindows {
    private BodyWindows() {}

    /**
     * Returns a window of a clip.
     *
     * @param times (frame of the window) in frames of the clip, which it has
     */
    static Window of(Clip clip, List<Double> times) {
        Window window = new Window(times.size());
        Pose pose = new Pose(clip.skeleton());
        Pose next = new Pose(clip.skeleton());
        for (int i = 0; i < times.size(); i++) {
            double time = Math.max(0, times.get(i));
            int frame = (int) time;
            clip.read(frame, pose);
            if (time > frame && frame + 1 < clip.frameCount()) {
                clip.read(frame + 1, next);
                PoseBlend.blend(pose, next, time - frame, pose);
            }
            System.arraycopy(pose.rotations(), 0, window.rotations(), 4 * JOINTS * i, 4 * JOINTS);
            System.arraycopy(pose.translations(), 0, window.root(), 3 * i, 3);
            for (int at = 4 * JOINTS * i; i > 0 && at < 4 * JOINTS * (i + 1); at += 4) {
                alignSign(window.rotations(), at - 4 * JOINTS, at);
            }
        }
        return window;
    }

    /** Gives the quaternion at {@code at} the sign that goes on from the one at {@code before}. */
    private static void alignSign(double[] q, int before, int at) {
        if (Quat.dot(q, before, q, at) < 0) {
            Quat.set(-q[at], -q[at + 1], -q[at + 2], -q[at + 3], q, at);
        }
    }

    /**
     * Returns a clip of a window, between its frames along smooth curves through them (Catmull-Rom).
     *
     * @param times of the clip's frames, in frames of the window
     * @param frameTime of the clip
     */
    static Clip clip(Window window, double[] times, Skeleton body, double frameTime) {
        Clip.Builder clip = new Clip.Builder(body, frameTime, times.length, 0);
        Pose pose = body.restPose();
        for (int i = 0; i < times.length; i++) {
            curve(window.rotations(), window.frameCount(), times[i], pose.rotations());
            for (int j = 0; j < JOINTS; j++) {
                Quat.normalize(pose.rotations(), 4 * j, pose.rotations(), 4 * j);
            }
            double[] root = new double[3];
            curve(window.root(), window.frameCount(), times[i], root);
            System.arraycopy(root, 0, pose.translations(), 0, 3);
            clip.set(i, pose);
        }
        return clip.build();
    }

    /**
     * Writes the point of a curve at a time.
     *
     * @param points (frame, out.length) through which the curve goes
     */
    private static void curve(double[] points, int frameCount, double time, double[] out) {
        int size = out.length;
        int at = Math.max(0, Math.min(frameCount - 2, (int) time));
        double t = time - at;
        for (int i = 0; i < size; i++) {
            double b = points[at * size + i];
            double c = points[(at + 1) * size + i];
            double a = at > 0 ? points[(at - 1) * size + i] : 2 * b - c;
            double d = at + 2 < frameCount ? points[(at + 2) * size + i] : 2 * c - b;
            out[i] = b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
        }
    }
}
