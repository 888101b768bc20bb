package dev.limber.reliability;

import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skin;

/** Looks through what was read for numbers that no motion has; shares no code with the checks of the readers. */
final class FiniteCheck {
    private static final double FARTHEST = 1.01e9;
    private static final double UNIT = 1e-3;

    private FiniteCheck() {}

    static boolean isFinite(MotionFile file) {
        for (NamedClip clip : file.clips()) {
            if (!isFinite(clip.clip())) {
                return false;
            }
        }
        for (Skin skin : file.skins()) {
            if (!isFinite(skin.positions())
                    || !isFinite(skin.normals())
                    || !isFinite(skin.weights())
                    || !isFinite(skin.inverseBindMatrices())) {
                return false;
            }
        }
        return isFinite(file.skeleton().restPose());
    }

    static boolean isFinite(Clip clip) {
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            if (!isFinite(clip.pose(frame))) {
                return false;
            }
        }
        return Double.isFinite(clip.frameTime()) && clip.frameTime() > 0;
    }

    static boolean isFinite(Pose pose) {
        double[] q = pose.rotations();
        for (int i = 0; i < q.length; i += 4) {
            double length = Math.sqrt(q[i] * q[i] + q[i + 1] * q[i + 1] + q[i + 2] * q[i + 2] + q[i + 3] * q[i + 3]);
            if (!(Math.abs(length - 1) < UNIT)) {
                return false;
            }
        }
        for (double t : pose.translations()) {
            if (!(Math.abs(t) < FARTHEST)) {
                return false;
            }
        }
        return true;
    }

    static boolean isFinite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }
}
