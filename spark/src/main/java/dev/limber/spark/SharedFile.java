package dev.limber.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * A file that all tasks need, such as a rig or a model. It is sent to each executor once, in a broadcast variable, and
 * read there once.
 *
 * @param <T> what is read of it
 */
final class SharedFile<T> implements Serializable {
    private static final long serialVersionUID = 1;

    /** Reads a file on the executor. */
    @FunctionalInterface
    interface Reader<T> extends Serializable {
        T read(java.nio.file.Path file) throws IOException;
    }

    private final OncePerExecutor<T> content;

    private SharedFile(String name, byte[] bytes, Reader<T> reader) {
        content = new OncePerExecutor<>(() -> read(name, bytes, reader));
    }

    /** Fetches the file to the driver. */
    static <T> SharedFile<T> fetch(String uri, Configuration configuration, Reader<T> reader) throws IOException {
        Path path = new Path(uri);
        try (InputStream in = path.getFileSystem(configuration).open(path)) {
            return new SharedFile<>(path.getName(), in.readAllBytes(), reader);
        }
    }

    /** Returns what the file holds; reads it when this is called first in an executor. */
    T get() {
        return content.get();
    }

    private static <T> T read(String name, byte[] bytes, Reader<T> reader) {
        try {
            java.nio.file.Path folder = Files.createTempDirectory("limber");
            try {
                java.nio.file.Path file = Files.write(folder.resolve(name), bytes);
                return reader.read(file);
            } finally {
                LocalFolder.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
