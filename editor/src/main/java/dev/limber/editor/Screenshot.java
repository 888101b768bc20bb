package dev.limber.editor;

import com.jme3.renderer.Renderer;
import com.jme3.texture.Image;
import com.jme3.util.BufferUtils;
import dev.limber.editor.picture.Pixels;
import dev.limber.motion.AtomicFile;
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
        AtomicFile.write(file, out -> ImageIO.write(Pixels.image(pixels, width, height), "png", out));
    }
}
