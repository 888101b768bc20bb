package dev.limber.inbetween;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import java.util.List;

/**
 * Fills gaps of clips of the canonical body at 30 frames a second. Frames outside of the gaps stay as they are, to the
 * last bit.
 */
public final class InBetweener {
    private final GapFiller filler;

    public InBetweener(GapFiller filler) {
        this.filler = filler;
    }

    /**
     * Throws away the frames of the gaps and fills them in the order given, so that one may build on what another was
     * filled with. Where fewer than ten frames come before a gap, the first is taken to have been held before.
     *
     * @throws IllegalArgumentException when the clip is not of the canonical body at 30 frames a second, or no frame comes
     *     after a gap
     */
    public Clip fill(Clip clip, List<Gap> gaps) {
        if (!clip.skeleton().names().equals(CanonicalBody.NAMES)) {
            throw new IllegalArgumentException(
                    "the joints are " + clip.skeleton().names() + ", expected " + CanonicalBody.NAMES);
        }
        if (!CanonicalBody.isFrameTime(clip.frameTime())) {
            throw new IllegalArgumentException("the frame time is " + clip.frameTime() + " s, expected 1/30 s");
        }
        Window all = Window.of(Motion.of("", clip), 0, clip.frameCount());
        boolean[] changed = new boolean[clip.frameCount()];
        for (Gap gap : gaps) {
            if (gap.end() >= clip.frameCount()) {
                throw new IllegalArgumentException("no frame comes after the gap from frame " + gap.start() + " on, "
                        + gap.length() + " long, in a clip of " + clip.frameCount());
            }
            fill(all, gap);
            for (int frame = gap.start(); frame < gap.end(); frame++) {
                changed[frame] = true;
            }
        }
        return withFrames(clip, all, changed);
    }

    private void fill(Window all, Gap gap) {
        Window window = new Window(GapFiller.PAST + gap.length() + 1);
        int before = gap.start() - GapFiller.PAST; // the frame that the window starts with, if there is one
        for (int i = 0; i < window.frameCount(); i++) {
            window.copyFrame(all, Math.max(0, before + i), i);
        }
        filler.fill(List.of(window), new Gap(GapFiller.PAST, gap.length()));
        for (int i = 0; i < gap.length(); i++) {
            all.copyFrame(window, GapFiller.PAST + i, gap.start() + i);
        }
    }

    private static Clip withFrames(Clip clip, Window frames, boolean[] changed) {
        Clip.Builder builder =
                new Clip.Builder(clip.skeleton(), clip.frameTime(), clip.frameCount(), clip.translatedJoints());
        Pose pose = new Pose(clip.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            if (changed[frame]) {
                System.arraycopy(frames.rotations(), 4 * JOINTS * frame, pose.rotations(), 0, 4 * JOINTS);
                System.arraycopy(frames.root(), 3 * frame, pose.translations(), 0, 3);
            }
            builder.set(frame, pose);
        }
        return builder.build();
    }
}
