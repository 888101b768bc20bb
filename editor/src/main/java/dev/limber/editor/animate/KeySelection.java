package dev.limber.editor.animate;

import dev.limber.editor.document.CharacterSlot;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The keys that are selected in the timeline. Used by the render thread only. */
public final class KeySelection {
    private final NavigableSet<Integer> frames = new TreeSet<>();
    private final NavigableSet<Integer> view = Collections.unmodifiableNavigableSet(frames);
    private CharacterSlot slot = CharacterSlot.SOURCE;

    /** Returns the selected frames of a character, ascending; a live view. */
    public NavigableSet<Integer> frames(CharacterSlot of) {
        return slot == of ? view : Collections.emptyNavigableSet();
    }

    /** Selects these keys and no others. */
    public void set(CharacterSlot newSlot, Iterable<Integer> keys) {
        frames.clear();
        slot = newSlot;
        keys.forEach(frames::add);
    }

    /** Adds a key to the selected ones, or takes it away when it was selected. */
    public void toggle(CharacterSlot newSlot, int key) {
        if (slot != newSlot) {
            set(newSlot, List.of(key));
        } else if (!frames.remove(key)) {
            frames.add(key);
        }
    }

    public void clear() {
        frames.clear();
    }
}
