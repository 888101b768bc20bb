package dev.limber.editor.picture;

import java.awt.image.BufferedImage;
import org.jcodec.common.model.Picture;

/**
 * Turns RGB into what players take H.264 for that says nothing about its colours: ITU-R BT.709, luma from 16 to 235. (JCodec's
 * own conversion uses the full range, which players show too dark.)
 */
final class VideoColors {
    private static final double RED = 0.2126;
    private static final double BLUE = 0.0722;
    private static final double GREEN = 1 - RED - BLUE;
    private static final double LUMA = 219.0 / 255;
    private static final double CHROMA = 224.0 / 255;
    private static final int DARK = 16;
    private static final int OFFSET = 128; // which JCodec takes off, so that values are signed bytes

    private VideoColors() {}

    /** @param picture as large, in planes of luma and of two chromas at half the width and height */
    static void fill(BufferedImage image, Picture picture) {
        int width = image.getWidth();
        byte[] luma = picture.getPlaneData(0);
        byte[] blues = picture.getPlaneData(1);
        byte[] reds = picture.getPlaneData(2);
        int[] rows = new int[2 * width];
        for (int y = 0; y < image.getHeight(); y += 2) {
            image.getRGB(0, y, width, 2, rows, 0, width);
            for (int x = 0; x < width; x += 2) {
                double blue = 0;
                double red = 0;
                for (int i = 0; i < 4; i++) {
                    int right = x + i % 2;
                    int down = i / 2;
                    int rgb = rows[down * width + right];
                    double r = rgb >> 16 & 0xFF;
                    double b = rgb & 0xFF;
                    double light = RED * r + GREEN * (rgb >> 8 & 0xFF) + BLUE * b;
                    luma[(y + down) * width + right] = (byte) (Math.round(DARK + LUMA * light) - OFFSET);
                    blue += (b - light) / (2 * (1 - BLUE)) / 4;
                    red += (r - light) / (2 * (1 - RED)) / 4;
                }
                int at = y / 2 * (width / 2) + x / 2;
                blues[at] = (byte) Math.round(CHROMA * blue);
                reds[at] = (byte) Math.round(CHROMA * red);
            }
        }
    }
}
