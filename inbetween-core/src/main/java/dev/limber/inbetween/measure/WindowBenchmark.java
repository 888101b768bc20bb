package dev.limber.inbetween.measure;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.CanonicalMotion;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.motion.Quat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The benchmark of Robust Motion In-Betweening (Harvey et al. 2020) on recordings of the canonical body: windows of 65
 * frames every 40, of which 10 past frames and one target are given. The caller chooses the recordings for testing.
 */
public final class WindowBenchmark {
    /** Missing frames, at 30 a second, by which the field compares. */
    public static final List<Integer> LENGTHS = List.of(5, 15, 30, 45);

    private static final int WINDOW = 65;
    private static final int OFFSET = 40;

    private final float[] offsets;
    private final List<Window> windows;
    private final double[] deviation;

    public WindowBenchmark(MotionSet test, PositionStatistics statistics) {
        offsets = test.offsets();
        windows = windows(test);
        deviation = statistics.deviation();
    }

    public int windowCount() {
        return windows.size();
    }

    /** Returns the windows of the benchmark. */
    public static List<Window> windows(MotionSet test) {
        return windows(test, WINDOW, OFFSET);
    }

    /** Returns windows of all motions, centred on the mean of their path and turned to x at the last past frame. */
    public static List<Window> windows(MotionSet set, int length, int offset) {
        List<Window> windows = new ArrayList<>();
        for (CanonicalMotion motion : set.motions()) {
            // The published code leaves out a window that would end with the motion.
            for (int start = 0; start + length < motion.frameCount(); start += offset) {
                Window window = Window.of(motion, start, length);
                centre(window);
                window.rotate(window.yawToX(Inbetweener.PAST - 1));
                windows.add(window);
            }
        }
        return windows;
    }

    private static void centre(Window window) {
        double x = 0;
        double z = 0;
        for (int frame = 0; frame < window.frameCount(); frame++) {
            x += window.root()[3 * frame];
            z += window.root()[3 * frame + 2];
        }
        window.translate(-x / window.frameCount(), -z / window.frameCount());
    }

    /** Fills a gap of {@code missing} frames in every window, and compares with what was there. */
    public GapScores score(Inbetweener inbetweener, int missing) {
        Gap gap = new Gap(Inbetweener.PAST, missing);
        List<Window> filled = new ArrayList<>();
        for (Window window : windows) {
            filled.add(window.first(gap.end() + 1));
        }
        inbetweener.fill(filled, gap);

        double l2q = 0;
        double l2p = 0;
        Npss npss = new Npss();
        for (int i = 0; i < filled.size(); i++) {
            WorldWindow truth = WorldWindow.of(windows.get(i).first(gap.end() + 1), offsets);
            WorldWindow guess = WorldWindow.of(filled.get(i), offsets);
            makeContinuous(guess, truth, gap);
            l2q += rotationError(truth, guess, gap);
            l2p += positionError(truth, guess, gap);
            npss.add(rotations(truth, gap), rotations(guess, gap), missing, 4 * JOINTS);
        }
        double frames = (double) filled.size() * missing;
        return new GapScores(l2q / frames, l2p / frames, npss.mean());
    }

    /** Returns the scores of all {@link #LENGTHS} by the names that logs of trainings have. */
    public Map<String, Double> scores(Inbetweener inbetweener) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int length : LENGTHS) {
            GapScores score = score(inbetweener, length);
            scores.put("l2p_" + length, score.l2p());
            scores.put("l2q_" + length, score.l2q());
            scores.put("npss_" + length, score.npss());
        }
        return scores;
    }

    /** Gives quaternions the sign that follows on the last past frame, as the error knows no antipodes. */
    private static void makeContinuous(WorldWindow guess, WorldWindow truth, Gap gap) {
        int stride = 4 * JOINTS;
        System.arraycopy(
                truth.rotations(), (gap.start() - 1) * stride, guess.rotations(), (gap.start() - 1) * stride, stride);
        double[] q = guess.rotations();
        for (int at = gap.start() * stride; at < gap.end() * stride; at += 4) {
            if (Quat.dot(q, at - stride, q, at) < 0) {
                Quat.set(-q[at], -q[at + 1], -q[at + 2], -q[at + 3], q, at);
            }
        }
    }

    private static double rotationError(WorldWindow truth, WorldWindow guess, Gap gap) {
        double sum = 0;
        for (int frame = gap.start(); frame < gap.end(); frame++) {
            double squares = 0;
            for (int i = frame * 4 * JOINTS; i < (frame + 1) * 4 * JOINTS; i++) {
                double d = truth.rotations()[i] - guess.rotations()[i];
                squares += d * d;
            }
            sum += Math.sqrt(squares);
        }
        return sum;
    }

    private double positionError(WorldWindow truth, WorldWindow guess, Gap gap) {
        double sum = 0;
        for (int frame = gap.start(); frame < gap.end(); frame++) {
            double squares = 0;
            for (int k = 0; k < 3 * JOINTS; k++) {
                int i = frame * 3 * JOINTS + k;
                double d = (truth.positions()[i] - guess.positions()[i]) / deviation[k];
                squares += d * d;
            }
            sum += Math.sqrt(squares);
        }
        return sum;
    }

    private static double[] rotations(WorldWindow frames, Gap gap) {
        return Arrays.copyOfRange(frames.rotations(), gap.start() * 4 * JOINTS, gap.end() * 4 * JOINTS);
    }
}
