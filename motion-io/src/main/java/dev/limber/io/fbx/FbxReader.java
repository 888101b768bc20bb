package dev.limber.io.fbx;

import dev.limber.io.file.FileBytes;
import dev.limber.io.scene.Scene;
import dev.limber.io.scene.SceneCodec;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads FBX 7.x files, binary and ASCII. Lengths come out in centimetres, which is the unit of FBX. Assimp, which is
 * native code and can be brought down by damaged files, runs in a process of its own; it is started for the first file
 * and again after it has died.
 */
public final class FbxReader implements AutoCloseable {
    private static final byte[] BINARY = "Kaydara FBX Binary".getBytes(StandardCharsets.US_ASCII);

    /** A megabyte takes a fraction of a second to read; a small file that takes longer than this is a trap. */
    private static final long PATIENCE_MILLIS = 5_000;

    private static final long MILLIS_PER_MEGABYTE = 1_000;

    private @Nullable Process worker;

    /**
     * Reads the nodes, animations and meshes of a file; nothing outside the file is opened.
     *
     * @throws FbxException when the file is damaged or of another version
     */
    public Scene read(Path path) throws IOException {
        String file = path.toString();
        byte[] content = FileBytes.read(path);
        if (startsWith(content, BINARY)) {
            BinaryCheck.check(file, content);
        } else {
            AsciiCheck.check(file, content);
        }
        Process process = worker();
        long patience = PATIENCE_MILLIS + MILLIS_PER_MEGABYTE * (content.length >> 20);
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(patience, TimeUnit.MILLISECONDS));
        try {
            return ask(process, path.toAbsolutePath().toString());
        } catch (IOException e) {
            process.destroyForcibly();
            throw new FbxException(file, "is damaged in a way that Assimp does not survive");
        } finally {
            end.cancel(true);
        }
    }

    private static Scene ask(Process process, String file) throws IOException {
        DataOutputStream requests = new DataOutputStream(process.getOutputStream());
        requests.writeUTF(file);
        requests.flush();
        DataInputStream answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        if (!answers.readBoolean()) {
            throw new FbxException(answers.readUTF());
        }
        return SceneCodec.read(answers);
    }

    private Process worker() throws IOException {
        Process running = worker;
        if (running == null || !running.isAlive()) {
            running = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AssimpWorker.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            worker = running;
        }
        return running;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && ByteBuffer.wrap(content, 0, start.length).equals(ByteBuffer.wrap(start));
    }

    /** Ends the process. */
    @Override
    public void close() {
        if (worker != null) {
            worker.destroyForcibly();
        }
    }
}
