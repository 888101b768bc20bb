package dev.limber.motion.edit;

import dev.limber.motion.Vec3;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A track as curves over time: its rotation vector in degrees, and its translation. The vector continues beyond 180
 * degrees, so no curve jumps. Immutable.
 */
public final class TrackCurves {
    private static final double ROTATION = 2 * Math.PI;

    private final LayerTrack track;
    private final Vec3[] degrees; // (frame)
    private final Vec3[] translations; // (frame), in the skeleton's unit

    private TrackCurves(LayerTrack track, Vec3[] degrees, Vec3[] translations) {
        this.track = track;
        this.degrees = degrees;
        this.translations = translations;
    }

    /**
     * Follows a track through the frames of a clip.
     *
     * @param track with one key at least
     */
    public static TrackCurves of(LayerTrack track, int frameCount) {
        Vec3[] degrees = new Vec3[frameCount];
        Vec3[] translations = new Vec3[frameCount];
        Vec3 last = track.keys().firstEntry().getValue().rotation();
        for (int frame = 0; frame < frameCount; frame++) {
            LayerKey key = track.at(frame).orElseThrow();
            last = near(last, key.rotation());
            degrees[frame] = last.times(180 / Math.PI);
            translations[frame] = key.translation();
        }
        return new TrackCurves(track, degrees, translations);
    }

    /** Adds multiples of 360 degrees to a rotation vector so that it is as near as possible to another. */
    private static Vec3 near(Vec3 other, Vec3 v) {
        double angle = v.length();
        if (angle < 1e-12) {
            return v;
        }
        double rotations = Math.rint((other.dot(v) / angle - angle) / ROTATION);
        return v.times((angle + ROTATION * rotations) / angle);
    }

    public LayerTrack track() {
        return track;
    }

    public int frameCount() {
        return degrees.length;
    }

    /** Returns the axis times the angle in degrees, local. */
    public Vec3 degrees(int frame) {
        return degrees[frame];
    }

    /** Returns the translation, local, in the skeleton's unit. */
    public Vec3 translation(int frame) {
        return translations[frame];
    }

    /**
     * Returns the track with some of its keys at other frames and other values; one that comes to lie on another key takes
     * its place.
     *
     * @param frames of keys
     * @param by frames, negative for earlier; cut down so that all stay within the clip
     * @param rotated degrees that are added to the rotation vector
     * @param shifted added to the translation
     */
    public LayerTrack moved(Collection<Integer> frames, int by, Vec3 rotated, Vec3 shifted) {
        NavigableMap<Integer, LayerKey> keys = new TreeMap<>(track.keys());
        NavigableMap<Integer, LayerKey> chosen = new TreeMap<>(track.keys());
        chosen.keySet().retainAll(frames);
        if (chosen.isEmpty()) {
            return track;
        }
        int allowed = Math.max(-chosen.firstKey(), Math.min(frameCount() - 1 - chosen.lastKey(), by));
        keys.keySet().removeAll(chosen.keySet());
        chosen.forEach((frame, key) -> {
            Vec3 rotation =
                    degrees[Math.min(frame, frameCount() - 1)].plus(rotated).times(Math.PI / 180);
            keys.put(
                    frame + allowed,
                    key.withRotation(rotation).withTranslation(key.translation().plus(shifted)));
        });
        return LayerTrack.of(keys);
    }
}
