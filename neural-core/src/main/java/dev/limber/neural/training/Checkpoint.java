package dev.limber.neural.training;

import ai.djl.ndarray.NDArray;
import dev.limber.motion.LimberException;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsException;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.io.Tensor;
import dev.limber.neural.io.TensorMaps;
import dev.limber.neural.optimizer.Optimizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Everything that a run needs to resume exactly, in one safetensors file with a checksum. The previous checkpoint is
 * kept in case the last one is damaged.
 */
public final class Checkpoint {
    private static final String STEP = "step";
    private static final String CHECKSUM = "crc32c";

    private final Path path;
    private final Path before;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final List<Optimizer> optimizers = new ArrayList<>();

    /** @param path a name that ends with .safetensors; the one before lies beside it */
    public Checkpoint(Path path) {
        this.path = path;
        before = path.resolveSibling(
                path.getFileName().toString().replaceFirst("\\.safetensors$", "") + "-before.safetensors");
    }

    /** Includes arrays under their names with a prefix. */
    public void add(String prefix, Map<String, NDArray> named) {
        named.forEach((name, array) -> arrays.put(prefix + name, array));
    }

    public void add(String prefix, Optimizer optimizer) {
        add(prefix, optimizer.state());
        optimizers.add(optimizer);
    }

    public void save(long step) throws IOException {
        Map<String, Tensor> tensors = TensorMaps.copyOut(arrays, "");
        Map<String, String> metadata = Map.of(STEP, Long.toString(step), CHECKSUM, checksum(tensors));
        if (Files.exists(path)) {
            // Should the process end here, the one before is the last one.
            Files.move(path, before, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        SafetensorsFile.write(new Safetensors(metadata, tensors), SafetensorsFile.Precision.F32, path);
    }

    /**
     * Loads the last checkpoint that is whole, and returns the number of steps done; 0 if there is none at all.
     *
     * @param log receives when that is not the last one, and why
     * @throws SafetensorsException when there are checkpoints and none is whole, or it is of another network
     */
    public long load(Consumer<String> log) throws IOException {
        if (!Files.exists(path) && !Files.exists(before)) {
            return 0;
        }
        Safetensors file;
        try {
            file = read(Files.exists(path) ? path : before);
        } catch (SafetensorsException e) {
            if (!Files.exists(path) || !Files.exists(before)) {
                throw e;
            }
            file = read(before);
            log.accept(e.getMessage() + "; resumes from the one before, of step " + file.text(STEP));
        }
        TensorMaps.copyIn(file, arrays, "");
        long step = Long.parseLong(file.text(STEP));
        optimizers.forEach(optimizer -> optimizer.setSteps(step));
        return step;
    }

    /** Returns where the last checkpoint is, for a message. */
    Path path() {
        return path;
    }

    private static Safetensors read(Path path) throws IOException {
        Safetensors file;
        try {
            file = SafetensorsFile.read(path);
        } catch (LimberException e) {
            throw new SafetensorsException(String.valueOf(e.getMessage()));
        }
        if (!file.text(STEP).matches("\\d{1,18}")) {
            throw new SafetensorsException(path + ": is of the step '" + file.text(STEP) + "', expected a number");
        }
        String recorded = file.metadata().get(CHECKSUM); // checkpoints of earlier versions tell none
        if (recorded != null && !recorded.equals(checksum(file.tensors()))) {
            throw new SafetensorsException(path + ": is damaged: its numbers are not those that were written");
        }
        return file;
    }

    /** Returns the checksum of names and numbers, whatever their order. */
    private static String checksum(Map<String, Tensor> tensors) {
        CRC32C sum = new CRC32C();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        new TreeMap<>(tensors).forEach((name, tensor) -> {
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            for (float value : tensor.values()) {
                if (bytes.remaining() < Float.BYTES) {
                    sum.update(bytes.flip());
                    bytes.clear();
                }
                bytes.putFloat(value);
            }
            sum.update(bytes.flip());
            bytes.clear();
        });
        return Long.toHexString(sum.getValue());
    }
}
