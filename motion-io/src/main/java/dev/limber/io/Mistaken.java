package dev.limber.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Recognises files that are often mistaken for motion files by their first bytes. */
@SuppressWarnings("ImmutableEnumChecker") // an array that is never changed
enum Mistaken {
    LFS_POINTER("is a pointer to a file in Git LFS; 'git lfs pull' fetches the file", "version https://git-lfs"),
    WEB_PAGE("is a web page, not the file that you wanted to download", "<!doctype html", "<html"),
    ARCHIVE(
            "is an archive; unpack it first",
            "PK\u0003\u0004",
            "PK\u0005\u0006",
            "\u001f\u008b",
            "Rar!",
            "7z\u00bc\u00af",
            "\u00fd7zXZ",
            "BZh",
            "(\u00b5/\u00fd"),
    PICTURE("is a picture", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8"),
    PDF("is a PDF document", "%PDF"),
    BLENDER("is a Blender file, which only Blender reads; export it as glTF or FBX", "BLENDER"),
    MAYA("is a Maya scene, which only Maya reads; export it as FBX", "//Maya", "// Maya", "FOR4", "FOR8"),
    USD("is USD, which Limber does not read; export it as glTF or FBX", "#usda", "PXR-USDC"),
    MMD(
            "is a MikuMikuDance motion, which Limber does not read; Blender converts it to FBX or glTF",
            "Vocaloid Motion Data");

    private final String what;
    private final String[] starts; // in small letters, a byte each

    Mistaken(String what, String... starts) {
        this.what = what;
        this.starts = Arrays.stream(starts).map(Mistaken::lower).toArray(String[]::new);
    }

    /** Returns what a file is that starts so; empty where that is not known to be something else than motion. */
    static Optional<String> of(byte[] start) {
        if (start.length == 0) {
            return Optional.of("is empty");
        }
        String raw = new String(start, StandardCharsets.ISO_8859_1);
        String text = lower(raw.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading());
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.starts)
                        .anyMatch(known -> lower(raw).startsWith(known) || text.startsWith(known)))
                .map(kind -> kind.what)
                .findFirst();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
