package dev.limber.motion.edit;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Layers over a motion, the lowest first. Immutable.
 *
 * @param solo the one layer that is soloed; empty for none
 */
public record LayerStack(List<Layer> layers, Optional<Integer> solo) {
    public static final LayerStack NONE = new LayerStack(List.of(), Optional.empty());

    public LayerStack {
        layers = List.copyOf(layers);
        if (solo.isPresent() && (solo.get() < 0 || solo.get() >= layers.size())) {
            throw new IllegalArgumentException("there is no layer " + solo.get() + " that could count alone");
        }
    }

    public boolean isEmpty() {
        return layers.isEmpty();
    }

    public LayerStack plus(Layer layer) {
        List<Layer> all = new ArrayList<>(layers);
        all.add(layer);
        return new LayerStack(all, solo);
    }

    public LayerStack with(int index, Layer layer) {
        List<Layer> all = new ArrayList<>(layers);
        all.set(index, layer);
        return new LayerStack(all, solo);
    }

    public LayerStack without(int index) {
        List<Layer> all = new ArrayList<>(layers);
        all.remove(index);
        return new LayerStack(all, Optional.empty());
    }

    public LayerStack withSolo(Optional<Integer> index) {
        return new LayerStack(layers, index);
    }

    private boolean counts(int index) {
        Layer layer = layers.get(index);
        return !layer.muted()
                && layer.weight() > 0
                && !layer.tracks().isEmpty()
                && (solo.isEmpty() || solo.get() == index);
    }

    /** Takes what additive layers from one on up do out of a pose, so that they lead to it again; others are left out. */
    public void takeOut(int first, int frame, Pose pose) {
        for (int index = layers.size() - 1; index >= first; index--) {
            if (counts(index) && layers.get(index).mode() == Layer.Mode.ADDITIVE) {
                layers.get(index).takeOut(frame, pose);
            }
        }
    }

    /** Returns the motion with all layers over it; the clip itself when none changes it. */
    public Clip over(Clip clip) {
        return over(clip, layers.size());
    }

    /** Returns the motion under a layer. */
    public Clip beneath(int index, Clip clip) {
        return over(clip, index);
    }

    private Clip over(Clip clip, int count) {
        List<Layer> used = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            if (counts(index)) {
                used.add(layers.get(index));
            }
        }
        return used.isEmpty() ? clip : clip.map((frame, pose) -> used.forEach(layer -> layer.apply(frame, pose)));
    }
}
