package dev.limber.io.fbx;

import dev.limber.io.file.FileBytes;
import dev.limber.io.scene.Scene;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.Assimp;
import org.lwjgl.system.MemoryUtil;

/** Reads FBX 7.x files, binary and ASCII. Lengths come out in centimetres, which is the unit of FBX. */
public final class FbxReader {
    private static final byte[] BINARY = "Kaydara FBX Binary".getBytes(StandardCharsets.US_ASCII);

    private FbxReader() {}

    /**
     * Reads the nodes, animations and meshes of a file; nothing outside the file is opened.
     *
     * @throws FbxException when the file is damaged or of another version
     */
    public static Scene read(Path path) throws IOException {
        String file = path.toString();
        byte[] content = FileBytes.read(path);
        if (startsWith(content, BINARY)) {
            BinaryCheck.check(file, content);
        } else {
            AsciiCheck.check(file, content);
        }
        ByteBuffer bytes = MemoryUtil.memAlloc(content.length);
        try {
            bytes.put(content).flip();
            // From memory Assimp has no folder to open other files in.
            AIScene scene = Assimp.aiImportFileFromMemory(
                    bytes, Assimp.aiProcess_Triangulate | Assimp.aiProcess_JoinIdenticalVertices, "fbx");
            if (scene == null) {
                throw new FbxException(file, String.valueOf(Assimp.aiGetErrorString()));
            }
            try {
                return new SceneReader(file, scene).read();
            } finally {
                Assimp.aiReleaseImport(scene);
            }
        } finally {
            MemoryUtil.memFree(bytes);
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && ByteBuffer.wrap(content, 0, start.length).equals(ByteBuffer.wrap(start));
    }
}
