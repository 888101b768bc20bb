package dev.limber.editor;

import com.jme3.renderer.Renderer;
import com.jme3.texture.Image;
import com.jme3.util.BufferUtils;
import dev.limber.motion.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes what the window shows to a PNG file. */
final class Screenshot {
    private Screenshot() {}

    /** Reads the frame buffer, after everything is drawn and before it is shown. */
    static void write(Renderer renderer, int width, int height, Path file) throws IOException {
        ByteBuffer pixels = BufferUtils.createByteBuffer(4 * width * height);
        renderer.readFrameBufferWithFormat(null, pixels, Image.Format.RGBA8);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 4 * ((height - 1 - y) * width + x);
                int rgb =
                        (pixels.get(at) & 0xFF) << 16 | (pixels.get(at + 1) & 0xFF) << 8 | (pixels.get(at + 2) & 0xFF);
                image.setRGB(x, y, rgb);
            }
        }
        AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
    }
}
