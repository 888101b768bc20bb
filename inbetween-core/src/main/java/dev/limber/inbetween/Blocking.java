package dev.limber.inbetween;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * A recording as an animator blocks it out: the motion with held poses, and the frames that are keys.
 *
 * @param motion what the blocking was made from; owned by the caller
 * @param keys ascending; the first and the last frame of the motion are among them
 */
public record Blocking(Window motion, List<Integer> keys) {
    /** Keys are so many frames apart at least. */
    private static final int CLOSEST = 4;
    /** The share of keys that are held. */
    private static final double HELD = 1 / 3.0;

    private static final int SHORTEST_HOLD = 5;
    private static final int LONGEST_HOLD = 10;
    /** Frames by which coming to rest, or starting from it, takes longer than going through. */
    private static final int EASE = 2;

    public Blocking {
        keys = List.copyOf(keys);
    }

    /** Keys every {@code spacing} frames, and the last frame; the last two may be closer. */
    public static Blocking even(Window motion, int spacing) {
        List<Integer> keys = new ArrayList<>();
        int last = motion.frameCount() - 1;
        for (int key = 0; key <= last - CLOSEST || key == 0; key += spacing) {
            keys.add(key);
        }
        keys.add(last);
        return new Blocking(motion, keys);
    }

    /** Keys at random frames. */
    public static Blocking random(Window motion, int count, RandomGenerator random) {
        int last = motion.frameCount() - 1;
        TreeSet<Integer> keys = new TreeSet<>(List.of(0, last));
        for (int attempt = 0; keys.size() < count && attempt < 4 * count; attempt++) {
            addApart(keys, 1 + random.nextInt(Math.max(1, last - 1)));
        }
        return new Blocking(motion, List.copyOf(keys));
    }

    private static void addApart(TreeSet<Integer> keys, int key) {
        if (keys.subSet(key - CLOSEST + 1, key + CLOSEST).isEmpty()) {
            keys.add(key);
        }
    }

    /**
     * Keys at the extremes of the motion: one after the other where straight lines between the keys found so far miss the
     * joints by most (Ramer, Douglas and Peucker). Fewer than {@code count} where they would be too close.
     *
     * @param offsets (joint, 3) from the parent joint, cm
     */
    public static Blocking extremes(Window motion, int count, float[] offsets) {
        double[] positions = WorldWindow.of(motion, offsets).positions();
        TreeSet<Integer> keys = new TreeSet<>(List.of(0, motion.frameCount() - 1));
        while (keys.size() < count) {
            int worst = worst(positions, keys);
            if (worst < 0) {
                break;
            }
            keys.add(worst);
        }
        return new Blocking(motion, List.copyOf(keys));
    }

    /** Returns the frame that may be keyed and is farthest from the lines between keys; -1 for none. */
    private static int worst(double[] positions, TreeSet<Integer> keys) {
        int worst = -1;
        double largest = -1;
        int from = keys.first();
        for (int to : keys.tailSet(from, false)) {
            for (int frame = from + CLOSEST; frame <= to - CLOSEST; frame++) {
                double t = (double) (frame - from) / (to - from);
                double squares = 0;
                for (int i = 0; i < 3 * JOINTS; i++) {
                    double line = (1 - t) * positions[3 * JOINTS * from + i] + t * positions[3 * JOINTS * to + i];
                    double off = positions[3 * JOINTS * frame + i] - line;
                    squares += off * off;
                }
                if (squares > largest) {
                    largest = squares;
                    worst = frame;
                }
            }
            from = to;
        }
        return worst;
    }

    /** How long each of so many keys is held, frames; 0 for those that are not. A third are, one at least. */
    public static int[] holds(int keys, RandomGenerator random) {
        int[] holds = new int[keys];
        int held = (int) Math.max(1, Math.round(HELD * keys));
        for (int i = 0; i < held; i++) {
            holds[random.nextInt(keys)] = random.nextInt(SHORTEST_HOLD, LONGEST_HOLD + 1);
        }
        return holds;
    }

    /** Returns by how many frames holds make a motion longer. */
    public static int lengthening(int[] holds) {
        int frames = 0;
        for (int i = 0; i < holds.length; i++) {
            int sides = i == 0 || i == holds.length - 1 ? 1 : 2;
            frames += holds[i] == 0 ? 0 : holds[i] + sides * EASE;
        }
        return frames;
    }

    /**
     * Holds poses: the motion comes to rest there, stays, and starts again. A held pose has two keys.
     *
     * @param holds of each key, frames; see {@link #holds}
     */
    public Blocking held(int[] holds) {
        List<Double> times = new ArrayList<>(); // of the frames, in frames of the motion as it is
        List<Integer> heldKeys = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            heldKeys.add(times.size());
            times.add((double) keys.get(i));
            for (int frame = 0; frame < holds[i]; frame++) {
                times.add((double) keys.get(i));
            }
            if (holds[i] > 0) {
                heldKeys.add(times.size() - 1);
            }
            if (i + 1 < keys.size()) {
                walk(times, keys.get(i), keys.get(i + 1), holds[i] > 0, holds[i + 1] > 0);
            }
        }
        return new Blocking(
                motion.at(times.stream().mapToDouble(Double::doubleValue).toArray()), heldKeys);
    }

    /** Adds the times between two keys, from and to rest where they are held. */
    private static void walk(List<Double> times, int from, int to, boolean fromRest, boolean toRest) {
        int frames = to - from;
        int steps = frames + (fromRest ? EASE : 0) + (toRest ? EASE : 0);
        double start = fromRest ? 0 : (double) steps / frames; // slopes of a cubic from 0 to 1
        double end = toRest ? 0 : (double) steps / frames;
        for (int i = 1; i < steps; i++) {
            double u = (double) i / steps;
            double along = u * (start + u * (3 - 2 * start - end + u * (start + end - 2)));
            times.add(from + frames * along);
        }
    }

    /** Returns the motion as a gap between its first and last frame, with the keys between. */
    public Gap gap() {
        return new Gap(1, motion.frameCount() - 2, keys.subList(1, keys.size() - 1));
    }
}
