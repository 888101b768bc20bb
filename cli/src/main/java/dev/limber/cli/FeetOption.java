package dev.limber.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that holds feet still in gaps. */
final class FeetOption {
    @Option(
            names = "--fix-feet",
            negatable = true,
            description = "Hold feet still while they stand in a gap, as far as legs reach. Default: yes, but for"
                    + " interpolation.")
    private @Nullable Boolean fixed;

    /** @param model that fills the gaps */
    boolean areFixed(String model) {
        return fixed == null ? !model.equals(Inbetweeners.INTERPOLATION) : fixed;
    }
}
