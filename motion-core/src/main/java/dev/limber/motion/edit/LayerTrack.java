package dev.limber.motion.edit;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * The keys of one joint in a layer, by frame. Between two keys the rotation is interpolated about the first of them, so
 * it does not jump at 180 degrees or when a quaternion changes its sign; before the first and after the last key it is
 * constant. Immutable.
 */
public final class LayerTrack {
    static final LayerTrack EMPTY = new LayerTrack(new TreeMap<>());

    private final NavigableMap<Integer, LayerKey> keys;

    private LayerTrack(NavigableMap<Integer, LayerKey> keys) {
        this.keys = Collections.unmodifiableNavigableMap(keys);
    }

    public static LayerTrack of(Map<Integer, LayerKey> keys) {
        return new LayerTrack(new TreeMap<>(keys));
    }

    public NavigableMap<Integer, LayerKey> keys() {
        return keys;
    }

    public LayerTrack with(int frame, LayerKey key) {
        NavigableMap<Integer, LayerKey> changed = new TreeMap<>(keys);
        changed.put(frame, key);
        return new LayerTrack(changed);
    }

    /** Returns the track with its keys at other frames; of two keys that meet, the later one stays. */
    LayerTrack moved(IntUnaryOperator frame) {
        NavigableMap<Integer, LayerKey> changed = new TreeMap<>();
        keys.forEach((at, key) -> changed.put(frame.applyAsInt(at), key));
        return new LayerTrack(changed);
    }

    /** Returns what the track does in a frame, between keys as these tell; nothing without keys. */
    public Optional<LayerKey> at(int frame) {
        Map.Entry<Integer, LayerKey> before = keys.floorEntry(frame);
        Map.Entry<Integer, LayerKey> after = keys.ceilingEntry(frame);
        if (before == null || after == null) {
            return Optional.ofNullable(before == null ? after : before).map(Map.Entry::getValue);
        }
        if (before.getKey().equals(after.getKey()) || isStill(before.getValue().tangent())) {
            return Optional.of(before.getValue());
        }
        double span = after.getKey() - before.getKey();
        return Optional.of(between(before, after, (frame - before.getKey()) / span));
    }

    private static boolean isStill(Tangent tangent) {
        return tangent == Tangent.STEP || tangent == Tangent.FREE;
    }

    /**
     * Whether the track of an override layer takes the place of the motion beneath in a frame: from its first key to its last
     * but where one leaves the motion free, or everywhere when there is but one key.
     */
    public boolean owns(int frame) {
        Map.Entry<Integer, LayerKey> before = keys.floorEntry(frame);
        if (keys.size() == 1 || before == null || frame >= keys.lastKey()) {
            return keys.size() == 1 || keys.containsKey(frame);
        }
        return before.getKey() == frame || before.getValue().tangent() != Tangent.FREE;
    }

    /** Returns the track with another tangent of one of its keys. */
    LayerTrack withTangent(int frame, Tangent tangent) {
        return with(frame, Objects.requireNonNull(keys.get(frame)).withTangent(tangent));
    }

    private LayerKey between(Map.Entry<Integer, LayerKey> a, Map.Entry<Integer, LayerKey> b, double t) {
        LayerKey from = a.getValue();
        double[] q = new double[8];
        from.rotation(q, 0);
        LayerKey.ZERO.withRotation(change(a, b, t, key -> from(from, key))).rotation(q, 4);
        Quat.multiply(q, 0, q, 4, q, 0);
        return LayerKey.of(q, 0, value(a, b, t, LayerKey::translation))
                .withTangent(from.tangent())
                .withOffset(value(a, b, t, LayerKey::shift), value(a, b, t, LayerKey::rotationShift));
    }

    private Vec3 value(
            Map.Entry<Integer, LayerKey> a, Map.Entry<Integer, LayerKey> b, double t, Function<LayerKey, Vec3> value) {
        Vec3 from = value.apply(a.getValue());
        return from.plus(change(a, b, t, key -> value.apply(key).minus(from)));
    }

    /**
     * Returns how far a value has come on its way from one key to the next.
     *
     * @param t from 0 at {@code a} to 1 at {@code b}
     * @param away from {@code a} to a key
     */
    private Vec3 change(
            Map.Entry<Integer, LayerKey> a, Map.Entry<Integer, LayerKey> b, double t, Function<LayerKey, Vec3> away) {
        Vec3 change = away.apply(b.getValue());
        Tangent tangent = a.getValue().tangent();
        if (tangent != Tangent.AUTO) {
            return change.times(tangent == Tangent.FLAT ? t * t * (3 - 2 * t) : t);
        }
        double span = b.getKey() - a.getKey();
        Map.Entry<Integer, LayerKey> earlier = keys.lowerEntry(a.getKey());
        Map.Entry<Integer, LayerKey> later = keys.higherEntry(b.getKey());
        Vec3 start = Vec3.ZERO;
        Vec3 end = Vec3.ZERO;
        if (earlier != null) {
            double past = span / (a.getKey() - earlier.getKey());
            start = slope(away.apply(earlier.getValue()).times(-past), change);
        }
        if (later != null) {
            double next = span / (later.getKey() - b.getKey());
            end = slope(change, away.apply(later.getValue()).minus(change).times(next));
        }
        return hermite(change, start, end, t);
    }

    /** The rotation that leads from one key to another, about the first: axis times angle. */
    private static Vec3 from(LayerKey a, LayerKey b) {
        double[] q = new double[8];
        a.rotation(q, 0);
        b.rotation(q, 4);
        Quat.inverseMultiply(q, 0, q, 4, q, 0);
        Quat.log(q, 0, q, 4);
        return Vec3.of(q, 4);
    }

    /** The slope at a key by the slopes on both sides, per axis: none at a peak, as in monotone curves (Fritsch, Carlson). */
    private static Vec3 slope(Vec3 before, Vec3 after) {
        return new Vec3(slope(before.x(), after.x()), slope(before.y(), after.y()), slope(before.z(), after.z()));
    }

    private static double slope(double before, double after) {
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }

    /** A cubic from zero to {@code end} with the slopes of its ends. */
    private static Vec3 hermite(Vec3 end, Vec3 startSlope, Vec3 endSlope, double t) {
        double t2 = t * t;
        double t3 = t2 * t;
        return end.times(3 * t2 - 2 * t3)
                .plus(startSlope.times(t3 - 2 * t2 + t))
                .plus(endSlope.times(t3 - t2));
    }
}
