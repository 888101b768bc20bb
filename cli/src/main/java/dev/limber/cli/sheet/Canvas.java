package dev.limber.cli.sheet;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A canvas for figures and labels. */
final class Canvas {
    private Canvas() {}

    static BufferedImage image(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** Returns what draws on an image, after it was covered with paper. */
    static Graphics2D on(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Palette.PAPER);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        return g;
    }

    static void text(Graphics2D g, String text, int x, int y, int size, int style, Color color) {
        g.setFont(new Font(Font.SANS_SERIF, style, size));
        g.setColor(color);
        g.drawString(text, x, y);
    }
}
