package dev.limber.editor.ui.widget;

import imgui.ImGui;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list to choose one of several from.
 *
 * @param width in font sizes
 */
public record Choice(float width) {
    /** As wide as there is place. */
    public static final Choice WIDE = new Choice(-Float.MIN_VALUE);

    /** Draws the list with what is chosen now; {@code choose} gets another one. */
    public <T> void draw(String label, List<T> all, T now, Function<T, String> words, Consumer<T> choose) {
        ImGui.setNextItemWidth(width * ImGui.getFontSize());
        if (Widgets.beginCombo(label, words.apply(now))) {
            for (T each : all) {
                if (Widgets.selectable(words.apply(each), each.equals(now)) && !each.equals(now)) {
                    choose.accept(each);
                }
            }
            ImGui.endCombo();
        }
    }
}
