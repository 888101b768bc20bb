package dev.limber.editor.animate;

import dev.limber.editor.document.Selection;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.LayerKey;
import dev.limber.motion.edit.LayerTrack;
import dev.limber.motion.edit.Tangent;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The tools for the keys of the active layer. Of the render thread. */
public final class LayerKeys {
    private final Workspace workspace;
    private final LayerTools layers;
    private Optional<CopiedKeys> copied = Optional.empty();

    /**
     * Keys of a character.
     *
     * @param joints of its skeleton, by which keys are numbered
     * @param keys alone, from frame 0 on
     */
    private record CopiedKeys(List<String> joints, Layer keys) {}

    LayerKeys(Workspace workspace, LayerTools layers) {
        this.workspace = workspace;
        this.layers = layers;
    }

    /** Returns the frames of the active layer's keys. */
    public NavigableSet<Integer> frames() {
        return layers.activeLayer().map(Layer::frames).orElseGet(TreeSet::new);
    }

    /** Keys the selected joints, or all keyed ones, in the active layer as they are. */
    public void set() {
        int frame = workspace.playhead().frame();
        layers.active()
                .ifPresent(index -> layers.change("Set layer key", index, layer -> {
                    Layer changed = layer;
                    Optional<Selection> selected = workspace.document().selection();
                    Clip beneath = layers.layers()
                            .beneath(
                                    index, layers.motion().orElseThrow().edits().clip());
                    Collection<Integer> joints = selected.isPresent()
                            ? selected.get().joints()
                            : layer.tracks().keySet();
                    for (int joint : joints) {
                        changed = changed.withKey(joint, frame, value(layer, beneath, joint, frame));
                    }
                    return changed;
                }));
    }

    private static LayerKey value(Layer layer, Clip beneath, int joint, int frame) {
        return layer.at(joint, frame).orElseGet(() -> {
            if (layer.mode() == Layer.Mode.ADDITIVE) {
                return LayerKey.ZERO;
            }
            var pose = beneath.pose(Math.min(frame, beneath.frameCount() - 1));
            return LayerKey.of(pose.rotations(), 4 * joint, Vec3.of(pose.translations(), 3 * joint));
        });
    }

    /** Returns the keys of all joints of the active layer in some frames. */
    public LayerCells cells(Collection<Integer> frames) {
        return layers.activeLayer().map(layer -> LayerCells.of(layer, frames)).orElse(LayerCells.NONE);
    }

    public void delete(LayerCells keys) {
        layers.active().ifPresent(index -> layers.change("Delete layer keys", index, keys::remove));
    }

    /** Moves keys by some frames, up to the ends of the clip; returns by how many. */
    public int move(LayerCells keys, int delta) {
        NavigableSet<Integer> frames = keys.all();
        int last = workspace.playhead().frameCount() - 1;
        int allowed = frames.isEmpty() ? 0 : Math.max(-frames.first(), Math.min(last - frames.last(), delta));
        layers.active()
                .ifPresent(index ->
                        layers.change("Move layer keys", index, layer -> keys.move(layer, f -> f + allowed)));
        return allowed;
    }

    /** Stretches keys in time about the frame that is shown. */
    public void scale(LayerCells keys, double factor) {
        int about = workspace.playhead().frame();
        int last = workspace.playhead().frameCount() - 1;
        layers.active()
                .ifPresent(index -> layers.change(
                        "Scale layer keys",
                        index,
                        layer -> keys.move(layer, f ->
                                (int) Math.max(0, Math.min(last, Math.round(about + factor * (f - about)))))));
    }

    public void setTangents(LayerCells keys, Tangent tangent) {
        layers.active()
                .ifPresent(index -> layers.change("Set tangents", index, layer -> keys.setTangents(layer, tangent)));
    }

    /** Keeps keys of the active layer to be pasted. */
    public void copy(LayerCells keys) {
        if (!keys.isEmpty()) {
            int first = keys.all().first();
            copied = layers.activeLayer()
                    .map(layer -> new CopiedKeys(joints(), keys.only(layer).moved(f -> f - first)));
        }
    }

    /** Whether there are keys to be pasted, copied from a character of the same joints. */
    public boolean canPaste() {
        return layers.active().isPresent()
                && copied.filter(from -> from.joints().equals(joints())).isPresent();
    }

    private List<String> joints() {
        return layers.motion()
                .map(motion -> motion.edits().clip().skeleton().names())
                .orElse(List.of());
    }

    /** Puts the copied keys at the frame that is shown, as far as the clip goes. */
    public void paste() {
        int at = workspace.playhead().frame();
        int count = workspace.playhead().frameCount();
        Layer keys = copied.orElseThrow().keys();
        layers.active()
                .ifPresent(index -> layers.change("Paste layer keys", index, layer -> {
                    Layer changed = layer;
                    for (var track : keys.tracks().entrySet()) {
                        LayerTrack pasted = track.getValue();
                        for (var key : pasted.keys().entrySet()) {
                            if (at + key.getKey() < count) {
                                changed = changed.withKey(track.getKey(), at + key.getKey(), key.getValue());
                            }
                        }
                    }
                    return changed;
                }));
    }
}
