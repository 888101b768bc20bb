package dev.limber.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.limber.io.ReadOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Answers requests of another program, one JSON object a line, until its input ends. Requests run in parallel on all
 * processors, so answers may come in another order: the id says to which request an answer belongs. See docs/server.md.
 */
public final class Server {
    /** Goes up when programs must change. */
    public static final int PROTOCOL = 1;

    static final Map<String, Class<? extends Request>> REQUESTS = Map.of(
            "hello", HelloRequest.class,
            "rig", RigRequest.class,
            "retarget", RetargetRequest.class,
            "inbetween", InbetweenRequest.class);

    private static final String CANCEL = "cancel";

    private final Session session;
    private final Replies replies;
    private final Map<JsonNode, Task> running = new ConcurrentHashMap<>();

    private Server(Session session, Replies replies) {
        this.session = session;
        this.replies = replies;
    }

    /**
     * Serves until the input ends; what runs then is cancelled.
     *
     * @param models the folder of the networks that come with Limber
     * @param reading how files are read
     * @throws IOException when the input cannot be read
     */
    public static void serve(Path models, ReadOptions reading, InputStream in, OutputStream out) throws IOException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (Session session = new Session(models, reading)) {
            Server server = new Server(session, new Replies(out));
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    server.take(line, threads);
                }
            }
            server.running.values().forEach(Task::cancel);
            threads.shutdown();
            awaitEnd(threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitEnd(ExecutorService threads) {
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(String line, ExecutorService threads) {
        JsonNode id = NullNode.getInstance();
        try {
            JsonNode message = Json.MAPPER.readTree(line);
            id = message.path("id");
            if (id.isMissingNode() || id.isContainerNode() || id.isNull()) {
                id = NullNode.getInstance();
                throw new BadRequestException("expected an object with an 'id', a number or text");
            }
            String name = message.path("request").asText();
            JsonNode params = message.path("params");
            if (params.isMissingNode()) {
                params = Json.MAPPER.createObjectNode();
            }
            if (name.equals(CANCEL)) {
                cancel(id, params);
            } else {
                start(id, name, params, threads);
            }
        } catch (IOException | RuntimeException e) {
            replies.write(Replies.error(id, Failure.of(e)));
        }
    }

    /** Ends another request; the answer says whether it still ran. */
    private void cancel(JsonNode id, JsonNode params) {
        Task task = running.get(params.path("id"));
        if (task != null) {
            task.cancel();
        }
        replies.write(Replies.result(id, Map.of("cancelled", task != null)));
    }

    private void start(JsonNode id, String name, JsonNode params, ExecutorService threads) throws IOException {
        Class<? extends Request> kind = REQUESTS.get(name);
        if (kind == null) {
            throw new BadRequestException("request: expected "
                    + String.join(", ", new TreeMap<>(REQUESTS).keySet()) + " or " + CANCEL + ", found '" + name
                    + "'");
        }
        Request request = Json.MAPPER.treeToValue(params, kind);
        Task task = new Task(id, request, session, replies, () -> running.remove(id));
        if (running.putIfAbsent(id, task) != null) {
            throw new BadRequestException("id: another request of this id still runs");
        }
        threads.execute(task);
    }
}
