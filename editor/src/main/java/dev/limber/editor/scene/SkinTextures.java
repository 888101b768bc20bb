package dev.limber.editor.scene;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import dev.limber.motion.TextureImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes the images of a character in the background, each once. */
final class SkinTextures {
    private static final Logger LOGGER = LoggerFactory.getLogger(SkinTextures.class);

    /** Pixels along an edge; of larger images only some pixels are taken. */
    private static final int LARGEST = 2048;

    /** What an image may claim to have, before it is unpacked. */
    private static final long MOST_PIXELS = 1L << 28;

    private final Map<TextureImage, CompletableFuture<Optional<Texture>>> known = new HashMap<>();

    /** Returns a texture that is there soon; empty where its image turns out to be damaged. */
    CompletableFuture<Optional<Texture>> load(TextureImage image) {
        return known.computeIfAbsent(image, i -> CompletableFuture.supplyAsync(() -> unpacked(i)));
    }

    /** Whether all that are asked for are there. */
    boolean areLoaded() {
        return known.values().stream().allMatch(CompletableFuture::isDone);
    }

    private static Optional<Texture> unpacked(TextureImage image) {
        try {
            return Optional.of(texture(read(image)));
        } catch (IOException | RuntimeException | OutOfMemoryError e) { // readers of images throw whatever comes up
            LOGGER.warn("texture '{}' is not shown: {}", image.name(), e.toString());
            return Optional.empty();
        }
    }

    /** Reads an image, with fewer pixels where it has more than a card takes. */
    static BufferedImage read(TextureImage image) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image.content()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader for it");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MOST_PIXELS) {
                    throw new IOException("it claims " + width + " by " + height + " pixels");
                }
                ImageReadParam some = reader.getDefaultReadParam();
                int step = (int) ((Math.max(width, height) + LARGEST - 1) / LARGEST);
                some.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, some);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Texture texture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ByteBuffer pixels = BufferUtils.createByteBuffer(4 * width * height);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) { // from the top: so texture coordinates count
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                pixels.put((byte) (argb >> 16))
                        .put((byte) (argb >> 8))
                        .put((byte) argb)
                        .put((byte) (argb >> 24));
            }
        }
        Texture texture = new Texture2D(new Image(Image.Format.RGBA8, width, height, pixels.flip(), ColorSpace.sRGB));
        texture.setWrap(Texture.WrapMode.Repeat);
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        texture.setMagFilter(Texture.MagFilter.Bilinear);
        return texture;
    }
}
