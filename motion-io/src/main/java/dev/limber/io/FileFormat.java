package dev.limber.io;

import dev.limber.motion.MotionFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The kinds of motion files that are read. */
enum FileFormat {
    BVH,
    GLTF,
    FBX,
    J3O,
    ASF,
    AMC;

    private static final int START = 64;

    /**
     * Recognises a file by how it starts, and where that tells nothing by its extension.
     *
     * @throws MotionFormatException when neither does
     */
    static FileFormat of(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new MotionFormatException(file + ": is a folder, expected a file");
        }
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).stripLeading();
        }
        if (start.startsWith("glTF") || start.startsWith("{")) {
            return GLTF;
        }
        if (start.startsWith("Kaydara FBX Binary") || start.startsWith("; FBX")) {
            return FBX;
        }
        if (start.startsWith("JME3")) {
            return J3O;
        }
        if (start.regionMatches(true, 0, "HIERARCHY", 0, "HIERARCHY".length())) {
            return BVH;
        }
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "bvh" -> BVH;
            case "gltf", "glb", "vrm" -> GLTF;
            case "fbx" -> FBX;
            case "j3o" -> J3O;
            case "asf" -> ASF;
            case "amc" -> AMC;
            default ->
                throw new MotionFormatException(
                        file + ": is not of a format that is read: BVH, glTF, GLB, VRM, FBX, j3o, ASF or AMC");
        };
    }
}
