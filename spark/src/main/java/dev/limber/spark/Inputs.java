package dev.limber.spark;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionFormat;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Finds the files that match patterns. */
final class Inputs {
    private Inputs() {}

    /**
     * Lists motion files.
     *
     * @param patterns files, folders that are searched through, or globs of these
     * @return by name, which is the path below the part of the pattern that has no wildcard
     * @throws FileNotFoundException when a pattern means nothing
     * @throws IllegalArgumentException when two files would have one name
     */
    static List<InputFile> find(List<String> patterns, Configuration configuration) throws IOException {
        List<InputFile> found = new ArrayList<>();
        for (String pattern : patterns) {
            Path path = new Path(pattern);
            FileSystem files = path.getFileSystem(configuration);
            FileStatus[] matches = files.globStatus(path);
            if (matches == null || matches.length == 0) {
                throw new FileNotFoundException(pattern + ": no such file");
            }
            Path base = files.makeQualified(base(path, matches));
            for (FileStatus match : matches) {
                RemoteIterator<LocatedFileStatus> all = files.listFiles(match.getPath(), true);
                while (all.hasNext()) {
                    add(all.next(), base, found);
                }
            }
        }
        found.sort(Comparator.comparing(InputFile::name));
        for (int i = 1; i < found.size(); i++) {
            if (found.get(i).name().equals(found.get(i - 1).name())) {
                throw new IllegalArgumentException(
                        found.get(i - 1).uri() + " and " + found.get(i).uri() + " would have one output");
            }
        }
        return found;
    }

    private static void add(FileStatus file, Path base, List<InputFile> found) {
        Path path = file.getPath();
        if (file.isFile() && MotionFormat.isMotion(java.nio.file.Path.of(path.getName()))) {
            String name = base.toUri().relativize(path.toUri()).getPath();
            found.add(new InputFile(path.toString(), name, file.getLen()));
        }
    }

    /** Returns the folder that all matches lie in. */
    private static Path base(Path pattern, FileStatus[] matches) {
        Path base = pattern;
        for (Path at = pattern; at != null; at = at.getParent()) {
            if (at.getName().matches(".*[*?\\[{].*") && at.getParent() != null) {
                base = at.getParent();
            }
        }
        boolean single = base.equals(pattern) && matches[0].isFile() && pattern.getParent() != null;
        return single ? pattern.getParent() : base;
    }

    /** Returns what a person should know of a file that was read. */
    static List<String> warnings(MotionFile file) {
        List<String> warnings = new ArrayList<>(file.warnings());
        if (file.clips().size() > 1) {
            warnings.add("took the first of " + file.clipNames());
        }
        return warnings;
    }
}
