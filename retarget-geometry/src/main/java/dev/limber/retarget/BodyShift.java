package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.function.Function;

/** Moves a character as a whole. */
final class BodyShift {
    private BodyShift() {}

    /**
     * Returns the clip with one joint moved, and with it all joints below.
     *
     * @param joint one whose translation is animated
     * @param shift how far to move it in a frame, world; given the frame before it is moved
     */
    static Clip apply(Clip clip, int joint, Function<WorldPose, Vec3> shift) {
        return clip.map(clip.translatedJoints(), (frame, pose, world) -> world.shift(joint, shift.apply(world), pose));
    }
}
