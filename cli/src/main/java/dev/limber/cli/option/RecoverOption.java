package dev.limber.cli.option;

import picocli.CommandLine.Option;

/** The option that lets training go on after a loss that is not a number. */
public final class RecoverOption {
    @Option(
            names = "--recover",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "1",
            description =
                    "Go on from the last checkpoint, with other batches, when the loss is no longer a number: once, or"
                            + " N times at most.")
    private int times;

    /** Returns how often at most; 0 when it is not asked for. */
    public int times() {
        return times;
    }
}
