package dev.limber.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process that writes everything that Limber writes, over and over, until it is killed. */
public final class WritingLoop {
    private WritingLoop() {}

    /**
     * Writes both versions of all files into {@code old} and {@code new} below a folder where they are not there yet, and
     * then, in a thread for each, old and new ones by turns into the folder itself.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        Map<String, Writers.Writer> writers = Writers.all();
        List<Thread> threads = new ArrayList<>();
        for (Map.Entry<String, Writers.Writer> writer : writers.entrySet()) {
            Path file = folder.resolve(writer.getKey());
            for (int version = 0; version < KillTest.VERSIONS.size(); version++) {
                Path reference = folder.resolve(KillTest.VERSIONS.get(version)).resolve(writer.getKey());
                if (!Files.exists(reference)) {
                    // Written here, as a project names its files from where it lies.
                    writer.getValue().write(version, file);
                    Files.createDirectories(reference.getParent());
                    Files.copy(file, reference);
                }
            }
            threads.add(new Thread(() -> loop(writer.getValue(), file)));
        }
        System.out.println("ready");
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void loop(Writers.Writer writer, Path file) {
        try {
            for (int i = 0; true; i++) {
                writer.write(i % 2, file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
