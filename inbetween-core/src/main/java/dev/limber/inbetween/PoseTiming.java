package dev.limber.inbetween;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How long people take from one pose to another, learned from recordings: the logarithm of the time is linear in
 * logarithms of how far hips, feet, hands and the rest of the body move and rotate. Two poses do not determine a time
 * but a range of times. Keys are poses in which a body is nearly at rest, so that hips cannot go down or up faster than by
 * falling for half of the way.
 */
public final class PoseTiming {
    /** What the metadata of a file says. */
    public static final String ARCHITECTURE = "pose-timing-1";

    private static final String WEIGHTS = "weights";
    private static final String DEVIATION = "deviation";
    private static final int FEATURES = 7;
    private static final int SAMPLES = 10_000;
    private static final int SHORTEST = 4; // frames
    private static final int LONGEST = 90;
    private static final int MOST_KEYS = 8; // in that many frames
    private static final double GRAVITY = 981; // cm/s2
    private static final double CENTIMETRES = 5; // smaller ways count little

    private final double[] weights; // (FEATURES)
    private final double deviation; // of the logarithm of the time

    private PoseTiming(double[] weights, double deviation) {
        this.weights = weights;
        this.deviation = deviation;
    }

    /**
     * A time from a pose to another, in frames at 30 a second.
     *
     * @param shortest two thirds of people take longer than this, and
     * @param longest less than this
     */
    public record Proposal(double usual, double shortest, double longest) {}

    /**
     * Two poses of a recording that an animator would key one after the other.
     *
     * @param features of both
     * @param fall what {@link #fall} says of them
     */
    private record Pair(List<Double> features, double fall, int frames) {
        double log() {
            return Math.log(frames);
        }
    }

    /** Learns from poses at the extremes of recorded motion. */
    public static PoseTiming learn(MotionSet set, RandomGenerator random) {
        double[][] features = new double[SAMPLES][];
        double[] times = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            Pair pair = draw(set, random);
            features[i] = pair.features().stream().mapToDouble(f -> f).toArray();
            times[i] = pair.log();
        }
        double[] weights = LeastSquares.solve(features, times);
        double squares = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double error = dot(weights, features[i]) - times[i];
            squares += error * error;
        }
        return new PoseTiming(weights, Math.sqrt(squares / SAMPLES));
    }

    private static Pair draw(MotionSet set, RandomGenerator random) {
        CanonicalMotion motion = set.motions().get(random.nextInt(set.motions().size()));
        int frames = Math.min(LONGEST, motion.frameCount());
        if (frames <= 2 * SHORTEST) {
            return draw(set, random);
        }
        Window window = Window.of(motion, random.nextInt(motion.frameCount() - frames + 1), frames);
        List<Integer> keys = Blocking.extremes(window, random.nextInt(3, MOST_KEYS + 1), set.offsets())
                .keys();
        int key = random.nextInt(keys.size() - 1);
        WorldWindow body = WorldWindow.of(window, set.offsets());
        double[] features = features(body, keys.get(key), keys.get(key + 1));
        double fall = fall(body, keys.get(key), keys.get(key + 1));
        return new Pair(Arrays.stream(features).boxed().toList(), fall, keys.get(key + 1) - keys.get(key));
    }

    /** Returns how long people take from a frame's pose to another's. */
    public Proposal propose(WorldWindow body, int from, int to) {
        double usual = usual(features(body, from, to), fall(body, from, to));
        return new Proposal(usual, usual * Math.exp(-deviation), usual * Math.exp(deviation));
    }

    private double usual(double[] features, double fall) {
        double learned = Math.exp(dot(weights, features));
        return Math.max(fall, Math.max(SHORTEST, Math.min(LONGEST, learned)));
    }

    /** Returns within how many frames hips at rest come to rest at another height, when gravity is all that moves them. */
    private static double fall(WorldWindow body, int from, int to) {
        double height = Math.abs(body.positions()[3 * JOINTS * to + 1] - body.positions()[3 * JOINTS * from + 1]);
        return 2 * Math.sqrt(height / GRAVITY) / CanonicalBody.FRAME_TIME;
    }

    /** Returns the standard deviation of the logarithm of the time. */
    public double deviation() {
        return deviation;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] features(WorldWindow body, int from, int to) {
        double[] p = body.positions();
        int a = 3 * JOINTS * from;
        int b = 3 * JOINTS * to;
        double travel = Math.hypot(p[b] - p[a], p[b + 2] - p[a + 2]);
        double height = Math.abs(p[b + 1] - p[a + 1]);
        double farthest = 0; // of joints, seen from the hips
        double squares = 0;
        for (int i = 3; i < 3 * JOINTS; i += 3) {
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                double moved = p[b + i + axis] - p[b + axis] - p[a + i + axis] + p[a + axis];
                square += moved * moved;
            }
            farthest = Math.max(farthest, Math.sqrt(square));
            squares += square;
        }
        double feet = 0; // the way of the foot that goes farther, in the world
        for (int foot : CanonicalBody.feet()) {
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                double moved = p[b + 3 * foot + axis] - p[a + 3 * foot + axis];
                square += moved * moved;
            }
            feet = Math.max(feet, Math.sqrt(square));
        }
        double[] features = {
            1, travel, height, farthest, Math.sqrt(squares / JOINTS), feet, travel * farthest / 100,
        };
        for (int i = 1; i < FEATURES; i++) {
            features[i] = Math.log(CENTIMETRES + features[i]);
        }
        return features;
    }

    /** Reads what {@link #toSafetensors} made. */
    public static PoseTiming of(Safetensors file) {
        file.expect("architecture", ARCHITECTURE);
        float[] values = file.tensor(WEIGHTS).values();
        double[] weights = new double[values.length];
        Arrays.setAll(weights, i -> values[i]);
        return new PoseTiming(weights, file.tensor(DEVIATION).values()[0]);
    }

    public Safetensors toSafetensors() {
        float[] values = new float[FEATURES];
        for (int i = 0; i < FEATURES; i++) {
            values[i] = (float) weights[i];
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(WEIGHTS, new Tensor(new long[] {FEATURES}, values));
        tensors.put(DEVIATION, new Tensor(new long[] {1}, new float[] {(float) deviation}));
        return new Safetensors(Map.of("architecture", ARCHITECTURE), tensors);
    }

    /**
     * Returns by how much proposals are off in recordings, as the median of the factor between them and the times that were
     * taken, 1 at best.
     */
    public double medianFactor(MotionSet test, RandomGenerator random) {
        double[] factors = new double[2000];
        for (int i = 0; i < factors.length; i++) {
            Pair pair = draw(test, random);
            double[] features = pair.features().stream().mapToDouble(f -> f).toArray();
            factors[i] = Math.exp(Math.abs(Math.log(usual(features, pair.fall())) - pair.log()));
        }
        Arrays.sort(factors);
        return factors[factors.length / 2];
    }
}
