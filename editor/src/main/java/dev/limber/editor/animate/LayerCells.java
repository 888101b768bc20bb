package dev.limber.editor.animate;

import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.LayerKey;
import dev.limber.motion.edit.LayerTrack;
import dev.limber.motion.edit.Tangent;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Some keys of a layer. Immutable.
 *
 * @param frames by joint; none is empty
 */
public record LayerCells(Map<Integer, NavigableSet<Integer>> frames) {
    public static final LayerCells NONE = new LayerCells(Map.of());

    public LayerCells {
        frames = Map.copyOf(frames);
    }

    /** Returns the keys of all joints in some frames. */
    public static LayerCells of(Layer layer, Collection<Integer> frames) {
        return of(layer, layer.tracks().keySet(), frames);
    }

    /** Returns the keys of some joints in some frames. */
    public static LayerCells of(Layer layer, Set<Integer> joints, Collection<Integer> frames) {
        Map<Integer, NavigableSet<Integer>> found = new TreeMap<>();
        layer.tracks().forEach((joint, track) -> {
            NavigableSet<Integer> keys = new TreeSet<>(track.keys().keySet());
            keys.retainAll(frames);
            if (joints.contains(joint) && !keys.isEmpty()) {
                found.put(joint, keys);
            }
        });
        return new LayerCells(found);
    }

    public boolean isEmpty() {
        return frames.isEmpty();
    }

    /** Whether one of some joints has a key in a frame. */
    public boolean has(Set<Integer> joints, int frame) {
        for (Map.Entry<Integer, NavigableSet<Integer>> keys : frames.entrySet()) {
            if (joints.contains(keys.getKey()) && keys.getValue().contains(frame)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the frames with a key of any joint, ascending. */
    public NavigableSet<Integer> all() {
        NavigableSet<Integer> all = new TreeSet<>();
        frames.values().forEach(all::addAll);
        return all;
    }

    /** Returns these keys and others, without those that are in both. */
    public LayerCells toggled(LayerCells others) {
        Map<Integer, NavigableSet<Integer>> changed = new TreeMap<>();
        frames.forEach((joint, keys) -> changed.put(joint, new TreeSet<>(keys)));
        others.frames.forEach((joint, keys) -> {
            NavigableSet<Integer> own = changed.computeIfAbsent(joint, j -> new TreeSet<>());
            keys.forEach(frame -> {
                if (!own.remove(frame)) {
                    own.add(frame);
                }
            });
        });
        changed.values().removeIf(Set::isEmpty);
        return new LayerCells(changed);
    }

    /** Returns where these keys are after a move. */
    public LayerCells moved(IntUnaryOperator to) {
        Map<Integer, NavigableSet<Integer>> changed = new TreeMap<>();
        frames.forEach((joint, keys) -> {
            NavigableSet<Integer> moved = new TreeSet<>();
            keys.forEach(frame -> moved.add(to.applyAsInt(frame)));
            changed.put(joint, moved);
        });
        return new LayerCells(changed);
    }

    /** What is done with the keys of one joint that are chosen; those that are not chosen follow. */
    private interface Change {
        void of(NavigableMap<Integer, LayerKey> chosen, NavigableMap<Integer, LayerKey> rest);
    }

    private Layer change(Layer layer, Change change) {
        Layer changed = layer;
        for (Map.Entry<Integer, NavigableSet<Integer>> keys : frames.entrySet()) {
            NavigableMap<Integer, LayerKey> rest = new TreeMap<>(
                    layer.track(keys.getKey()).map(LayerTrack::keys).orElse(new TreeMap<>()));
            NavigableMap<Integer, LayerKey> chosen = new TreeMap<>(rest);
            chosen.keySet().retainAll(keys.getValue());
            rest.keySet().removeAll(keys.getValue());
            change.of(chosen, rest);
            changed = changed.withTrack(keys.getKey(), LayerTrack.of(rest));
        }
        return changed;
    }

    /** Returns a layer with these keys in other frames; they replace what is there. */
    Layer move(Layer layer, IntUnaryOperator to) {
        return change(layer, (chosen, rest) -> chosen.forEach((frame, key) -> rest.put(to.applyAsInt(frame), key)));
    }

    /** Returns a layer without these keys. */
    Layer remove(Layer layer) {
        return change(layer, (chosen, rest) -> {});
    }

    /** Returns a layer of these keys alone. */
    Layer only(Layer layer) {
        Layer empty = Layer.empty(layer.name(), layer.mode());
        for (Map.Entry<Integer, NavigableSet<Integer>> keys : frames.entrySet()) {
            NavigableMap<Integer, LayerKey> chosen = new TreeMap<>(
                    layer.track(keys.getKey()).map(LayerTrack::keys).orElse(new TreeMap<>()));
            chosen.keySet().retainAll(keys.getValue());
            empty = empty.withTrack(keys.getKey(), LayerTrack.of(chosen));
        }
        return empty;
    }

    /** Returns a layer whose motion leaves these keys in another way. */
    Layer setTangents(Layer layer, Tangent tangent) {
        return change(
                layer, (chosen, rest) -> chosen.forEach((frame, key) -> rest.put(frame, key.withTangent(tangent))));
    }
}
