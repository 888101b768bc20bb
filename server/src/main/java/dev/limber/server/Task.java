package dev.limber.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CancellationException;

/** A running request. */
final class Task implements Runnable {
    private static final long PAUSE = 100_000_000; // ns between two words on progress

    private final JsonNode id;
    private final Request request;
    private final Session session;
    private final Replies replies;
    private final Runnable ended;
    private volatile boolean cancelled;
    private long reported = System.nanoTime();

    /** @param ended runs before the answer goes out */
    Task(JsonNode id, Request request, Session session, Replies replies, Runnable ended) {
        this.id = id;
        this.request = request;
        this.session = session;
        this.replies = replies;
        this.ended = ended;
    }

    /** Ends the work where it next tells how far it is. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public void run() {
        ObjectNode reply = reply();
        ended.run(); // whoever has read the answer may use the id again
        replies.write(reply);
    }

    private ObjectNode reply() {
        try {
            report(0);
            Object result = request.answer(session, this::report);
            report(1);
            return Replies.result(id, result);
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            return Replies.error(id, Failure.of(e));
        }
    }

    private synchronized void report(double done) {
        if (cancelled) {
            throw new CancellationException();
        }
        long now = System.nanoTime();
        if (now - reported >= PAUSE) {
            reported = now;
            replies.progress(id, done);
        }
    }
}
