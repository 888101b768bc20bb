package dev.limber.io.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Images of four pixels: red and green above, blue and white below. */
public final class SmallImages {
    private SmallImages() {}

    public static byte[] png() {
        return of("png");
    }

    public static byte[] jpeg() {
        return of("jpeg");
    }

    private static byte[] of(String format) {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 2, 2, new int[] {0xff0000, 0x00ff00, 0x0000ff, 0xffffff}, 0, 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
