package dev.limber.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.io.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    private static final byte[] HELLO = "{\"id\": 1, \"request\": \"hello\"}\n".getBytes(StandardCharsets.UTF_8);
    private static final int REQUESTS = 3;

    @TempDir
    private Path models;

    /** Sends a request each time it is given an answer, before whoever writes the answer goes on. */
    private static final class Hasty extends ByteArrayOutputStream {
        private final PipedOutputStream requests;
        private final AtomicInteger sent = new AtomicInteger(1);

        Hasty(PipedOutputStream requests) {
            this.requests = requests;
        }

        @Override
        public void flush() throws IOException {
            if (sent.incrementAndGet() > REQUESTS) {
                requests.close();
                return;
            }
            requests.write(HELLO);
            requests.flush();
            try {
                Thread.sleep(100); // time to take the request up
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void anIdIsFreeAsSoonAsItsAnswerIsThere() throws IOException {
        PipedOutputStream requests = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(requests);
        Hasty answers = new Hasty(requests);
        requests.write(HELLO);
        requests.flush();
        Server.serve(models, ReadOptions.DEFAULT, in, answers);
        List<String> lines = answers.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(
                REQUESTS,
                lines.stream().filter(line -> line.contains("\"result\"")).count(),
                lines::toString);
    }
}
