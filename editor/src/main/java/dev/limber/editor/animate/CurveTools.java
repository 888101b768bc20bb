package dev.limber.editor.animate;

import dev.limber.editor.document.Selection;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Vec3;
import dev.limber.motion.edit.LayerKey;
import dev.limber.motion.edit.LayerTrack;
import dev.limber.motion.edit.Tangent;
import dev.limber.motion.edit.TrackCurves;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Changes the keys of the selected joint in the layer that receives poses, by their curves. While the mouse drags, the
 * motion follows; all of a drag is one step of undo. Used by the render thread only.
 */
public final class CurveTools {
    private static final List<Vec3> AXES = List.of(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1));

    private final Workspace workspace;
    private final LayerTools layers;
    private Optional<TrackCurves> known = Optional.empty();
    private Optional<Drag> drag = Optional.empty();

    /** @param made what the drag has made of the keys; it ends where they change otherwise */
    private record Drag(TrackCurves start, List<Integer> frames, LayerTrack made) {
        boolean isChanged() {
            return made != start.track();
        }
    }

    public CurveTools(Workspace workspace, LayerTools layers) {
        this.workspace = workspace;
        this.layers = layers;
    }

    /** Returns the selected joint, if it is of the motion that is animated and a layer receives its poses. */
    public Optional<Integer> joint() {
        return workspace
                .document()
                .selection()
                .filter(s -> s.slot() == workspace.animated() && layers.active().isPresent())
                .map(Selection::joint);
    }

    /** Returns the curves of the selected joint; empty when the layer has no key of it. */
    public Optional<TrackCurves> curves() {
        Optional<LayerTrack> track = joint().flatMap(j -> layers.activeLayer().flatMap(layer -> layer.track(j)));
        int count = workspace.playhead().frameCount();
        if (track.isEmpty()) {
            return Optional.empty();
        }
        if (known.filter(k -> k.track() == track.get() && k.frameCount() == count)
                .isEmpty()) {
            known = Optional.of(TrackCurves.of(track.get(), count));
        }
        return known;
    }

    /** Begins to drag keys. */
    public void begin(Collection<Integer> frames) {
        drag = curves().map(c -> new Drag(c, List.copyOf(frames), c.track()));
    }

    /** Whether keys are dragged that nothing else has changed meanwhile. */
    public boolean dragging() {
        drag = drag.filter(d -> curves().filter(c -> c.track() == d.made()).isPresent());
        return drag.isPresent();
    }

    /** Takes the keys away from where they were when the drag began, by frames and degrees about an axis. */
    public void rotate(int frames, int axis, double degrees) {
        move(frames, AXES.get(axis).times(degrees), Vec3.ZERO);
    }

    /** Takes the keys away from where they were when the drag began, by frames and a length along an axis. */
    public void shift(int frames, int axis, double length) {
        move(frames, Vec3.ZERO, AXES.get(axis).times(length));
    }

    private void move(int frames, Vec3 rotated, Vec3 shifted) {
        if (!dragging()) {
            return;
        }
        Drag d = drag.orElseThrow();
        int joint = joint().orElseThrow();
        LayerTrack moved = d.start().moved(d.frames(), frames, rotated, shifted);
        layers.drag("Move curve keys", layers.active().orElseThrow(), layer -> layer.withTrack(joint, moved));
        drag = Optional.of(new Drag(d.start(), d.frames(), moved));
    }

    /** Ends the drag. */
    public void end() {
        drag = Optional.empty();
        layers.endDrag();
    }

    /** Ends the drag as if there had been none; returns whether there was one. */
    public boolean cancel() {
        boolean dragged = dragging();
        boolean changed = drag.filter(Drag::isChanged).isPresent();
        end();
        if (changed) {
            workspace.history().undo();
        }
        return dragged;
    }

    /** Sets how motion leaves some keys of the joint. */
    public void setTangents(Collection<Integer> frames, Tangent tangent) {
        change("Set tangents", frames, keys -> keys.replaceAll((frame, key) -> key.withTangent(tangent)));
    }

    /** Makes some keys of the joint change nothing, in an additive layer. */
    public void reset(Collection<Integer> frames) {
        change(
                "Reset curve keys",
                frames,
                keys -> keys.replaceAll((frame, key) -> LayerKey.ZERO.withTangent(key.tangent())));
    }

    public void delete(Collection<Integer> frames) {
        change("Delete curve keys", frames, NavigableMap::clear);
    }

    /** A change of some keys. */
    private interface Change {
        void of(NavigableMap<Integer, LayerKey> keys);
    }

    private void change(String name, Collection<Integer> frames, Change change) {
        curves().ifPresent(c -> {
            int joint = joint().orElseThrow();
            NavigableMap<Integer, LayerKey> chosen = new TreeMap<>(c.track().keys());
            chosen.keySet().retainAll(frames);
            if (chosen.isEmpty()) {
                return;
            }
            NavigableMap<Integer, LayerKey> keys = new TreeMap<>(c.track().keys());
            keys.keySet().removeAll(chosen.keySet());
            change.of(chosen);
            keys.putAll(chosen);
            layers.change(name, layers.active().orElseThrow(), layer -> layer.withTrack(joint, LayerTrack.of(keys)));
        });
    }
}
