package dev.limber.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** A folder of the executor's own for as long as a task runs: Limber reads and writes files that are local. */
final class LocalFolder implements AutoCloseable {
    private final Path folder;

    LocalFolder() throws IOException {
        folder = Files.createTempDirectory("limber-task");
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Copies a file here, an AMC file with the ASF files beside it. */
    Path fetch(InputFile input, Configuration configuration) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(input.uri());
        FileSystem files = path.getFileSystem(configuration);
        if (path.getName().toLowerCase(java.util.Locale.ROOT).endsWith(".amc")) {
            for (FileStatus beside : files.listStatus(path.getParent())) {
                if (beside.getPath()
                        .getName()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith(".asf")) {
                    copy(files, beside.getPath());
                }
            }
        }
        return copy(files, path);
    }

    private Path copy(FileSystem files, org.apache.hadoop.fs.Path path) throws IOException {
        Path local = folder.resolve(path.getName());
        try (var in = files.open(path)) {
            Files.copy(in, local, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return local;
    }

    /** Removes what lies here. */
    void clear() throws IOException {
        for (Path path : below(folder)) {
            if (!path.equals(folder)) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        for (Path path : below(folder)) {
            Files.delete(path);
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
