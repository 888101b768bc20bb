package dev.limber.io;

import dev.limber.io.file.Limit;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads motion files. Some formats are read in worker processes, which are kept until this reader is closed, because
 * starting one takes longer than reading most files. Thread-safe; each thread gets its own process.
 */
public final class MotionReader implements AutoCloseable {
    private final ReadOptions options;
    private final Map<MotionFormat, Deque<FormatReader>> idle = new EnumMap<>(MotionFormat.class);
    private boolean closed;

    public MotionReader() {
        this(ReadOptions.DEFAULT);
    }

    public MotionReader(ReadOptions options) {
        this.options = options;
    }

    /**
     * Reads a file of any format of {@link MotionFormat}.
     *
     * @throws dev.limber.motion.MotionFormatException if the format is unknown, or the file is not valid
     * @throws IOException if the file cannot be read
     */
    public MotionFile read(Path file) throws IOException {
        MotionFormat format = MotionFormat.of(file);
        FormatReader reader = take(format);
        try {
            options.limits().check(file.toString(), Limit.BYTES, Files.size(file));
            MotionFile read = reader.read(file, options);
            SizeCheck.check(read, options.limits());
            Optional<Place> fault = NumberCheck.of(read);
            if (fault.isPresent()) {
                throw new MotionFormatException(fault.get(), NumberCheck.EXPECTED);
            }
            return read;
        } finally {
            giveBack(format, reader);
        }
    }

    private synchronized FormatReader take(MotionFormat format) {
        if (closed) {
            throw new IllegalStateException("the reader is closed");
        }
        Deque<FormatReader> free = idle.computeIfAbsent(format, f -> new ArrayDeque<>());
        return free.isEmpty() ? format.open() : free.pop();
    }

    private synchronized void giveBack(MotionFormat format, FormatReader reader) {
        if (closed) {
            reader.close();
        } else {
            idle.computeIfAbsent(format, f -> new ArrayDeque<>()).push(reader);
        }
    }

    /** Ends the worker processes; one that is reading finishes its file first. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.values().forEach(free -> free.forEach(FormatReader::close));
        idle.clear();
    }
}
