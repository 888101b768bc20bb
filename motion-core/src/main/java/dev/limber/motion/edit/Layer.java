package dev.limber.motion.edit;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * A layer: keys of some joints over a motion, which does not change. Immutable.
 *
 * @param weight from 0, which is nothing, to 1
 * @param tracks by joint; joints without one are left alone
 * @param held the feet and hands that stay where they are beneath
 */
public record Layer(
        String name, Mode mode, double weight, boolean muted, Map<Integer, LayerTrack> tracks, HeldLimbs held) {
    /** How the layer combines with the motion below. */
    public enum Mode {
        /** It is kept, and the keys are added to it. */
        ADDITIVE,
        /** The keys take its place, from the first to the last of a joint; one key alone in all frames. */
        OVERRIDE
    }

    public Layer {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("the weight of layer '" + name + "' is " + weight + ", expected 0 to 1");
        }
        tracks = Map.copyOf(tracks);
    }

    /** A layer without keys, which holds nothing. */
    public static Layer empty(String name, Mode mode) {
        return new Layer(name, mode, 1, false, Map.of(), HeldLimbs.NONE);
    }

    public Layer withWeight(double changed) {
        return new Layer(name, mode, changed, muted, tracks, held);
    }

    public Layer withMuted(boolean changed) {
        return new Layer(name, mode, weight, changed, tracks, held);
    }

    /** Lets the layer leave other feet and hands where they are. */
    public Layer withHeld(HeldLimbs changed) {
        return new Layer(name, mode, weight, muted, tracks, changed);
    }

    private Layer withTracks(Map<Integer, LayerTrack> changed) {
        return new Layer(name, mode, weight, muted, changed, held);
    }

    public Optional<LayerTrack> track(int joint) {
        return Optional.ofNullable(tracks.get(joint));
    }

    /** Replaces the keys of a joint; a track without any leaves the joint alone. */
    public Layer withTrack(int joint, LayerTrack track) {
        Map<Integer, LayerTrack> changed = new TreeMap<>(tracks);
        if (track.keys().isEmpty()) {
            changed.remove(joint);
        } else {
            changed.put(joint, track);
        }
        return withTracks(changed);
    }

    public Layer withKey(int joint, int frame, LayerKey key) {
        Map<Integer, LayerTrack> changed = new TreeMap<>(tracks);
        changed.put(joint, tracks.getOrDefault(joint, LayerTrack.EMPTY).with(frame, key));
        return withTracks(changed);
    }

    /** Moves keys in time, those of all joints together. */
    public Layer moved(IntUnaryOperator frame) {
        Map<Integer, LayerTrack> changed = new TreeMap<>();
        tracks.forEach((joint, track) -> changed.put(joint, track.moved(frame)));
        return withTracks(changed);
    }

    /** Returns the frames that have keys of any joint. */
    public NavigableSet<Integer> frames() {
        NavigableSet<Integer> frames = new TreeSet<>();
        tracks.values().forEach(track -> frames.addAll(track.keys().keySet()));
        return frames;
    }

    /**
     * Keys a frame so that the motion beneath becomes a pose there. Joints that the layer has left alone there get keys that
     * change nothing at the two frames where the change ends.
     *
     * @param beneath the motion under the layer
     * @param wanted the pose that the layer makes of it at full weight; unaffected
     * @param first where the change begins, at most {@code frame}
     * @param last where the change ends, at least {@code frame}
     */
    public Layer withPose(Clip beneath, int frame, Pose wanted, int first, int last) {
        Pose under = beneath.pose(frame);
        Layer changed = this;
        WorldPose from = WorldPose.of(under);
        WorldPose to = WorldPose.of(wanted);
        double[] q = new double[4];
        for (int joint = 0; joint < wanted.skeleton().jointCount(); joint++) {
            LayerKey bare = key(under, wanted, joint, q);
            LayerKey key = held.ends().contains(joint) ? held.offset(bare, joint, from, to) : bare;
            LayerKey old = at(joint, frame).orElse(unchanged(under, joint));
            if (key.shift().equals(old.shift())
                    && key.rotationShift().equals(old.rotationShift())
                    && key.rotation().distance(old.rotation()) < 1e-6
                    && key.translation().distance(old.translation())
                            < 1e-9 * (1 + old.translation().length())) {
                continue;
            }
            boolean free = at(joint, frame).isEmpty();
            changed = changed.withKey(joint, frame, key);
            if (free) {
                changed = mode == Mode.ADDITIVE
                        ? changed.withEnd(joint, beneath, first, frame).withEnd(joint, beneath, last, frame)
                        : changed.withEnds(joint, beneath, frame, first, last);
            }
        }
        return changed;
    }

    private Layer withEnd(int joint, Clip beneath, int end, int frame) {
        return end == frame ? this : withKey(joint, end, unchanged(beneath.pose(end), joint));
    }

    /** Ends the change of a joint that an override layer had left free on both sides, unless other keys do so sooner. */
    private Layer withEnds(int joint, Clip beneath, int frame, int first, int last) {
        LayerTrack changed = tracks.getOrDefault(joint, LayerTrack.EMPTY);
        int begin = Math.max(0, Math.min(first, frame - 1));
        Integer before = changed.keys().lowerKey(frame);
        if (before != null && before >= begin) {
            changed = changed.withTangent(before, Tangent.AUTO);
        } else {
            changed = before == null ? changed : changed.withTangent(before, Tangent.FREE);
            changed = begin == frame ? changed : changed.with(begin, unchanged(beneath.pose(begin), joint));
        }
        int end = Math.min(beneath.frameCount() - 1, Math.max(last, frame + 1));
        Integer after = changed.keys().higherKey(frame);
        if (end > frame && (after == null || after > end)) {
            LayerKey ending = unchanged(beneath.pose(end), joint);
            changed = changed.with(end, ending.withTangent(Tangent.FREE));
        }
        return withTrack(joint, changed);
    }

    private LayerKey key(Pose under, Pose wanted, int joint, double[] q) {
        Vec3 at = Vec3.of(wanted.translations(), 3 * joint);
        if (mode == Mode.OVERRIDE) {
            return LayerKey.of(wanted.rotations(), 4 * joint, at);
        }
        Quat.inverseMultiply(under.rotations(), 4 * joint, wanted.rotations(), 4 * joint, q, 0);
        return LayerKey.of(q, 0, at.minus(Vec3.of(under.translations(), 3 * joint)));
    }

    private LayerKey unchanged(Pose under, int joint) {
        return mode == Mode.ADDITIVE
                ? LayerKey.ZERO
                : LayerKey.of(under.rotations(), 4 * joint, Vec3.of(under.translations(), 3 * joint));
    }

    /** Takes what an additive layer does out of a pose. */
    void takeOut(int frame, Pose pose) {
        WorldPose wanted = WorldPose.of(pose);
        takeKeysOut(frame, pose);
        if (!held.ends().isEmpty()) {
            held.hold(pose, wanted, -weight, end -> at(end, frame));
        }
    }

    private void takeKeysOut(int frame, Pose pose) {
        double[] q = new double[4];
        tracks.forEach((joint, track) -> track.at(frame).ifPresent(key -> {
            key.withRotation(key.rotation().times(weight)).rotation(q, 0);
            Quat.multiplyInverse(pose.rotations(), 4 * joint, q, 0, pose.rotations(), 4 * joint);
            Vec3.of(pose.translations(), 3 * joint)
                    .minus(key.translation().times(weight))
                    .store(pose.translations(), 3 * joint);
        }));
    }

    /** Returns what the layer does to a joint in a frame; empty where it leaves the joint to the motion beneath. */
    public Optional<LayerKey> at(int joint, int frame) {
        return track(joint).filter(track -> isInForce(track, frame)).flatMap(track -> track.at(frame));
    }

    private boolean isInForce(LayerTrack track, int frame) {
        return mode == Mode.ADDITIVE || track.owns(frame);
    }

    /** Changes the pose of a frame as the layer tells. */
    void apply(int frame, Pose pose) {
        if (held.ends().isEmpty()) {
            applyKeys(frame, pose);
            return;
        }
        Pose beneath = new Pose(pose.skeleton());
        beneath.set(pose);
        applyKeys(frame, pose);
        if (!HeldLimbs.isSame(pose, beneath)) {
            held.hold(pose, WorldPose.of(beneath), weight, end -> at(end, frame));
        }
    }

    private void applyKeys(int frame, Pose pose) {
        double[] q = new double[4];
        tracks.keySet()
                .forEach(joint -> at(joint, frame).ifPresent(key -> {
                    Vec3 under = Vec3.of(pose.translations(), 3 * joint);
                    if (mode == Mode.ADDITIVE) {
                        key.withRotation(key.rotation().times(weight)).rotation(q, 0);
                        Quat.multiply(pose.rotations(), 4 * joint, q, 0, pose.rotations(), 4 * joint);
                        under.plus(key.translation().times(weight)).store(pose.translations(), 3 * joint);
                    } else {
                        key.rotation(q, 0);
                        Quat.slerp(pose.rotations(), 4 * joint, q, 0, weight, pose.rotations(), 4 * joint);
                        under.plus(key.translation().minus(under).times(weight)).store(pose.translations(), 3 * joint);
                    }
                }));
    }
}
