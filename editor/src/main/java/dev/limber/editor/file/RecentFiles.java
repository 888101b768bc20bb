package dev.limber.editor.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.json.JsonWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The recent files, latest first, which persist between sessions. Used by the render thread only. */
public final class RecentFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RecentFiles.class);
    private static final int MOST = 10;
    private static final JsonMapper JSON = new JsonMapper();

    /** What a file was opened as. */
    public enum Kind {
        MOTION,
        TARGET,
        PROJECT
    }

    /**
     * A file that was opened.
     *
     * @param path absolute
     */
    public record Entry(Kind kind, String path) {}

    private final Optional<Path> file;
    private List<Entry> entries = List.of();

    /** @param folder empty to forget the files at the end */
    public RecentFiles(Optional<Path> folder) {
        file = folder.map(f -> f.resolve("recent.json"));
        file.filter(Files::exists).ifPresent(this::load);
    }

    private void load(Path from) {
        try {
            entries = JSON.readValue(Files.readAllBytes(from), new TypeReference<List<Entry>>() {});
        } catch (JsonProcessingException e) {
            LOG.warn("{} is not a list of recent files and is replaced: {}", from, JsonWords.of(e));
        } catch (IOException e) {
            LOG.warn("the recent files cannot be read: {}", e.getMessage());
        }
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Puts a file first. */
    public void add(Kind kind, Path path) {
        Entry entry = new Entry(kind, path.toAbsolutePath().normalize().toString());
        List<Entry> changed = new ArrayList<>(entries);
        changed.remove(entry);
        changed.add(0, entry);
        entries = List.copyOf(changed.subList(0, Math.min(MOST, changed.size())));
        file.ifPresent(this::save);
    }

    private void save(Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            byte[] bytes = JSON.writeValueAsBytes(entries);
            AtomicFile.write(to, out -> out.write(bytes));
        } catch (IOException e) {
            LOG.warn("the recent files cannot be kept: {}", e.getMessage());
        }
    }
}
