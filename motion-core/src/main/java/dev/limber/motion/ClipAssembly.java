package dev.limber.motion;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a clip together from parts, which come in any order. Thread-safe. */
final class ClipAssembly {
    private final int frames;
    private final Map<Integer, Clip> ends = new HashMap<>(); // first frame of an overlap: what came first for it
    private Clip.@Nullable Builder result; // as soon as there is a part
    private int[] translated = {};

    ClipAssembly(int frames) {
        this.frames = frames;
    }

    /**
     * Puts a part in its place.
     *
     * @param at the frame of the whole at which it begins
     * @param fadeIn how many of its first frames also belong to the part before, into which they fade
     * @param fadeOut how many of its last frames also belong to the part after
     */
    synchronized void put(int at, Clip part, int fadeIn, int fadeOut) {
        Clip.Builder builder = builderFor(part);
        int tail = part.frameCount() - fadeOut;
        builder.set(at + fadeIn, part, fadeIn, tail);
        if (fadeIn > 0) {
            meet(at, ends.remove(at), Slice.of(part, 0, fadeIn), builder);
        }
        if (fadeOut > 0) {
            meet(at + tail, Slice.of(part, tail, part.frameCount()), ends.remove(at + tail), builder);
        }
    }

    /** Fades from one part to the next where both are there, and keeps what is there otherwise. */
    private void meet(int at, @Nullable Clip before, @Nullable Clip after, Clip.Builder builder) {
        if (before != null && after != null) {
            fade(at, before, after, builder);
        } else {
            ends.put(at, before != null ? before : Objects.requireNonNull(after));
        }
    }

    private static void fade(int at, Clip before, Clip after, Clip.Builder builder) {
        Pose from = new Pose(before.skeleton());
        Pose to = new Pose(after.skeleton());
        for (int frame = 0; frame < before.frameCount(); frame++) {
            before.read(frame, from);
            after.read(frame, to);
            PoseBlend.blend(from, to, (frame + 1.0) / (before.frameCount() + 1), to);
            builder.set(at + frame, to);
        }
    }

    /** Returns the builder, with all the joints that the part translates. */
    private Clip.Builder builderFor(Clip part) {
        if (result == null) {
            translated = part.translatedJoints();
            result = new Clip.Builder(part.skeleton(), part.frameTime(), frames, translated);
            return result;
        }
        int[] all = part.translatedWith(translated);
        if (all.length > translated.length) {
            translated = all;
            result = new Clip.Builder(part.skeleton(), part.frameTime(), frames, all).set(0, result.build(), 0, frames);
        }
        return result;
    }

    /** Returns the whole; every frame must have been put. */
    Clip clip() {
        return Objects.requireNonNull(result).build();
    }
}
