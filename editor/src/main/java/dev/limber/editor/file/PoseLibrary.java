package dev.limber.editor.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.Skeleton;
import dev.limber.motion.json.JsonWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stored poses that persist between sessions, in the order in which they were stored. */
public final class PoseLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(PoseLibrary.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<Path> file;
    private List<StoredPose> poses = List.of();

    /** @param folder empty to forget the poses at the end */
    public PoseLibrary(Optional<Path> folder) {
        file = folder.map(f -> f.resolve("poses.json"));
        file.filter(Files::exists).ifPresent(this::load);
    }

    private void load(Path from) {
        try {
            poses = List.copyOf(JSON.readValue(Files.readAllBytes(from), new TypeReference<List<StoredPose>>() {}));
        } catch (JsonProcessingException e) {
            LOG.warn("{} holds no poses and is left as it is until one is stored: {}", from, JsonWords.of(e));
        } catch (IOException e) {
            LOG.warn("the stored poses cannot be read: {}", e.getMessage());
        }
    }

    /** Returns those that fit a character. */
    public List<StoredPose> of(Skeleton skeleton) {
        return poses.stream().filter(pose -> pose.fits(skeleton)).toList();
    }

    /**
     * Stores a pose in the place of one of its name.
     *
     * @throws IOException when it cannot be kept
     */
    public void store(StoredPose pose) throws IOException {
        List<StoredPose> changed = new ArrayList<>(poses);
        changed.removeIf(other -> other.name().equals(pose.name()));
        changed.add(pose);
        save(changed);
    }

    /**
     * Forgets a pose.
     *
     * @throws IOException when that cannot be kept
     */
    public void remove(StoredPose pose) throws IOException {
        List<StoredPose> changed = new ArrayList<>(poses);
        changed.remove(pose);
        save(changed);
    }

    private void save(List<StoredPose> changed) throws IOException {
        if (file.isPresent()) {
            Path to = file.get();
            Files.createDirectories(to.toAbsolutePath().getParent());
            byte[] bytes = JSON.writeValueAsBytes(changed);
            AtomicFile.write(to, out -> out.write(bytes));
        }
        poses = List.copyOf(changed);
    }
}
