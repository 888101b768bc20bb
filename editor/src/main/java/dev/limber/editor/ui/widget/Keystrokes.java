package dev.limber.editor.ui.widget;

import dev.limber.editor.keys.Modifiers;
import dev.limber.editor.keys.Shortcut;
import imgui.flag.ImGuiKey;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Keys that were pressed since they were last asked for, each with what was held down at that moment. ImGui only tells
 * what is held down when a frame begins: of a quick chord, ctrl may be up again by then.
 */
public final class Keystrokes {
    /**
     * A key that went down.
     *
     * @param key of {@link imgui.flag.ImGuiKey}
     */
    private record Stroke(int key, Modifiers held, boolean repeated) {
        boolean isOf(Shortcut shortcut) {
            return key == shortcut.key() && held.equals(shortcut.held()) && (!repeated || shortcut.repeats());
        }
    }

    private final Queue<Stroke> waiting = new ArrayDeque<>();
    private List<Stroke> taken = List.of();

    /**
     * Takes note of a key that went down, with the modifiers of that moment.
     *
     * @param repeated whether the key is held down since an earlier stroke
     */
    public void add(int key, Modifiers held, boolean repeated) {
        // The digits of the keypad do what the others do.
        boolean keypad = key >= ImGuiKey.Keypad0 && key <= ImGuiKey.Keypad9;
        waiting.add(new Stroke(keypad ? key - ImGuiKey.Keypad0 + ImGuiKey._0 : key, held, repeated));
    }

    /** Begins a frame, in which {@link #count} counts what was added since the last one began. */
    public void take() {
        taken = List.copyOf(waiting);
        waiting.clear();
    }

    /** Whether nothing was pressed. */
    public boolean isEmpty() {
        return taken.isEmpty();
    }

    /** Returns how often any of some shortcuts was pressed. */
    public int count(List<Shortcut> shortcuts) {
        int count = 0;
        for (int i = 0; i < shortcuts.size(); i++) {
            count += count(shortcuts.get(i));
        }
        return count;
    }

    /** Returns how often a shortcut was pressed. */
    public int count(Shortcut shortcut) {
        int count = 0;
        for (Stroke stroke : taken) {
            if (stroke.isOf(shortcut)) {
                count++;
            }
        }
        return count;
    }
}
