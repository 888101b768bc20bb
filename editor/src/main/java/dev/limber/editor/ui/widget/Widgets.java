package dev.limber.editor.ui.widget;

import imgui.ImGui;
import imgui.flag.ImGuiComboFlags;
import imgui.flag.ImGuiKey;
import imgui.flag.ImGuiTreeNodeFlags;
import imgui.type.ImBoolean;
import imgui.type.ImInt;
import imgui.type.ImString;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The widgets of ImGui that panels use, each of which can be found by its label: what works the window asks where one is. */
public final class Widgets {
    /**
     * Where a widget was drawn, in pixels of the window.
     *
     * @param frame of ImGui in which it was drawn last
     */
    public record Place(float left, float top, float right, float bottom, int frame) {}

    private static Optional<Map<String, Place>> places = Optional.empty(); // by label, while asked for

    private Widgets() {}

    /** Starts to take down where widgets are; for the render thread. */
    public static void watch() {
        places = Optional.of(new HashMap<>());
    }

    /** Takes down nothing any more, which costs nothing. */
    public static void unwatch() {
        places = Optional.empty();
    }

    /** Returns where the widget with a label was drawn last; its label is as panels give it, without icons, and may
     * leave out what follows ##. */
    public static Optional<Place> find(String label) {
        return places.map(known -> known.get(label));
    }

    public static boolean areWatched() {
        return places.isPresent();
    }

    /** Takes down where something is that is drawn without a widget. */
    public static void mark(String label, float left, float top, float right, float bottom) {
        if (places.isPresent()) {
            places.get().put(label, new Place(left, top, right, bottom, ImGui.getFrameCount()));
        }
    }

    private static void note(String label) {
        if (places.isPresent()) {
            String whole = plain(label);
            markItem(whole);
            int id = whole.indexOf("##");
            if (id > 0) {
                markItem(whole.substring(0, id));
            }
        }
    }

    /** Takes down where the last item is, under a name of its own. */
    public static void markItem(String label) {
        mark(label, ImGui.getItemRectMinX(), ImGui.getItemRectMinY(), ImGui.getItemRectMaxX(), ImGui.getItemRectMaxY());
    }

    /** Icons stand in the private area of Unicode. */
    private static String plain(String label) {
        return label.replaceAll("[\\uE000-\\uF8FF]", "").strip();
    }

    private static boolean noted(String label, boolean result) {
        note(label);
        return result;
    }

    /** What opens a window of its own has no place of its own any more. */
    private static boolean notedWhenClosed(String label, boolean open) {
        if (!open) {
            note(label);
        } else if (ImGui.isKeyPressed(ImGuiKey.Escape)) {
            ImGui.closeCurrentPopup();
        }
        return open;
    }

    /** What stands for the window is its title, or its tab where it is docked. */
    public static boolean begin(String title) {
        return noted(title, ImGui.begin(title));
    }

    public static boolean begin(String title, int flags) {
        return noted(title, ImGui.begin(title, flags));
    }

    public static boolean begin(String title, ImBoolean open, int flags) {
        return noted(title, ImGui.begin(title, open, flags));
    }

    public static void button(String label, Runnable action) {
        act(noted(label, ImGui.button(label)), action);
    }

    public static void button(String label, float width, float height, Runnable action) {
        act(noted(label, ImGui.button(label, width, height)), action);
    }

    /** A button that can be pressed only while it is enabled. */
    public static void button(String label, boolean enabled, Runnable action) {
        ImGui.beginDisabled(!enabled);
        button(label, action);
        ImGui.endDisabled();
    }

    private static void act(boolean used, Runnable action) {
        if (used) {
            action.run();
        }
    }

    /** Goes on in the line of the last item where a button with a text fits in there, else in the next line. */
    public static void sameLineIfFits(String text) {
        sameLineIfFits(ImGui.calcTextSizeX(text) + 2 * ImGui.getStyle().getFramePaddingX());
    }

    /** Goes on in the line of the last item where so many pixels are left, else in the next line. */
    public static void sameLineIfFits(float width) {
        float end = ImGui.getItemRectMaxX() + ImGui.getStyle().getItemSpacingX() + width;
        if (end <= ImGui.getWindowPosX() + ImGui.getWindowContentRegionMaxX()) {
            ImGui.sameLine();
        }
    }

    public static boolean smallButton(String label) {
        return noted(label, ImGui.smallButton(label));
    }

    public static void smallButton(String label, Runnable action) {
        act(smallButton(label), action);
    }

    /** A small button that can be pressed only while it is enabled. */
    public static void smallButton(String label, boolean enabled, Runnable action) {
        ImGui.beginDisabled(!enabled);
        smallButton(label, action);
        ImGui.endDisabled();
    }

    public static boolean checkbox(String label, boolean checked) {
        return noted(label, ImGui.checkbox(label, checked));
    }

    public static void checkbox(String label, boolean checked, Runnable toggle) {
        act(checkbox(label, checked), toggle);
    }

    public static boolean checkbox(String label, ImBoolean checked) {
        return noted(label, ImGui.checkbox(label, checked));
    }

    public static boolean radioButton(String label, boolean chosen) {
        return noted(label, ImGui.radioButton(label, chosen));
    }

    public static void radioButton(String label, boolean chosen, Runnable choose) {
        act(radioButton(label, chosen), choose);
    }

    public static boolean selectable(String label, boolean selected) {
        return noted(label, ImGui.selectable(label, selected));
    }

    public static void selectable(String label, Runnable choose) {
        act(noted(label, ImGui.selectable(label)), choose);
    }

    public static void selectable(String label, boolean selected, Runnable choose) {
        act(selectable(label, selected), choose);
    }

    public static boolean selectable(String label, boolean selected, int flags, float width, float height) {
        return noted(label, ImGui.selectable(label, selected, flags, width, height));
    }

    /** Begins a list that shows all it holds, as far as the window has room. */
    public static boolean beginCombo(String label, String shown) {
        return beginCombo(label, shown, ImGuiComboFlags.HeightLargest);
    }

    public static boolean beginCombo(String label, String shown, int flags) {
        return notedWhenClosed(label, ImGui.beginCombo(label, shown, flags));
    }

    public static boolean beginMenu(String label) {
        return notedWhenClosed(label, ImGui.beginMenu(label));
    }

    public static boolean beginMenu(String label, boolean enabled) {
        return notedWhenClosed(label, ImGui.beginMenu(label, enabled));
    }

    public static void menuItem(String label, Runnable action) {
        act(noted(label, ImGui.menuItem(label)), action);
    }

    public static void menuItem(String label, String keys, boolean selected, boolean enabled, Runnable action) {
        act(noted(label, ImGui.menuItem(label, keys, selected, enabled)), action);
    }

    /**
     * A header that shows or hides what is drawn below it.
     *
     * @param open whether it shows it at first
     */
    public static void section(String label, boolean open, Runnable draw) {
        int flags = open ? ImGuiTreeNodeFlags.DefaultOpen : ImGuiTreeNodeFlags.None;
        act(noted(label, ImGui.collapsingHeader(label, flags)), draw);
    }

    public static boolean sliderFloat(String label, float[] value, float least, float most, String format) {
        return noted(label, ImGui.sliderFloat(label, value, least, most, format));
    }

    public static boolean sliderFloat(String label, float[] value, float least, float most, String format, int flags) {
        return noted(label, ImGui.sliderFloat(label, value, least, most, format, flags));
    }

    public static boolean sliderInt(String label, int[] value, int least, int most) {
        return noted(label, ImGui.sliderInt(label, value, least, most));
    }

    public static boolean dragInt(String label, int[] value, float speed, int least, int most, String format) {
        return noted(label, ImGui.dragInt(label, value, speed, least, most, format));
    }

    public static boolean dragFloat(String label, float[] value, float speed, float least, float most, String format) {
        return noted(label, ImGui.dragFloat(label, value, speed, least, most, format));
    }

    public static boolean dragFloat3(
            String label, float[] values, float speed, float least, float most, String format) {
        return noted(label, ImGui.dragFloat3(label, values, speed, least, most, format));
    }

    public static boolean inputInt(String label, ImInt value) {
        return noted(label, ImGui.inputInt(label, value));
    }

    public static boolean inputText(String label, ImString text) {
        return noted(label, ImGui.inputText(label, text));
    }

    public static boolean inputTextWithHint(String label, String hint, ImString text) {
        return noted(label, ImGui.inputTextWithHint(label, hint, text));
    }
}
