package dev.limber.cli.option;

import dev.limber.cli.terminal.BadUsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where data sets are. Not final: it is one of several sources in a group of options. */
public class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder that holds data sets, such as the folders cmu and lafan1. Default: the environment"
                            + " variable LIMBER_DATA.")
    private @Nullable Path data;

    /**
     * Returns the folder of all data sets, in which there is the folder of one.
     *
     * @throws BadUsageException when nothing says where it is, or it has no such folder
     */
    public final Path holding(String set) {
        String variable = System.getenv("LIMBER_DATA");
        Path folder = data != null ? data : Path.of(variable == null ? "" : variable);
        if (folder.toString().isEmpty()) {
            throw new BadUsageException("no folder of recordings: set --data or LIMBER_DATA");
        }
        if (!Files.isDirectory(folder.resolve(set))) {
            throw new BadUsageException(folder.resolve(set)
                    + ": no such directory; --data or LIMBER_DATA must name the folder that holds " + set);
        }
        return folder;
    }
}
