package dev.limber.editor.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.json.JsonWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The preset of keys that is used, which persists between sessions. Used by the render thread only. */
public final class KeySettings {
    private static final Logger LOG = LoggerFactory.getLogger(KeySettings.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** What the file holds. */
    record Kept(@Nullable KeyPreset preset) {}

    private final Optional<Path> file;
    private final Map<Command, Map<String, String>> named = new EnumMap<>(Command.class); // by text; made once
    private KeyPreset preset = KeyPreset.LIMBER;
    private KeyTable table = preset.table();

    /** @param folder empty to forget the choice at the end */
    public KeySettings(Optional<Path> folder) {
        file = folder.map(f -> f.resolve("keys.json"));
        file.filter(Files::exists).ifPresent(this::load);
    }

    public KeyPreset preset() {
        return preset;
    }

    /** Returns the keys that are used. */
    public KeyTable table() {
        return table;
    }

    /** Uses another preset from now on. */
    public void choose(KeyPreset chosen) {
        use(chosen);
        file.ifPresent(this::save);
    }

    /** Returns the key of a command as menus show it; empty if it has none. */
    public String label(Command command) {
        var keys = table().of(command);
        return keys.isEmpty() ? "" : keys.get(0).label();
    }

    /** Returns a text with the key of a command in brackets. */
    public String named(String text, Command command) {
        return named.computeIfAbsent(command, c -> new HashMap<>())
                .computeIfAbsent(text, t -> label(command).isEmpty() ? t : t + " (" + label(command) + ")");
    }

    private void use(KeyPreset chosen) {
        preset = chosen;
        table = chosen.table();
        named.clear();
    }

    private void load(Path from) {
        try {
            Kept kept = JSON.readValue(Files.readAllBytes(from), Kept.class);
            use(Optional.ofNullable(kept.preset()).orElse(preset)); // null where the file does not name one
        } catch (JsonProcessingException e) {
            LOG.warn("{} names no preset of keys and is replaced: {}", from, JsonWords.of(e));
        } catch (IOException e) {
            LOG.warn("the preset of keys cannot be read: {}", e.getMessage());
        }
    }

    private void save(Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            byte[] bytes = JSON.writeValueAsBytes(new Kept(preset));
            AtomicFile.write(to, out -> out.write(bytes));
        } catch (IOException e) {
            LOG.warn("the preset of keys cannot be kept: {}", e.getMessage());
        }
    }
}
