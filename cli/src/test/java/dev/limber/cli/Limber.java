package dev.limber.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;

/** Runs commands inside the test, as {@link Main} does but for the exit. */
final class Limber {
    static final Path ROOT = Path.of(System.getProperty("limber.root"));
    static final Path WALK = ROOT.resolve("assets/clips/walk.bvh");

    /** What a command left behind. */
    record Run(int exitCode, String out, String err) {}

    private Limber() {}

    static Path rig(String id) {
        return ROOT.resolve("assets/rigs/" + id + ".bvh");
    }

    /** @param args turned into text */
    static Run run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = command.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }
}
