package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;
import java.util.Arrays;

/** An animation curve: keys and their interpolation. */
final class Curve {
    // Bits of a key's flags.
    private static final int CONSTANT = 1 << 1;
    private static final int CUBIC = 1 << 3;
    private static final int TANGENT_USER = 1 << 10; // tangents are given, not made from the keys around
    private static final int CONSTANT_NEXT = 1 << 8; // a constant key already has the value of the next
    private static final int WEIGHTED = 1 << 24;
    private static final int NEXT_WEIGHTED = 1 << 25;

    private static final double WEIGHT_UNIT = 1.0 / 9999;
    private static final double USUAL_WEIGHT = 1.0 / 3;
    private static final int PER_KEY = 4; // slope here, slope at the next key, two weights, velocities

    private final double[] times; // (key), seconds, ascending
    private final double[] values; // (key)
    private final int[] attributes; // (key), which of the flags
    private final long[] flags; // (attribute)
    private final float[] data; // (attribute, 4)

    private Curve(double[] times, double[] values, int[] attributes, long[] flags, float[] data) {
        this.times = times;
        this.values = values;
        this.attributes = attributes;
        this.flags = flags;
        this.data = data;
    }

    /** Makes the curve that always has one value. */
    static Curve constant(double value) {
        return new Curve(new double[0], new double[] {value}, new int[0], new long[0], new float[0]);
    }

    /** Reads the keys of a curve; those that are not after the one before are left out. */
    static Curve of(FbxObject object) {
        FbxNode node = object.node();
        long[] ticks = node.child("KeyTime").map(FbxNode::integers).orElse(new long[0]);
        double[] values = node.child("KeyValueFloat").map(FbxNode::numbers).orElse(new double[0]);
        long[] flags = node.child("KeyAttrFlags").map(FbxNode::integers).orElse(new long[0]);
        double[] numbers = node.child("KeyAttrDataFloat").map(FbxNode::numbers).orElse(new double[0]);
        long[] counts = node.child("KeyAttrRefCount").map(FbxNode::integers).orElse(new long[0]);
        if (ticks.length != values.length) {
            throw node.error("has " + ticks.length + " times and " + values.length + " values of keys");
        }
        double[] times = new double[ticks.length];
        int[] attributes = new int[ticks.length];
        int kept = 0;
        int attribute = 0;
        long left = counts.length > 0 ? counts[0] : Long.MAX_VALUE;
        for (int k = 0; k < ticks.length; k++) {
            while (left <= 0 && attribute + 1 < counts.length) {
                left = counts[++attribute];
            }
            left--;
            double time = (double) ticks[k] / TimeMode.TICKS;
            if (Double.isFinite(values[k]) && (kept == 0 || time > times[kept - 1])) {
                times[kept] = time;
                values[kept] = values[k];
                attributes[kept++] = attribute;
            }
        }
        if (kept == 0) {
            return constant(node.child("Default")
                    .map(d -> d.number(0))
                    .filter(Double::isFinite)
                    .orElse(0.0));
        }
        float[] data = new float[numbers.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) numbers[i];
        }
        return new Curve(
                Arrays.copyOf(times, kept), Arrays.copyOf(values, kept), Arrays.copyOf(attributes, kept), flags, data);
    }

    /** Returns the live times of the keys, in seconds, ascending; none where the value never changes. */
    double[] times() {
        return times;
    }

    /** Returns the value at a time in seconds; before the first and after the last key it rests. */
    double at(double time) {
        int at = Arrays.binarySearch(times, time);
        int next = at >= 0 ? at + 1 : -at - 1;
        if (next == 0) {
            return values[0];
        }
        int key = next - 1;
        if (next >= times.length || times[key] == time) {
            return values[Math.min(key, values.length - 1)];
        }
        return between(key, time);
    }

    private double between(int key, double time) {
        long flag = attributes[key] < flags.length ? flags[attributes[key]] : 0;
        double span = times[key + 1] - times[key];
        double t = (time - times[key]) / span;
        double v0 = values[key];
        double v1 = values[key + 1];
        if ((flag & CONSTANT) != 0) {
            return (flag & CONSTANT_NEXT) != 0 ? v1 : v0;
        }
        if ((flag & CUBIC) == 0) {
            return v0 + t * (v1 - v0);
        }
        int at = PER_KEY * attributes[key];
        boolean given = (flag & TANGENT_USER) != 0 && at + PER_KEY <= data.length;
        double slope0 = given ? data[at] : slope(key);
        double slope1 = given ? data[at + 1] : slope(key + 1);
        double weight0 = USUAL_WEIGHT;
        double weight1 = USUAL_WEIGHT;
        if (given) {
            int weights = Float.floatToRawIntBits(data[at + 2]);
            weight0 = (flag & WEIGHTED) != 0 ? (weights & 0xffff) * WEIGHT_UNIT : weight0;
            weight1 = (flag & NEXT_WEIGHTED) != 0 ? (weights >>> 16) * WEIGHT_UNIT : weight1;
        }
        double value =
                Bezier.at(t, weight0, 1 - weight1, v0, v0 + slope0 * weight0 * span, v1 - slope1 * weight1 * span, v1);
        return Double.isFinite(value) ? value : v0;
    }

    /** Returns the slope of a key whose tangents are made from the keys around it: it does not overshoot them. */
    private double slope(int key) {
        if (key == 0 || key == values.length - 1) {
            return 0;
        }
        double before = (values[key] - values[key - 1]) / (times[key] - times[key - 1]);
        double after = (values[key + 1] - values[key]) / (times[key + 1] - times[key]);
        if (before * after <= 0) {
            return 0;
        }
        double mean = (values[key + 1] - values[key - 1]) / (times[key + 1] - times[key - 1]);
        double most = 3 * Math.min(Math.abs(before), Math.abs(after));
        return Math.copySign(Math.min(Math.abs(mean), most), mean);
    }
}
