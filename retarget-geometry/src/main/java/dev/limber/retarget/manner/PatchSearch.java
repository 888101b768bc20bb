package dev.limber.retarget.manner;

import dev.limber.motion.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the patches of a body's own clips that make up a motion: each resembles a stretch of the motion and, where
 * possible, continues the patch before. Dynamic programming over the best candidates finds the sequence of least cost.
 * Nothing is random. After Chen and others, Motion2Motion, SIGGRAPH Asia 2025.
 */
final class PatchSearch {
    /** Seconds from the middle of a patch to the next. */
    private static final double HOP = 0.15;
    /** Seconds to either side over which motions are compared. */
    private static final double REACH = 0.5;
    /** What counts: squares of legs by which bodies hold themselves apart, of logarithms of how much they move, and how fast. */
    private static final double HOLD = 3;

    private static final double PACE = 0.2;
    private static final double HURRY = 0.3;
    /** Of a leg: joints that swing less stand still. */
    private static final double STILL = 0.02;
    /** Of a leg: of joints that swing more it matters when. */
    private static final double MOVES = 0.05;
    /** Weight of a jump between two poses, relative to the difference from the source. */
    private static final double JUMP = 2;

    private static final int CANDIDATES = 600; // of a patch
    private static final int FOREGOERS = 32; // from which another patch may be jumped to

    /**
     * A stretch of an example.
     *
     * @param frame of the example at the middle of the patch
     * @param difference from the motion, 0 for the same; from 1 on it is another motion
     */
    record Patch(Example example, int frame, double difference) {}

    /** What leads to the candidates for one patch. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Step(int[] states, double[] costs, int[] back) {}

    private final InPlaceClip query;
    private final MotionFeatures motion; // of the query
    private final int wholeSize;
    private final List<Example> examples;
    private final int[] firsts; // (example) its first state; states are all frames of all examples
    private final int[] owners; // (state), an example
    private final int[] centers; // (patch) frames; of a loop over three laps
    private final int reach;

    PatchSearch(InPlaceClip query, List<Example> examples, PoseFeatures bound, PoseFeatures whole) {
        this.query = query;
        this.examples = examples;
        float[] places = bound.of(query.clip());
        motion = MotionFeatures.of(
                Arrays.copyOf(places, query.period() * bound.size()),
                bound.size(),
                query.clip().frameTime(),
                query.loops());
        wholeSize = whole.size();
        firsts = new int[examples.size()];
        int states = 0;
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = states;
            states += examples.get(i).frames();
        }
        owners = new int[states];
        for (int i = 0; i < firsts.length; i++) {
            Arrays.fill(owners, firsts[i], firsts[i] + examples.get(i).frames(), i);
        }
        double frameTime = query.clip().frameTime();
        reach = Math.max(1, (int) Math.round(REACH / frameTime));
        int span = query.loops() ? query.period() : query.clip().frameCount() - 1;
        int hops = Math.max(query.loops() ? 2 : 1, (int) Math.round(span * frameTime / HOP));
        centers = IntStream.rangeClosed(0, query.loops() ? 3 * hops : hops)
                .map(k -> (int) Math.round(k * (double) span / hops))
                .toArray();
    }

    /** Returns the frames at the middles of the patches; the last of a loop is its first again, a lap later. */
    int[] centers() {
        int hops = (centers.length - 1) / 3;
        return query.loops() ? Arrays.copyOf(centers, hops + 1) : centers.clone();
    }

    /** Returns a patch for each of the {@link #centers}. */
    List<Patch> find(Progress progress) {
        List<Step> steps = new ArrayList<>();
        double[] distances = new double[owners.length];
        for (int k = 0; k < centers.length; k++) {
            progress.report(k, centers.length);
            measure(centers[k], distances);
            steps.add(k == 0 ? first(distances) : next(steps.get(k - 1), centers[k] - centers[k - 1], distances));
        }
        List<Patch> patches = new ArrayList<>();
        int at = least(steps.get(steps.size() - 1).costs());
        for (int k = centers.length - 1; k >= 0; k--) {
            int state = steps.get(k).states()[at];
            patches.add(patch(state, centers[k]));
            at = steps.get(k).back()[at];
        }
        Collections.reverse(patches);
        return query.loops() ? lap(patches) : patches;
    }

    /** Of three laps the middle one, which begins and ends in full run. */
    private static List<Patch> lap(List<Patch> patches) {
        int hops = (patches.size() - 1) / 3;
        List<Patch> lap = new ArrayList<>(patches.subList(hops, 2 * hops));
        lap.add(lap.get(0));
        return lap;
    }

    private Patch patch(int state, int center) {
        Example example = examples.get(owners[state]);
        int frame = state - firsts[owners[state]];
        return new Patch(example, frame, difference(example, frame, center));
    }

    private void measure(int center, double[] out) {
        for (int e = 0; e < firsts.length; e++) {
            Example example = examples.get(e);
            double hurry = Math.log(example.speed());
            for (int frame = 0; frame < example.frames(); frame++) {
                out[firsts[e] + frame] = difference(example, frame, center) + HURRY * hurry * hurry;
            }
        }
    }

    /** Returns how unlike the motion about a frame and an example about one of its own are. */
    private double difference(Example example, int frame, int center) {
        double product = 0;
        double energy = 0;
        double other = 0;
        int count = 0;
        int period = query.period();
        for (int off = -reach; off <= reach; off++) {
            int at = query.loops() ? Math.floorMod(center + off, period) : center + off;
            if (at >= 0 && at < period) {
                int there = example.frame(frame + off);
                product += motion.product(at, example.motion(), there);
                energy += motion.energy()[at];
                other += example.motion().energy()[there];
                count++;
            }
        }
        energy = energy / count + STILL * STILL;
        other = other / count + STILL * STILL;
        double pace = Math.log(energy / other) / 2;
        int size = motion.size();
        double hold = PoseFeatures.difference(
                motion.hold(), Math.floorMod(center, period), example.motion().hold(), frame, size);
        double moves = energy / (energy + MOVES * MOVES);
        double beat = product / count / Math.sqrt(energy * other); // 1 where they swing alike
        return HOLD * hold + PACE * pace * pace + moves * (1 - beat);
    }

    private Step first(double[] distances) {
        int[] states = best(distances, CANDIDATES);
        double[] costs =
                Arrays.stream(states).mapToDouble(state -> distances[state]).toArray();
        return new Step(states, costs, new int[states.length]);
    }

    private Step next(Step before, int hop, double[] distances) {
        int[] states = IntStream.concat(
                        IntStream.of(best(distances, CANDIDATES)),
                        IntStream.of(best(before.costs(), CANDIDATES)).map(q -> after(before.states()[q], hop)))
                .distinct()
                .toArray();
        int[] foregoers = best(before.costs(), FOREGOERS);
        double[] costs = new double[states.length];
        int[] back = new int[states.length];
        int[] goesOn = new int[distances.length]; // (state) 1 + the cheapest foregoer that it goes on from, or 0
        for (int q = 0; q < before.states().length; q++) {
            int state = after(before.states()[q], hop);
            if (goesOn[state] == 0 || before.costs()[q] < before.costs()[goesOn[state] - 1]) {
                goesOn[state] = 1 + q;
            }
        }
        for (int p = 0; p < states.length; p++) {
            int from = goesOn[states[p]] - 1;
            double least = from < 0 ? Double.POSITIVE_INFINITY : before.costs()[from];
            for (int q : foregoers) {
                if (before.costs()[q] < least) {
                    double cost = before.costs()[q] + JUMP * jump(after(before.states()[q], hop), states[p], hop);
                    from = cost < least ? q : from;
                    least = Math.min(least, cost);
                }
            }
            costs[p] = least + distances[states[p]];
            back[p] = from;
        }
        return new Step(states, costs, back);
    }

    /** Returns the state some frames later. */
    private int after(int state, int frames) {
        int owner = owners[state];
        return firsts[owner] + examples.get(owner).frame(state - firsts[owner] + frames);
    }

    /** Returns how far apart two states are, and how far they were a while ago. */
    private double jump(int a, int b, int hop) {
        Example one = examples.get(owners[a]);
        Example other = examples.get(owners[b]);
        int i = a - firsts[owners[a]];
        int j = b - firsts[owners[b]];
        double now = PoseFeatures.difference(one.whole(), i, other.whole(), j, wholeSize);
        double then = PoseFeatures.difference(
                one.whole(), one.frame(i - hop), other.whole(), other.frame(j - hop), wholeSize);
        return (now + then) / 2;
    }

    /** Returns the indices of the least costs, the least first. */
    private static int[] best(double[] costs, int count) {
        return IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> costs[i]))
                .limit(count)
                .mapToInt(i -> i)
                .toArray();
    }

    private static int least(double[] costs) {
        int least = 0;
        for (int i = 1; i < costs.length; i++) {
            least = costs[i] < costs[least] ? i : least;
        }
        return least;
    }
}
