package dev.limber.io.worker;

import dev.limber.io.file.FileBytes;
import dev.limber.io.scene.Scene;
import dev.limber.io.scene.SceneCodec;
import dev.limber.motion.MotionFormatException;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** The main class of a worker process: takes names of files, answers with scenes or errors. */
public final class SceneServer {
    private SceneServer() {}

    /** Answers the {@link SceneProcess} that started this process until it is closed. */
    public static void serve(SceneSource source) throws IOException {
        DataInputStream requests = new DataInputStream(System.in);
        try (DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16))) {
            System.setOut(System.err); // whatever else prints must not get between the answers
            answers.writeBoolean(true); // what is to be loaded is loaded: the clock may run
            answers.flush();
            while (true) {
                answer(source, requests.readUTF(), answers);
                answers.flush();
            }
        } catch (EOFException e) {
            // The other side is closed; so ends the work.
        }
    }

    private static void answer(SceneSource source, String file, DataOutputStream answers) throws IOException {
        Scene scene;
        try {
            scene = source.read(file, FileBytes.read(Path.of(file)));
        } catch (MotionFormatException e) {
            answers.writeBoolean(false);
            answers.writeUTF(String.valueOf(e.getMessage()));
            return;
        }
        answers.writeBoolean(true);
        SceneCodec.write(scene, answers);
    }
}
