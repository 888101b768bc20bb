package dev.limber.io.gltf;

import dev.limber.io.file.FileBytes;
import dev.limber.io.file.Neighbours;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Resolves a URI of a glTF file: data in base64, or a file in the same folder or below it. */
final class Uris {
    private static final String DATA = "data:";
    private static final String BASE64 = ";base64,";

    private Uris() {}

    /**
     * Reads the bytes behind a URI.
     *
     * @param path the glTF file
     * @param what the element that has the URI, for messages
     * @throws GltfException when it is neither data nor a file inside the folder of {@code path}
     */
    static byte[] read(Path path, String what, @Nullable String uri) throws IOException {
        String file = path.toString();
        if (uri == null) {
            throw new GltfException(file, what + " has no uri");
        }
        if (isData(uri)) {
            return data(file, what, uri);
        }
        return FileBytes.read(inside(path, what, uri));
    }

    /** Whether a URI holds its bytes itself. */
    static boolean isData(String uri) {
        return uri.startsWith(DATA);
    }

    /** Returns the path that a URI names, from the folder of its file; other text stays as it is. */
    static String relative(String uri) {
        try {
            URI parsed = new URI(uri.replace(" ", "%20"));
            return parsed.getScheme() == null && parsed.getRawAuthority() == null && parsed.getPath() != null
                    ? parsed.getPath()
                    : uri;
        } catch (URISyntaxException e) {
            return uri;
        }
    }

    private static byte[] data(String file, String what, String uri) {
        int at = uri.indexOf(BASE64);
        if (at < 0) {
            throw new GltfException(file, what + " has a data URI that is not base64");
        }
        try {
            return Base64.getDecoder().decode(uri.substring(at + BASE64.length()));
        } catch (IllegalArgumentException e) {
            throw new GltfException(file, what + " has a data URI that is not base64: " + e.getMessage());
        }
    }

    private static Path inside(Path path, String what, String uri) throws IOException {
        String file = path.toString();
        Path folder = Lists.required(file, path.toAbsolutePath().getParent(), "is a folder");
        try {
            URI parsed = new URI(uri.replace(" ", "%20"));
            String relative = parsed.getPath();
            if (parsed.getScheme() != null || parsed.getRawAuthority() != null || relative == null) {
                throw new GltfException(file, what + " lies at '" + uri + "', expected a file beside this one");
            }
            Path target = folder.resolve(relative);
            if (!Files.exists(target)) {
                throw new GltfException(file, what + " lies in '" + uri + "', which does not exist");
            }
            if (!Neighbours.isInside(folder, target)) {
                throw new GltfException(file, what + " lies at '" + uri + "', outside the folder of the file");
            }
            return target;
        } catch (URISyntaxException | InvalidPathException e) {
            throw new GltfException(file, what + " has the uri '" + uri + "': " + e.getMessage());
        }
    }
}
