package dev.limber.cli.option;

import picocli.CommandLine.Option;

/** The option that writes one file for each clip. */
public final class SplitOption {
    @Option(
            names = "--split",
            description = "Write one file for each clip, named after it, even if the format can hold all of them.")
    private boolean split;

    /** Whether each clip gets a file of its own. */
    public boolean split() {
        return split;
    }
}
