package dev.limber.editor.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/** Pixels of OpenGL as images. */
public final class Pixels {
    private Pixels() {}

    /**
     * Makes an image of pixels.
     *
     * @param pixels (y, x, 4) rgba, from the lowest row up
     */
    public static BufferedImage image(ByteBuffer pixels, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 4 * ((height - 1 - y) * width + x);
                int rgb =
                        (pixels.get(at) & 0xFF) << 16 | (pixels.get(at + 1) & 0xFF) << 8 | (pixels.get(at + 2) & 0xFF);
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    /** Returns the image at half its size, each pixel the mean of four. */
    static BufferedImage halved(BufferedImage image) {
        BufferedImage half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
        graphics.dispose();
        return half;
    }
}
