package dev.limber.editor.scene;

import com.jme3.math.ColorRGBA;
import dev.limber.motion.rig.Side;

/** The colours of a figure: one for each side of the body, and its skin. */
record SideColors(ColorRGBA left, ColorRGBA right, ColorRGBA centre, ColorRGBA skin) {
    static final SideColors SOURCE = new SideColors(
            new ColorRGBA(0.20f, 0.44f, 0.62f, 1),
            new ColorRGBA(0.60f, 0.32f, 0.24f, 1),
            new ColorRGBA(0.42f, 0.45f, 0.50f, 1),
            new ColorRGBA(0.40f, 0.42f, 0.46f, 1));
    static final SideColors TARGET = new SideColors(
            new ColorRGBA(0.26f, 0.68f, 0.98f, 1),
            new ColorRGBA(0.98f, 0.48f, 0.30f, 1),
            new ColorRGBA(0.82f, 0.85f, 0.90f, 1),
            new ColorRGBA(0.66f, 0.67f, 0.70f, 1));

    private static final ColorRGBA HOVERED = new ColorRGBA(0.55f, 1.0f, 0.65f, 1);
    private static final ColorRGBA SELECTED = new ColorRGBA(1.0f, 0.86f, 0.25f, 1);
    private static final ColorRGBA SELECTED_TOO = new ColorRGBA(0.95f, 0.62f, 0.16f, 1);

    /** Returns the colour of what stands out, of any figure. */
    static ColorRGBA of(Highlight highlight) {
        return switch (highlight) {
            case HOVERED -> HOVERED;
            case SELECTED -> SELECTED;
            case SELECTED_TOO -> SELECTED_TOO;
        };
    }

    ColorRGBA of(Side side) {
        return switch (side) {
            case LEFT -> left;
            case RIGHT -> right;
            default -> centre;
        };
    }
}
