package dev.limber.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The output folder. A file appears complete under its final name or not at all: it is written under a temporary name
 * and renamed. Two attempts at one clip write the same bytes, so it does not matter which of them comes last.
 *
 * @param uri of the folder, on any file system of Hadoop
 */
record OutputFolder(String uri) implements Serializable {
    private static final String UNFINISHED = "_unfinished";

    /** Returns the names of the files that are there, without those that are being written. */
    Set<String> names(Configuration configuration) throws IOException {
        Path folder = new Path(uri);
        FileSystem files = folder.getFileSystem(configuration);
        Path base = files.makeQualified(folder);
        Set<String> names = new HashSet<>();
        if (files.exists(base)) {
            RemoteIterator<LocatedFileStatus> all = files.listFiles(base, true);
            while (all.hasNext()) {
                FileStatus file = all.next();
                String name = base.toUri().relativize(file.getPath().toUri()).getPath();
                if (!name.startsWith(UNFINISHED)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Puts a local file there under a name with slashes; returns where it is. */
    String commit(java.nio.file.Path local, String name, Configuration configuration) throws IOException {
        Path target = new Path(uri, name);
        FileSystem files = target.getFileSystem(configuration);
        Path unfinished = new Path(new Path(uri, UNFINISHED), UUID.randomUUID().toString());
        try (OutputStream out = files.create(unfinished)) {
            Files.copy(local, out);
        }
        files.mkdirs(target.getParent());
        // Where a file is in the way, HDFS says false: it is what another attempt has made of the same clip, or is
        // replaced.
        if (!files.rename(unfinished, target)) {
            files.delete(target, false);
            if (!files.rename(unfinished, target)) {
                files.delete(unfinished, false);
                if (!files.exists(target)) {
                    throw new IOException(target + ": cannot be written");
                }
            }
        }
        return target.toString();
    }

    /** Removes what attempts that were killed have left. */
    void sweep(Configuration configuration) throws IOException {
        Path unfinished = new Path(uri, UNFINISHED);
        unfinished.getFileSystem(configuration).delete(unfinished, true);
    }
}
