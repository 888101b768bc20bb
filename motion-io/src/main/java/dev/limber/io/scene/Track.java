package dev.limber.io.scene;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Quat;
import java.util.Arrays;

/** Keys of one property of a node, and their interpolation. Its arrays must not be changed. */
public final class Track {
    private final int node;
    private final Property property;
    private final Interpolation interpolation;
    private final double[] times; // (key), seconds, not descending
    private final double[] values; // (key, 3 or 4), or (key, 3, 3 or 4): in-tangent, value, out-tangent

    /** What moves. */
    public enum Property {
        TRANSLATION(3),
        /** A quaternion w, x, y, z. */
        ROTATION(4),
        SCALE(3);

        private final int width;

        Property(int width) {
            this.width = width;
        }

        /** Returns how many numbers a key has. */
        public int width() {
            return width;
        }
    }

    /** The interpolation between keys. */
    public enum Interpolation {
        STEP,
        /** Linear, spherical for rotations. */
        LINEAR,
        /** Hermite, as glTF's CUBICSPLINE. */
        CUBIC
    }

    /**
     * Makes a track of arrays that the caller gives away.
     *
     * @param node index of the node
     * @param times (key), seconds, not descending, at least one
     * @param values (key, 3 or 4); for {@link Interpolation#CUBIC} (key, 3, 3 or 4): in-tangent, value, out-tangent
     * @throws IllegalArgumentException when the arrays disagree on the number of keys or times descend
     * @throws MotionFormatException when a value is not finite
     */
    public Track(int node, Property property, Interpolation interpolation, double[] times, double[] values) {
        int perKey = property.width() * (interpolation == Interpolation.CUBIC ? 3 : 1);
        if (times.length == 0 || values.length != (long) times.length * perKey) {
            throw new IllegalArgumentException(
                    "a track of " + times.length + " keys has " + values.length + " numbers, not " + perKey + " a key");
        }
        for (int k = 1; k < times.length; k++) {
            if (!(times[k] >= times[k - 1])) {
                throw new IllegalArgumentException("key " + k + " of a track is not after the one before it");
            }
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new MotionFormatException("a track holds " + value + ", expected finite numbers");
            }
        }
        this.node = node;
        this.property = property;
        this.interpolation = interpolation;
        this.times = times;
        this.values = values;
    }

    public int node() {
        return node;
    }

    public Property property() {
        return property;
    }

    Interpolation interpolation() {
        return interpolation;
    }

    /** Returns the live array of values. */
    double[] values() {
        return values;
    }

    /** Returns the live array of key times in seconds, not descending. */
    double[] times() {
        return times;
    }

    /** Returns the time of the first key in seconds. */
    public double start() {
        return times[0];
    }

    double end() {
        return times[times.length - 1];
    }

    /** Writes the property at {@code time} into {@code pose}; before the first and after the last key it rests. */
    void sample(double time, NodePose pose) {
        double[] out = pose.values(property);
        int o = property.width() * node;
        int next = keyAfter(time);
        int last = Math.max(0, next - 1);
        next = Math.min(next, times.length - 1);
        double span = times[next] - times[last];
        if (span <= 0 || interpolation == Interpolation.STEP) {
            System.arraycopy(values, valueAt(last), out, o, property.width());
        } else {
            double t = Math.min(1, Math.max(0, (time - times[last]) / span));
            switch (interpolation) {
                case LINEAR -> linear(last, next, t, out, o);
                case CUBIC -> hermite(last, next, t, span, out, o);
                case STEP -> throw new AssertionError(interpolation);
            }
        }
        if (property == Property.ROTATION) {
            Quat.normalize(out, o, out, o);
        }
    }

    /** Returns the first key later than {@code time}, or the number of keys. */
    private int keyAfter(double time) {
        int at = Arrays.binarySearch(times, time);
        if (at < 0) {
            return -at - 1;
        }
        while (at < times.length && times[at] <= time) {
            at++;
        }
        return at;
    }

    private int valueAt(int key) {
        int width = property.width();
        return interpolation == Interpolation.CUBIC ? (3 * key + 1) * width : key * width;
    }

    private void linear(int last, int next, double t, double[] out, int o) {
        int a = valueAt(last);
        int b = valueAt(next);
        if (property == Property.ROTATION) {
            Quat.slerp(values, a, values, b, t, out, o);
        } else {
            for (int i = 0; i < property.width(); i++) {
                out[o + i] = (1 - t) * values[a + i] + t * values[b + i];
            }
        }
    }

    private void hermite(int last, int next, double t, double span, double[] out, int o) {
        int width = property.width();
        int a = valueAt(last);
        int b = valueAt(next);
        double t2 = t * t;
        double t3 = t2 * t;
        for (int i = 0; i < width; i++) {
            double out0 = values[a + width + i];
            double in1 = values[b - width + i];
            out[o + i] = (2 * t3 - 3 * t2 + 1) * values[a + i]
                    + span * (t3 - 2 * t2 + t) * out0
                    + (3 * t2 - 2 * t3) * values[b + i]
                    + span * (t3 - t2) * in1;
        }
    }
}
