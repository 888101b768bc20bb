package dev.limber.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that keeps planted feet in place in gaps. */
public final class FeetOption {
    @Option(
            names = "--fix-feet",
            negatable = true,
            description = "Keep planted feet in place within gaps, as far as the legs reach. Default: yes, except for"
                    + " interpolation.")
    private @Nullable Boolean fixed;

    /**
     * Tells whether feet are to be held in gaps that a model fills.
     *
     * @param model that fills the gaps
     */
    public boolean areFixed(String model) {
        return fixed == null ? !model.equals(Inbetweeners.INTERPOLATION) : fixed;
    }
}
