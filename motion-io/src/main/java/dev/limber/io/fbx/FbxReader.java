package dev.limber.io.fbx;

import dev.limber.io.file.FileBytes;
import dev.limber.io.scene.Scene;
import dev.limber.io.scene.SceneReading;
import dev.limber.io.worker.SceneProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads FBX 7.x files, binary and ASCII. Lengths come out in centimetres, which is the unit of FBX. Assimp, which is
 * native code and can be brought down by damaged files, runs in a process of its own.
 */
public final class FbxReader implements SceneReading {
    private static final byte[] BINARY = "Kaydara FBX Binary".getBytes(StandardCharsets.US_ASCII);

    private final SceneProcess process = new SceneProcess(AssimpWorker.class);

    /**
     * Reads the nodes, animations and meshes of a file; nothing outside the file is opened.
     *
     * @throws dev.limber.motion.MotionFormatException when the file is damaged or of another version
     */
    @Override
    public Scene read(Path path) throws IOException {
        byte[] content = FileBytes.read(path);
        if (startsWith(content, BINARY)) {
            BinaryCheck.check(path.toString(), content);
        } else {
            AsciiCheck.check(path.toString(), content);
        }
        return process.read(path, content.length);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && ByteBuffer.wrap(content, 0, start.length).equals(ByteBuffer.wrap(start));
    }

    /** Ends the process. */
    @Override
    public void close() {
        process.close();
    }
}
