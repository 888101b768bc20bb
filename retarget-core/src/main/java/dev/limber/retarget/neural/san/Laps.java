package dev.limber.retarget.neural.san;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Slice;

/**
 * A clip that is as long as the networks want it: loops on the spot that are shorter go round again. Beyond the end of
 * a clip the networks see a body that stops in its tracks, which would be most of what they see of a gallop.
 *
 * @param clip the clip, or several rounds of it
 * @param start the frame of {@code clip} at which one round begins that has others on both sides
 */
record Laps(Clip clip, int start) {
    private static final double SAME = 1e-3; // radians: a last frame this near to the first repeats it

    /** Returns the clip, or rounds of it that are {@code seconds} long or longer. */
    static Laps of(Clip clip, double seconds) {
        int frames = clip.frameCount();
        if (frames < 3 || frames * clip.frameTime() >= seconds) {
            return new Laps(clip, 0);
        }
        double step = 0;
        double move = 0;
        for (int frame = 1; frame < frames; frame++) {
            step = Math.max(step, rotation(clip.pose(frame - 1), clip.pose(frame)));
            move = Math.max(move, shift(clip.pose(frame - 1), clip.pose(frame)));
        }
        double gap = rotation(clip.pose(frames - 1), clip.pose(0));
        if (gap > step || shift(clip.pose(frames - 1), clip.pose(0)) > move) {
            return new Laps(clip, 0);
        }
        int period = gap < SAME ? frames - 1 : frames;
        int rounds = (int) Math.ceil(seconds / (period * clip.frameTime())) + 1;
        Clip.Builder builder = new Clip.Builder(
                clip.skeleton(), clip.frameTime(), rounds * period + frames - period, clip.translatedJoints());
        Pose pose = new Pose(clip.skeleton());
        for (int frame = 0; frame < rounds * period + frames - period; frame++) {
            clip.read(frame % period, pose);
            builder.set(frame, pose);
        }
        return new Laps(builder.build(), rounds / 2 * period);
    }

    /** Returns the round that begins at {@link #start}, of a clip with the frames of {@link #clip}. */
    Clip round(Clip made, int frames) {
        return Slice.of(made, start, start + frames);
    }

    /** Returns the largest rotation of a joint from one pose to another, radians. */
    private static double rotation(Pose a, Pose b) {
        double largest = 0;
        for (int q = 0; q < a.rotations().length; q += 4) {
            largest = Math.max(largest, Quat.angle(a.rotations(), q, b.rotations(), q));
        }
        return largest;
    }

    /** Returns the largest distance of a joint in its parent from one pose to another. */
    private static double shift(Pose a, Pose b) {
        double largest = 0;
        for (int i = 0; i < a.translations().length; i++) {
            largest = Math.max(largest, Math.abs(a.translations()[i] - b.translations()[i]));
        }
        return largest;
    }
}
