package dev.limber.io.scene;

import dev.limber.io.file.Neighbours;
import dev.limber.motion.TextureImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The images that a file of a character has in it or beside it. A character without its textures is still usable, so
 * nothing here is an error: textures that are not read are reported. Images are not decoded.
 */
public final class Textures {
    /** Of one image: 16,384 by 16,384 pixels seldom take more. */
    private static final long MOST_BYTES = 1 << 26;

    /** Of all images of a file together: a few bytes can name one beside it, or the same bytes of it again. */
    private static final long MOST_BYTES_IN_ALL = 1 << 28;

    /**
     * The result of reading an image.
     *
     * @param lacking why it was not read, to go on after its name; empty where it was
     */
    public record Found(Optional<TextureImage> image, Optional<String> lacking) {
        public static Found lacking(String why) {
            return new Found(Optional.empty(), Optional.of(why));
        }
    }

    private final Optional<Path> folder;
    private final Map<Path, Found> known = new HashMap<>();
    private long total; // bytes

    /** @param file beside which images may lie; empty where none are looked for */
    public Textures(Optional<Path> file) {
        folder = file.map(path -> path.toAbsolutePath().getParent());
    }

    /** Takes an image that is in the file; whoever calls sets memory aside for it only where {@link #fits} says so. */
    public Found inside(String name, byte[] content) {
        if (!fits(content.length)) {
            return tooLarge(name, content.length);
        }
        Optional<TextureImage> image = TextureImage.of(name, content);
        image.ifPresent(i -> total += content.length);
        return image.isPresent()
                ? new Found(image, Optional.empty())
                : Found.lacking("'" + name + "' is not a PNG or JPEG");
    }

    /** Whether an image of so many bytes is read, after those that were. */
    public boolean fits(long bytes) {
        return bytes <= MOST_BYTES && total + bytes <= MOST_BYTES_IN_ALL;
    }

    /** What comes of an image that does not fit. */
    public static Found tooLarge(String name, long bytes) {
        return Found.lacking("'" + name + "' has " + bytes + " bytes, more than are read");
    }

    /**
     * Reads the first of the files that is there.
     *
     * @param name what the image is called
     * @param places where it may be, from the folder of the character's file; those outside of it count for nothing
     */
    public Found beside(String name, List<String> places) {
        for (String place : places) {
            Optional<Path> file = folder.flatMap(f -> find(f, place));
            if (file.isPresent()) {
                return known.computeIfAbsent(file.get(), path -> read(name, path));
            }
        }
        return Found.lacking("'" + name + "' is not there");
    }

    private static Optional<Path> find(Path folder, String place) {
        try {
            Path file = folder.resolve(place);
            return Neighbours.isFile(folder, file) ? Optional.of(file.toRealPath()) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty(); // a name that no file here can have is one that is not there
        }
    }

    private Found read(String name, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (!fits(size)) {
                return tooLarge(name, size);
            }
            byte[] start = in.readNBytes(TextureImage.Kind.LONGEST_START);
            if (TextureImage.Kind.of(start).isEmpty()) {
                return Found.lacking("'" + name + "' is not a PNG or JPEG");
            }
            return inside(name, Files.readAllBytes(file));
        } catch (IOException e) {
            return Found.lacking("'" + name + "' cannot be read: " + e.getMessage());
        }
    }
}
