package dev.limber.neural.training;

import ai.djl.ndarray.NDArray;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.io.TensorMaps;
import dev.limber.neural.optimizer.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that a run needs to go on as if it had never stopped, in one safetensors file. */
public final class Checkpoint {
    private static final String STEP = "step";

    private final Path path;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final List<Optimizer> optimizers = new ArrayList<>();

    public Checkpoint(Path path) {
        this.path = path;
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
        Map<String, String> metadata = Map.of(STEP, Long.toString(step));
        SafetensorsFile.write(
                new Safetensors(metadata, TensorMaps.copyOut(arrays, "")), SafetensorsFile.Precision.F32, path);
    }

    /** Loads the file where there is one, and returns the number of steps done. */
    public long load() throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        Safetensors file = SafetensorsFile.read(path);
        TensorMaps.copyIn(file, arrays, "");
        long step = Long.parseLong(file.text(STEP));
        optimizers.forEach(optimizer -> optimizer.setSteps(step));
        return step;
    }
}
