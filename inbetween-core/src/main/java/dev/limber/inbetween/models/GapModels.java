package dev.limber.inbetween.models;

import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.neural.Compute;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsException;
import dev.limber.neural.io.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Path;

/** Reads model files of every kind. */
public final class GapModels {
    private GapModels() {}

    /**
     * Reads a model that training wrote; the file tells what kind it is of.
     *
     * @throws SafetensorsException when the file is damaged or holds something else
     */
    public static TrainedInbetweener read(Path file, Compute compute) throws IOException {
        Safetensors contents = SafetensorsFile.read(file);
        String architecture = contents.text("architecture");
        return NetworkKind.of(architecture)
                .orElseThrow(() ->
                        new SafetensorsException(file + ": architecture is '" + architecture + "', which is not known"))
                .model(contents, compute);
    }
}
