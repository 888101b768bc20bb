package dev.limber.evaluation.inbetween;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.BodyFrames;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.Motion;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.measure.WindowBenchmark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures on the windows of {@link WindowBenchmark} what an animator sees first: keys, seams and feet. */
public final class SeamBenchmark {
    /** A foot stands while it moves less than this from frame to frame, cm: the threshold of the LAFAN1 code. */
    private static final double STANDING = Math.sqrt(0.02);

    private final float[] offsets;
    private final List<Sample> samples = new ArrayList<>();

    /** @param usualJump 99th percentile of changes of velocity in its recording, cm a frame */
    private record Sample(Window window, double usualJump) {}

    public SeamBenchmark(MotionSet test) {
        offsets = test.offsets();
        for (Motion motion : test.motions()) {
            MotionSet alone = new MotionSet(offsets, List.of(motion));
            double usualJump = usualJump(motion);
            WindowBenchmark.windows(alone).forEach(window -> samples.add(new Sample(window, usualJump)));
        }
    }

    private double usualJump(Motion motion) {
        BodyFrames body = BodyFrames.of(Window.of(motion, 0, motion.frameCount()), offsets);
        double[] jumps = new double[motion.frameCount() - 2];
        for (int i = 0; i < jumps.length; i++) {
            jumps[i] = jump(body, i, body, i + 1, body, i + 2);
        }
        Arrays.sort(jumps);
        return jumps[(int) (0.99 * jumps.length)];
    }

    /** Fills a gap of {@code missing} frames, at most 45, in every window. */
    public SeamScores score(Inbetweener filler, int missing) {
        Gap gap = new Gap(Inbetweener.PAST, missing);
        List<Window> filled = new ArrayList<>();
        for (Sample sample : samples) {
            filled.add(sample.window().first(gap.end() + 1));
        }
        filler.fill(filled, gap);

        double keyError = 0;
        double seamJump = 0;
        int smooth = 0;
        double slide = 0;
        int stands = 0;
        for (int i = 0; i < filled.size(); i++) {
            Sample sample = samples.get(i);
            keyError = Math.max(keyError, keyError(sample.window(), filled.get(i), gap));
            BodyFrames truth = BodyFrames.of(sample.window(), offsets);
            BodyFrames guess = BodyFrames.of(filled.get(i), offsets);
            double jump = seamJump(truth, guess, gap) / sample.usualJump();
            seamJump += jump;
            smooth += jump <= 1 ? 1 : 0;
            for (int foot : CanonicalBody.feet()) {
                for (int frame = gap.start() - 1; frame < gap.end(); frame++) {
                    if (step(truth, frame, foot) < STANDING) {
                        slide += slide(guess, frame, foot);
                        stands++;
                    }
                }
            }
        }
        return new SeamScores(
                keyError,
                seamJump / filled.size(),
                (double) smooth / filled.size(),
                stands == 0 ? 0 : slide / stands / CanonicalBody.FRAME_TIME);
    }

    private static double keyError(Window truth, Window guess, Gap gap) {
        double error = 0;
        for (int frame = 0; frame <= gap.end(); frame++) {
            if (frame < gap.start() || frame == gap.end()) {
                for (int k = 4 * frame * JOINTS; k < 4 * (frame + 1) * JOINTS; k++) {
                    error = Math.max(error, Math.abs(truth.rotations()[k] - guess.rotations()[k]));
                }
                for (int k = 3 * frame; k < 3 * frame + 3; k++) {
                    error = Math.max(error, Math.abs(truth.root()[k] - guess.root()[k]));
                }
            }
        }
        return error;
    }

    private static double seamJump(BodyFrames truth, BodyFrames guess, Gap gap) {
        int last = gap.start() - 1;
        int target = gap.end();
        return Math.max(
                jump(truth, last - 1, truth, last, guess, last + 1),
                jump(guess, target - 1, truth, target, truth, target + 1));
    }

    /** Returns the largest change of velocity of a joint over three frames, cm a frame. */
    private static double jump(BodyFrames a, int i, BodyFrames b, int j, BodyFrames c, int k) {
        double largest = 0;
        for (int joint = 0; joint < JOINTS; joint++) {
            double squares = 0;
            for (int axis = 0; axis < 3; axis++) {
                int at = 3 * joint + axis;
                double change = a.positions()[3 * i * JOINTS + at]
                        - 2 * b.positions()[3 * j * JOINTS + at]
                        + c.positions()[3 * k * JOINTS + at];
                squares += change * change;
            }
            largest = Math.max(largest, Math.sqrt(squares));
        }
        return largest;
    }

    /** Returns how far a joint goes from a frame to the next, cm. */
    private static double step(BodyFrames body, int frame, int joint) {
        int at = 3 * (frame * JOINTS + joint) + 1;
        return Math.hypot(slide(body, frame, joint), body.positions()[at + 3 * JOINTS] - body.positions()[at]);
    }

    /** Returns how far a joint goes horizontally from a frame to the next, cm. */
    private static double slide(BodyFrames body, int frame, int joint) {
        int at = 3 * (frame * JOINTS + joint);
        double[] p = body.positions();
        return Math.hypot(p[at + 3 * JOINTS] - p[at], p[at + 3 * JOINTS + 2] - p[at + 2]);
    }
}
