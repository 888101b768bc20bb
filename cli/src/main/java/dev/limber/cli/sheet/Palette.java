package dev.limber.cli.sheet;

import dev.limber.motion.rig.Side;
import java.awt.Color;

/**
 * The colours of a sheet. Left and right differ in lightness too, for people who cannot distinguish blue and orange.
 */
final class Palette {
    static final Color PAPER = new Color(0xFAFAF7);
    static final Color FLOOR = new Color(0xE9E8E1);
    static final Color FLOOR_LINE = new Color(0xC9C7BB);
    static final Color SHADOW = new Color(0, 0, 0, 26);
    static final Color TEXT = new Color(0x2B2F36);
    static final Color FAINT_TEXT = new Color(0x7A7F87);
    static final Color CONTACT = new Color(0x1D9A5B);
    private static final Color BODY = new Color(0x4A4F59);
    private static final Color LEFT = new Color(0x2F6FB7);
    private static final Color RIGHT = new Color(0xE08A2E);

    private Palette() {}

    static Color of(Side side) {
        return switch (side) {
            case LEFT -> LEFT;
            case RIGHT -> RIGHT;
            case CENTER -> BODY;
        };
    }

    /** Returns {@code color} faded towards the paper by a part from 0 to 1. */
    static Color faded(Color color, double by) {
        return new Color(
                mix(color.getRed(), PAPER.getRed(), by),
                mix(color.getGreen(), PAPER.getGreen(), by),
                mix(color.getBlue(), PAPER.getBlue(), by));
    }

    private static int mix(int a, int b, double t) {
        return (int) Math.round(a + t * (b - a));
    }
}
