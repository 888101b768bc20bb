package dev.limber.motion;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A PNG or JPEG file that colours a mesh, still encoded. Its bytes are not copied and must not be changed. */
public final class TextureImage {
    /** The file types that all programs read, recognised by their first bytes. */
    public enum Kind {
        PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
        JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff");

        /** No kind needs more bytes to be told. */
        public static final int LONGEST_START = 8;

        private final String mediaType;
        private final String extension;
        private final String start; // a character a byte

        Kind(String mediaType, String extension, String start) {
            this.mediaType = mediaType;
            this.extension = extension;
            this.start = start;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Returns what names of such files end with, without the dot. */
        public String extension() {
            return extension;
        }

        /** Returns the kind of a file, or empty where it is another one. */
        public static Optional<Kind> of(byte[] content) {
            String start = new String(content, 0, Math.min(LONGEST_START, content.length), StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(kind -> start.startsWith(kind.start))
                    .findFirst();
        }
    }

    private final String name;
    private final Kind kind;
    private final byte[] content;

    private TextureImage(String name, Kind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content;
    }

    /** Returns an image without decoding it, so it may be damaged; empty if its type is unknown. */
    public static Optional<TextureImage> of(String name, byte[] content) {
        return Kind.of(content).map(kind -> new TextureImage(name, kind, content));
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the whole file. */
    public byte[] content() {
        return content;
    }
}
