package dev.limber.io.gltf;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import java.util.Random;

/** Clips whose joints turn anyhow and whose root goes anywhere; the same for every run. */
public final class RandomMotion {
    private RandomMotion() {}

    /** Returns a clip of {@code frames} frames. */
    public static Clip of(Skeleton skeleton, int frames, double frameTime) {
        Random random = new Random(7);
        Clip.Builder clip = new Clip.Builder(skeleton, frameTime, frames, 0);
        for (int frame = 0; frame < frames; frame++) {
            Pose pose = skeleton.restPose();
            for (int i = 0; i < pose.rotations().length; i++) {
                pose.rotations()[i] = random.nextGaussian();
            }
            for (int j = 0; j < skeleton.jointCount(); j++) {
                Quat.normalize(pose.rotations(), 4 * j, pose.rotations(), 4 * j);
            }
            for (int axis = 0; axis < 3; axis++) {
                pose.translations()[axis] += random.nextGaussian();
            }
            clip.set(frame, pose);
        }
        return clip.build();
    }
}
