package dev.limber.cli.option;

import picocli.CommandLine.Option;

/** The option that leaves out frames at the start. Not final: it belongs to others in a group of options. */
public class LeaveOutOption {
    @Option(
            names = "--leave-out",
            paramLabel = "N",
            defaultValue = "0",
            description = "Skip the first N frames of every file: CMU's start with a T-pose.")
    private int frames;

    public final int frames() {
        return frames;
    }
}
