package dev.limber.cli.option;

import java.util.List;
import picocli.CommandLine.Option;

/** The models that an evaluation scores beside its baselines. */
public final class ModelsOption {
    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "A model to score: one of limber's own, or a file that 'limber train inbetween' wrote; may be"
                    + " repeated.")
    private List<String> names = List.of();

    /** Returns names of limber's own models, or files; empty for none. */
    public List<String> names() {
        return names;
    }
}
