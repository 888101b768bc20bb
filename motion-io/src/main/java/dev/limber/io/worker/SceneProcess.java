package dev.limber.io.worker;

import dev.limber.io.scene.Scene;
import dev.limber.io.scene.SceneCodec;
import dev.limber.motion.MotionFormatException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A worker process that reads files of one format, with limits of heap and time. It starts with the first file, and
 * again after it has died.
 */
public final class SceneProcess implements AutoCloseable {
    /** Enough for the scenes of files far larger than any character. */
    private static final String HEAP = "-Xmx1g";

    private final Class<?> main;
    private @Nullable Process process;
    private @Nullable DataInputStream answers;

    /** @param main a class whose main method calls {@link SceneServer#serve} */
    public SceneProcess(Class<?> main) {
        this.main = main;
    }

    /**
     * Reads the nodes, animations and meshes of a file.
     *
     * @param bytes how long the file is
     * @throws MotionFormatException when it is damaged, or takes longer than files of its length do
     */
    public Scene read(Path file, long bytes) throws IOException {
        Process running = process;
        DataInputStream in = answers;
        if (running == null || in == null || !running.isAlive()) {
            running = start();
            process = running;
            in = new DataInputStream(new BufferedInputStream(running.getInputStream(), 1 << 16));
            answers = in;
            in.readBoolean();
        }
        TimeLimit limit = new TimeLimit(running, bytes);
        try (limit) {
            return ask(running, in, file.toAbsolutePath().toString());
        } catch (IOException e) {
            running.destroyForcibly();
            process = null;
            throw new MotionFormatException(file + ": is damaged in a way that its reader does not "
                    + (limit.isOver() ? "finish with" : "survive"));
        }
    }

    private static Scene ask(Process process, DataInputStream answers, String file) throws IOException {
        DataOutputStream requests = new DataOutputStream(process.getOutputStream());
        requests.writeUTF(file);
        requests.flush();
        if (!answers.readBoolean()) {
            throw new MotionFormatException(answers.readUTF());
        }
        return SceneCodec.read(answers);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Ends the process. */
    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
