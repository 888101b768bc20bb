package dev.limber.spark;

import picocli.CommandLine;

/** Where limber-spark starts; spark-submit names this class. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int code = commandLine().execute(args);
        if (code != 0) {
            // An exception is how spark-submit and its masters learn that a job failed.
            throw new IllegalStateException("limber-spark ended with " + code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new LimberSpark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr()
                            .println("limber-spark: "
                                    + dev.limber.motion.Explanation.of(e).text());
                    e.printStackTrace(command.getErr());
                    return 1;
                });
    }
}
