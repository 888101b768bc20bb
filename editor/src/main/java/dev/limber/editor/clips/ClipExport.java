package dev.limber.editor.clips;

import dev.limber.editor.file.ExportTarget;
import dev.limber.io.NamePattern;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Where and as what clips are written: each into a file of its own.
 *
 * @param rig name of the target
 */
public record ClipExport(ExportTarget as, Path folder, NamePattern names, String rig) {
    /** Returns the file of one of the clips. */
    public Path file(List<ClipRow> rows, ClipRow row) {
        return Objects.requireNonNull(files(rows).get(row));
    }

    /** Returns the file of each clip; of those that would have one name, all but the first get a number. */
    Map<ClipRow, Path> files(List<ClipRow> rows) {
        Map<ClipRow, Path> files = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (ClipRow row : rows) {
            String name = names.of(row.title(), rig);
            String unique = name;
            for (int n = 2; !used.add(unique.toLowerCase(Locale.ROOT)); n++) {
                unique = name + "-" + n;
            }
            files.put(row, folder.resolve(unique + as.extension()));
        }
        return files;
    }
}
