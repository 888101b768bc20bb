package dev.limber.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of options that several commands share. */
final class Checks {
    private Checks() {}

    /** @param value null when the option is not given */
    static void positive(String option, @Nullable Double value) {
        if (value != null && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new BadUsageException(option + ": expected a number above 0, found " + value);
        }
    }

    static void notAnInput(List<Path> inputs, List<Path> outputs) throws IOException {
        for (Path output : outputs) {
            for (Path input : inputs) {
                if (Files.exists(output) && Files.exists(input) && Files.isSameFile(input, output)) {
                    throw new BadUsageException(output + ": would overwrite the input; name another output with -o");
                }
            }
        }
    }
}
