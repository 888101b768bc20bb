package dev.limber.editor.ui.widget;

import dev.limber.retarget.Severity;
import imgui.ImGui;
import imgui.ImGuiStyle;
import imgui.flag.ImGuiCol;

/** The editor's own look: quiet slate panels, one amber accent, nothing brighter than the characters. */
public final class Theme {
    public static final int TEXT = rgb(0xE6E8EC);
    public static final int TEXT_DIM = rgb(0x9AA1AD);
    public static final int ACCENT = rgb(0xF2B33D);
    public static final int GOOD = rgb(0x5BD08A);
    public static final int FAIR = rgb(0xF2B33D);
    public static final int BAD = rgb(0xF06A5A);
    public static final int LEFT = rgb(0x42ADFA);
    public static final int RIGHT = rgb(0xFA7A4D);
    public static final int CENTER = rgb(0xD1D9E6);
    public static final int AXIS_X = rgb(0xF06A5A);
    public static final int AXIS_Y = rgb(0x5BD08A);
    public static final int AXIS_Z = rgb(0x5AA9F0);
    public static final int KEY = rgb(0xD1D9E6);
    public static final int GAP = rgb(0x9B8CFF);
    public static final int LANE = rgb(0x1E2228);
    public static final int LINE = rgb(0x3A404B);
    public static final int WINDOW = rgb(0x23272E);
    private static final int DEEP = rgb(0x181B20);
    private static final int CONTROL = rgb(0x323843);
    private static final int CONTROL_HOVERED = rgb(0x414957);
    private static final int CONTROL_ACTIVE = rgb(0x4E5869);
    private static final int GRAB = rgb(0x8A6A2A); // dark, as the number is written over it
    private static final int SELECTED = rgb(0x5A4A22);

    private static final float LINE_WIDTH = 0.1f; // in font sizes

    private Theme() {}

    /** Turns 0xRRGGBB into the order of ImGui, opaque. */
    public static int rgb(int hex) {
        return 0xFF000000 | (hex & 0xFF) << 16 | (hex & 0xFF00) | (hex >> 16 & 0xFF);
    }

    /** Returns the colour of what the result check tells: amber for what is doubtful, red for what is likely wrong. */
    public static int of(Severity severity) {
        return severity == Severity.WRONG ? BAD : FAIR;
    }

    /** Returns how many pixels a unit of the interface has, which is as wide as the thinnest lines are. */
    public static float unit() {
        return ImGui.getFontSize() / Fonts.TEXT_SIZE;
    }

    /** Returns the width of a line, in pixels: it grows with the text. */
    public static float line() {
        return LINE_WIDTH * ImGui.getFontSize();
    }

    /** Returns the colour with another opacity, from 0 to 1. */
    public static int faded(int color, double alpha) {
        return (color & 0xFFFFFF) | (int) Math.round(255 * alpha) << 24;
    }

    /**
     * Applies the theme.
     *
     * @param scale pixels per unit of the interface
     */
    public static void apply(float scale) {
        ImGuiStyle style = ImGui.getStyle();
        style.setWindowPadding(10, 8);
        style.setFramePadding(8, 4);
        style.setItemSpacing(8, 6);
        style.setWindowRounding(4);
        style.setChildRounding(4);
        style.setPopupRounding(4);
        style.setFrameRounding(4);
        style.setGrabRounding(4);
        style.setTabRounding(4);
        style.setScrollbarRounding(6);
        style.setWindowBorderSize(1);
        style.setFrameBorderSize(0);
        style.scaleAllSizes(scale);
        paint(TEXT, ImGuiCol.Text);
        paint(TEXT_DIM, ImGuiCol.TextDisabled);
        paint(WINDOW, ImGuiCol.WindowBg, ImGuiCol.PopupBg, ImGuiCol.TabActive, ImGuiCol.TabUnfocusedActive);
        paint(DEEP, ImGuiCol.TitleBg, ImGuiCol.TitleBgActive, ImGuiCol.TitleBgCollapsed, ImGuiCol.MenuBarBg);
        paint(
                DEEP,
                ImGuiCol.Tab,
                ImGuiCol.TabUnfocused,
                ImGuiCol.ScrollbarBg,
                ImGuiCol.Border,
                ImGuiCol.DockingEmptyBg);
        paint(CONTROL, ImGuiCol.FrameBg, ImGuiCol.Button, ImGuiCol.Header, ImGuiCol.ScrollbarGrab);
        paint(CONTROL, ImGuiCol.TableHeaderBg, ImGuiCol.Separator, ImGuiCol.TableBorderLight);
        paint(
                CONTROL_HOVERED,
                ImGuiCol.FrameBgHovered,
                ImGuiCol.ButtonHovered,
                ImGuiCol.HeaderHovered,
                ImGuiCol.TabHovered,
                ImGuiCol.ScrollbarGrabHovered,
                ImGuiCol.SeparatorHovered);
        paint(
                CONTROL_ACTIVE,
                ImGuiCol.FrameBgActive,
                ImGuiCol.ButtonActive,
                ImGuiCol.ScrollbarGrabActive,
                ImGuiCol.SeparatorActive);
        paint(GRAB, ImGuiCol.SliderGrab, ImGuiCol.SliderGrabActive);
        paint(SELECTED, ImGuiCol.HeaderActive, ImGuiCol.TextSelectedBg, ImGuiCol.DockingPreview);
        paint(ACCENT, ImGuiCol.CheckMark, ImGuiCol.PlotHistogram);
        paint(faded(rgb(0xFFFFFF), 0.03), ImGuiCol.TableRowBgAlt);
    }

    private static void paint(int color, int... slots) {
        for (int slot : slots) {
            ImGui.getStyle().setColor(slot, color & 0xFF, color >> 8 & 0xFF, color >> 16 & 0xFF, color >>> 24);
        }
    }
}
