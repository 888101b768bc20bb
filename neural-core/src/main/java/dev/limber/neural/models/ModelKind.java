package dev.limber.neural.models;

import dev.limber.neural.Compute;
import dev.limber.neural.io.ModelSettings;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsException;
import dev.limber.neural.io.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A kind of model in a registry, which is an enum with a constant for each kind.
 *
 * @param <M> what all kinds of the registry do
 */
public interface ModelKind<M> {
    /** Returns the names of architectures that files of this kind carry. */
    List<String> architectures();

    /**
     * Makes the model that a file describes.
     *
     * @throws SafetensorsException when the file holds something else
     */
    M model(Safetensors contents, Compute compute);

    /**
     * Reads a model file of any kind in a registry; the file tells which.
     *
     * @throws SafetensorsException when the file is damaged, or of none of the kinds
     */
    static <M> M read(Path file, Compute compute, List<? extends ModelKind<M>> registry) throws IOException {
        Safetensors contents = SafetensorsFile.read(file);
        String architecture = ModelSettings.architecture(contents);
        return registry.stream()
                .filter(kind -> kind.architectures().contains(architecture))
                .findFirst()
                .orElseThrow(() -> new SafetensorsException(file + ": architecture is '" + architecture
                        + "', expected one of "
                        + registry.stream()
                                .flatMap(kind -> kind.architectures().stream())
                                .toList()))
                .model(contents, compute);
    }
}
