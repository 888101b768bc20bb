package dev.limber.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks of options that several commands share. */
public final class Checks {
    private Checks() {}

    /**
     * Checks an option that must be positive.
     *
     * @param value null when the option is not given
     */
    public static void positive(String option, @Nullable Double value) {
        if (value != null && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new BadUsageException(option + ": expected a number above 0, found " + value);
        }
    }

    /** An output must not replace an input, whatever the two paths look like. */
    public static void notAnInput(List<Path> inputs, List<Path> outputs) throws IOException {
        Map<Path, List<Path>> inputsByName = inputs.stream().collect(Collectors.groupingBy(Path::getFileName));
        for (Path output : outputs) {
            // Only a file of the same name is looked at, which spares the file system a question for every pair.
            for (Path input : inputsByName.getOrDefault(output.getFileName(), List.of())) {
                if (Files.exists(output) && Files.exists(input) && Files.isSameFile(input, output)) {
                    throw new BadUsageException(output + ": would overwrite the input; name another output with -o");
                }
            }
        }
    }
}
