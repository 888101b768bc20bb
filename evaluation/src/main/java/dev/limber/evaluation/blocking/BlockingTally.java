package dev.limber.evaluation.blocking;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.Blocking;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.FootContact;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.inbetween.measure.Npss;
import dev.limber.motion.Quat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds up the errors of motions from isolated keys. */
final class BlockingTally {
    private static final double SUNK = 10; // cm

    private final float[] offsets;
    private final double[] deviation; // (joint, 3) of positions, cm
    private final Npss npss = new Npss();
    private int windows;
    private long missing; // frames
    private double l2p;
    private double l2q;
    private double best;
    private double slide; // cm
    private long standing; // frames of feet
    private long bothRest;
    private long eitherRests;
    private double jerk;
    private double recordedJerk;
    private int sunk;
    private double spread;
    private long middles;

    BlockingTally(float[] offsets, double[] deviation) {
        this.offsets = offsets;
        this.deviation = deviation;
    }

    /** Adds the takes of a window; all but the best error and the spread are of the first. */
    void add(Blocking blocking, List<Window> takes) {
        Gap gap = blocking.gap();
        WorldWindow truth = WorldWindow.of(blocking.motion(), offsets);
        List<WorldWindow> guesses = takes.stream()
                .map(take -> WorldWindow.of(aligned(take, blocking.motion()), offsets))
                .toList();
        WorldWindow guess = guesses.get(0);
        List<Integer> frames = new ArrayList<>();
        for (int frame = gap.start(); frame < gap.end(); frame++) {
            if (gap.isMissing(frame)) {
                frames.add(frame);
            }
        }
        windows++;
        missing += frames.size();
        l2p += error(truth, guess, frames);
        best += guesses.stream()
                .mapToDouble(take -> error(truth, take, frames))
                .min()
                .orElse(0);
        continueSigns(guess, truth);
        npss.add(rotations(truth, gap), rotations(guess, gap), gap.length(), 4 * JOINTS);
        for (int frame : frames) {
            anchorSigns(guess, truth, gap.keyBefore(frame), frame);
            l2q += distance(truth.rotations(), guess.rotations(), 4 * JOINTS * frame, 4 * JOINTS);
        }
        feet(truth, guess, gap);
        jerk += jerk(guess);
        recordedJerk += jerk(truth);
        sunk += sinks(truth, guess) ? 1 : 0;
        spread(guesses, gap);
    }

    private static boolean sinks(WorldWindow truth, WorldWindow guess) {
        for (int height = 1; height < truth.positions().length; height += 3 * JOINTS) {
            if (truth.positions()[height] - guess.positions()[height] > SUNK) {
                return true;
            }
        }
        return false;
    }

    BlockingScore score() {
        return new BlockingScore(
                windows,
                l2p / missing,
                l2q / missing,
                npss.mean(),
                slide / standing / CanonicalBody.FRAME_TIME,
                2.0 * bothRest / (bothRest + eitherRests),
                jerk / recordedJerk,
                (double) sunk / windows,
                best / missing,
                middles == 0 ? 0 : spread / middles);
    }

    /** Gives local rotations the signs of the truth, so that world ones have them too but where errors are large. */
    private static Window aligned(Window take, Window truth) {
        Window copy = take.first(take.frameCount());
        double[] q = copy.rotations();
        for (int at = 0; at < q.length; at += 4) {
            if (Quat.dot(q, at, truth.rotations(), at) < 0) {
                flip(q, at);
            }
        }
        return copy;
    }

    /** Gives world quaternions the sign that follows on the first key, as the error knows no antipodes. */
    private static void continueSigns(WorldWindow guess, WorldWindow truth) {
        int stride = 4 * JOINTS;
        double[] q = guess.rotations();
        System.arraycopy(truth.rotations(), 0, q, 0, stride);
        for (int at = stride; at < q.length; at += 4) {
            if (Quat.dot(q, at - stride, q, at) < 0) {
                flip(q, at);
            }
        }
    }

    /**
     * Gives those of a missing frame the sign that follows on the key before it, where the pose is that of the recording,
     * whichever way round a joint has come there.
     */
    private static void anchorSigns(WorldWindow guess, WorldWindow truth, int key, int frame) {
        for (int i = 0; i < 4 * JOINTS; i += 4) {
            int at = 4 * JOINTS * key + i;
            if (Quat.dot(guess.rotations(), at, truth.rotations(), at) < 0) {
                flip(guess.rotations(), 4 * JOINTS * frame + i);
            }
        }
    }

    private static void flip(double[] q, int at) {
        Quat.set(-q[at], -q[at + 1], -q[at + 2], -q[at + 3], q, at);
    }

    private double error(WorldWindow truth, WorldWindow guess, List<Integer> frames) {
        double sum = 0;
        for (int frame : frames) {
            double squares = 0;
            for (int k = 0; k < 3 * JOINTS; k++) {
                int i = 3 * JOINTS * frame + k;
                double d = (truth.positions()[i] - guess.positions()[i]) / deviation[k];
                squares += d * d;
            }
            sum += Math.sqrt(squares);
        }
        return sum;
    }

    private static double distance(double[] a, double[] b, int at, int size) {
        double squares = 0;
        for (int i = at; i < at + size; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares);
    }

    private static double[] rotations(WorldWindow frames, Gap gap) {
        return Arrays.copyOfRange(frames.rotations(), gap.start() * 4 * JOINTS, gap.end() * 4 * JOINTS);
    }

    private void feet(WorldWindow truth, WorldWindow guess, Gap gap) {
        for (int foot : CanonicalBody.feet()) {
            for (int frame = gap.start() - 1; frame < gap.end(); frame++) {
                int at = 3 * (JOINTS * frame + foot);
                if (FootContact.BENCHMARK.isPlanted(truth, frame, foot)) {
                    double[] p = guess.positions();
                    slide += Math.hypot(p[at + 3 * JOINTS] - p[at], p[at + 3 * JOINTS + 2] - p[at + 2]);
                    standing++;
                }
                boolean rests = FootContact.SLOW.isPlanted(truth, frame, foot);
                boolean guessRests = FootContact.SLOW.isPlanted(guess, frame, foot);
                bothRest += rests && guessRests ? 1 : 0;
                eitherRests += rests || guessRests ? 1 : 0;
            }
        }
    }

    private static double jerk(WorldWindow body) {
        double[] p = body.positions();
        int stride = 3 * JOINTS;
        double sum = 0;
        for (int at = 0; at + 3 * stride < p.length; at += 3) {
            double squares = 0;
            for (int i = at; i < at + 3; i++) {
                double third = p[i + 3 * stride] - 3 * p[i + 2 * stride] + 3 * p[i + stride] - p[i];
                squares += third * third;
            }
            sum += Math.sqrt(squares);
        }
        return sum;
    }

    private void spread(List<WorldWindow> takes, Gap gap) {
        for (int a = 0; a < takes.size(); a++) {
            for (int b = a + 1; b < takes.size(); b++) {
                for (Gap run : gap.runs()) {
                    int middle = run.start() + run.length() / 2;
                    for (int joint = 0; joint < JOINTS; joint++) {
                        spread += distance(
                                takes.get(a).positions(), takes.get(b).positions(), 3 * (JOINTS * middle + joint), 3);
                        middles++;
                    }
                }
            }
        }
    }
}
