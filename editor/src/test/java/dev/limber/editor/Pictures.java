package dev.limber.editor;

import java.awt.image.BufferedImage;

/** What tests see in pictures. */
final class Pictures {
    private Pictures() {}

    /** Counts the pixels of an area that are not the same in two pictures. */
    static long changed(BufferedImage a, BufferedImage b, int left, int top, int width, int height) {
        long count = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }
}
