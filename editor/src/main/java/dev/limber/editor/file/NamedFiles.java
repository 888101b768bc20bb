package dev.limber.editor.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the files are that a project names, once the user has said so of those that are missing. Immutable.
 *
 * @param found by the place where the project looks for them
 * @param left those that the project is opened without
 */
public record NamedFiles(Map<Path, Path> found, Set<Path> left) {
    /** All files are where the project names them. */
    public static final NamedFiles AS_NAMED = new NamedFiles(Map.of(), Set.of());

    public NamedFiles {
        found = Map.copyOf(found);
        left = Set.copyOf(left);
    }

    /** Takes a file from another place. */
    public NamedFiles with(Path named, Path at) {
        Map<Path, Path> more = new HashMap<>(found);
        more.put(named, at);
        return new NamedFiles(more, left);
    }

    /** Does without a file. */
    public NamedFiles without(Path named) {
        Set<Path> more = new HashSet<>(left);
        more.add(named);
        return new NamedFiles(found, more);
    }

    /**
     * Returns where a file is: where it is named, where the user has found it, or under its name beside the project or beside
     * another file that was found; empty when the project is opened without it.
     *
     * @param warnings gets a sentence when the file was found by its name
     * @throws MissingFileException when it is nowhere
     */
    Optional<Path> find(Path project, String name, List<String> warnings) throws MissingFileException {
        Path named = project.toAbsolutePath().resolveSibling(name).normalize();
        if (left.contains(named)) {
            warnings.add(named.getFileName() + " is missing: what belongs to it was left out");
            return Optional.empty();
        }
        Path known = found.getOrDefault(named, named);
        if (Files.exists(known)) {
            return Optional.of(known);
        }
        Set<Path> near = new HashSet<>(found.values());
        near.add(project.toAbsolutePath());
        for (Path other : near) {
            Path beside = other.resolveSibling(named.getFileName());
            if (Files.exists(beside)) {
                warnings.add(named + " is missing, " + beside + " was taken");
                return Optional.of(beside);
            }
        }
        throw new MissingFileException(named);
    }
}
