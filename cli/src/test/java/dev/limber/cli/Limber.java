package dev.limber.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;

/** Runs commands inside the test, as {@link Main} does but for the exit. */
public final class Limber {
    public static final Path ROOT = Path.of(System.getProperty("limber.root"));
    public static final Path WALK = ROOT.resolve("assets/clips/walk.bvh");

    /** What a command left behind. */
    public record Run(int exitCode, String out, String err) {}

    private Limber() {}

    public static Path rig(String id) {
        return ROOT.resolve("assets/rigs/" + id + ".bvh");
    }

    /** Runs a command in this process; its arguments are turned into text. */
    public static Run run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = command.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }
}
