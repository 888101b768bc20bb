package dev.limber.editor.animate;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.motion.edit.Layer;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The keys that are selected in the timeline. Used by the render thread only. */
public final class KeySelection {
    private final NavigableSet<Integer> frames = new TreeSet<>();
    private final NavigableSet<Integer> view = Collections.unmodifiableNavigableSet(frames);
    private CharacterSlot slot = CharacterSlot.SOURCE;
    private Optional<LayerCells> cells = Optional.empty(); // of single joints; empty when all of a frame are selected

    /** Returns the selected frames of a character, ascending; a live view. */
    public NavigableSet<Integer> frames(CharacterSlot of) {
        return slot == of ? view : Collections.emptyNavigableSet();
    }

    /** Selects these keys and no others. */
    public void set(CharacterSlot newSlot, Iterable<Integer> keys) {
        clear();
        slot = newSlot;
        keys.forEach(frames::add);
    }

    /** Adds a key to the selected ones, or takes it away when it was selected. */
    public void toggle(CharacterSlot newSlot, int key) {
        cells = Optional.empty();
        if (slot != newSlot) {
            set(newSlot, List.of(key));
        } else if (!frames.remove(key)) {
            frames.add(key);
        }
    }

    /** Selects keys of single joints and no others. */
    public void set(CharacterSlot newSlot, LayerCells keys) {
        set(newSlot, keys.all());
        cells = Optional.of(keys);
    }

    /** Returns the selected keys of a layer: those of all joints where frames alone are selected. */
    public LayerCells cells(CharacterSlot of, Layer layer) {
        return frames(of).isEmpty() ? LayerCells.NONE : cells.orElseGet(() -> LayerCells.of(layer, frames));
    }

    public void clear() {
        frames.clear();
        cells = Optional.empty();
    }
}
