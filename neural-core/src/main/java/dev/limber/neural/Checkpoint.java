package dev.limber.neural;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that a run needs to go on as if it had never stopped, in one safetensors file. */
final class Checkpoint {
    private static final String STEP = "step";

    private final Path path;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();
    private final AdamW optimizer;

    Checkpoint(Path path, Weights weights, MovingAverage average, AdamW optimizer) {
        this.path = path;
        this.optimizer = optimizer;
        weights.arrays().forEach((name, array) -> arrays.put("weights." + name, array));
        average.arrays().forEach((name, array) -> arrays.put("average." + name, array));
        optimizer.state().forEach((name, array) -> arrays.put("adam." + name, array));
    }

    void save(long step) throws IOException {
        Map<String, String> metadata = Map.of(STEP, Long.toString(step));
        SafetensorsFile.write(
                new Safetensors(metadata, TensorMaps.copyOut(arrays, "")), SafetensorsFile.Precision.F32, path);
    }

    /** Loads the file where there is one, and returns the number of steps done. */
    long load() throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        Safetensors file = SafetensorsFile.read(path);
        TensorMaps.copyIn(file, arrays, "");
        long step = Long.parseLong(file.text(STEP));
        optimizer.setSteps(step);
        return step;
    }
}
