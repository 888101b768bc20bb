package dev.limber.evaluation.blocking;

import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.Blocking;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.CanonicalMotion;
import dev.limber.inbetween.Splines;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Rig;
import java.util.Arrays;
import java.util.List;

/**
 * A way from keys to motions.
 *
 * @param name that tables show
 */
public record BlockingMethod(String name, Takes takes) {
    /** The method that errors are ratios to. */
    public static final BlockingMethod INTERPOLATION = new BlockingMethod("interpolation", (blocking, offsets) -> {
        Window window = copy(blocking);
        Baselines.interpolate(List.of(window), blocking.gap());
        return List.of(window);
    });

    /** What animation programs draw. */
    public static final BlockingMethod SPLINE = new BlockingMethod("spline", (blocking, offsets) -> {
        Window window = copy(blocking);
        Splines.interpolate(List.of(window), blocking.gap());
        return List.of(window);
    });

    /** Makes motions of which only the keys are given. */
    @FunctionalInterface
    public interface Takes {
        /**
         * Returns one motion or more.
         *
         * @param offsets (joint, 3) from the parent joint, cm
         */
        List<Window> of(Blocking blocking, float[] offsets);
    }

    /** Does what {@code limber inbetween} does. */
    public static BlockingMethod of(String name, ClipInbetweener inbetweener, InbetweenOptions options) {
        return new BlockingMethod(name, (blocking, offsets) -> {
            Clip clip = clip(blocking.motion(), CanonicalBody.skeleton(offsets));
            return inbetweener
                    .fill(rig(clip, offsets), clip, MissingFrames.between(blocking.keys()), options, done -> {})
                    .stream()
                    .map(take -> Window.of(CanonicalMotion.of(name, take), 0, take.frameCount()))
                    .toList();
        });
    }

    /**
     * Returns the rig of a blocking. Recordings that were put on the canonical body have its rest pose, by which networks
     * know them; where joints rest in others, poses must tell.
     */
    private static Rig rig(Clip clip, float[] offsets) {
        return Arrays.equals(offsets, CanonicalBody.commonOffsets()) ? CanonicalBody.rig(offsets) : Rig.of(clip);
    }

    private static Window copy(Blocking blocking) {
        return blocking.motion().first(blocking.motion().frameCount());
    }

    private static Clip clip(Window window, Skeleton skeleton) {
        Clip.Builder clip = new Clip.Builder(skeleton, CanonicalBody.FRAME_TIME, window.frameCount(), 0);
        Pose pose = skeleton.restPose();
        int numbers = pose.rotations().length;
        for (int frame = 0; frame < window.frameCount(); frame++) {
            System.arraycopy(window.rotations(), numbers * frame, pose.rotations(), 0, numbers);
            System.arraycopy(window.root(), 3 * frame, pose.translations(), 0, 3);
            clip.set(frame, pose);
        }
        return clip.build();
    }
}
