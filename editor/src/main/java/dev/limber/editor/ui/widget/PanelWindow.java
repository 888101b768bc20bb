package dev.limber.editor.ui.widget;

import imgui.ImGui;
import imgui.flag.ImGuiCol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The window of a panel. Docked, it lies on what the frame was cleared with, which has the colour of panels: to fill it
 * once more is most of what a software renderer does for all panels.
 */
public final class PanelWindow {
    private static final int NOTHING = 0; // no colour, seen through
    private static final Set<String> DOCKED = new HashSet<>(); // titles, as of the last frame; for the render thread
    private static final Set<String> SEEN = new HashSet<>(); // likewise

    private PanelWindow() {}

    /** Leaves windows unfilled that begin from now on. */
    public static void pushUnfilled() {
        ImGui.pushStyleColor(ImGuiCol.WindowBg, NOTHING);
    }

    public static void popUnfilled() {
        ImGui.popStyleColor();
    }

    /** Begins the window; returns whether any of it is seen. {@link ImGui#end} is called in any case. */
    public static boolean begin(String title) {
        boolean lies = DOCKED.contains(title);
        if (lies) {
            pushUnfilled();
        }
        boolean seen = Widgets.begin(title);
        if (lies) {
            popUnfilled();
        }
        if (ImGui.isWindowDocked()) {
            DOCKED.add(title);
        } else {
            DOCKED.remove(title);
        }
        if (seen) {
            SEEN.add(title);
        } else {
            SEEN.remove(title);
        }
        return seen;
    }

    /** Returns the titles of the windows that were seen in the last frame: of those that share a place, the one in front. */
    public static List<String> seen() {
        return List.copyOf(SEEN);
    }
}
