package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs commands in a process of their own, on the class path and with the options that the launcher would give it. */
public final class LimberProcess {
    private LimberProcess() {}

    /**
     * Runs a command and waits for its end.
     *
     * @param folder the working directory, which takes two files for what the command prints
     * @param args turned into text
     */
    public static Limber.Run run(Path folder, Map<String, String> environment, Object... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(command());
        Arrays.stream(args).map(Object::toString).forEach(command::add);
        File out = folder.resolve("stdout").toFile();
        File err = folder.resolve("stderr").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().remove("LIMBER_DEBUG");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "limber does not end");
        return new Limber.Run(
                process.exitValue(),
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }

    /** Returns the command without arguments. */
    public static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dlimber.root=" + Limber.ROOT,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
    }

    /** Writes a script that starts the command, for programs that want one file. */
    static Path script(Path folder) throws IOException {
        Path script = folder.resolve("limber");
        String quoted = command().stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        Files.writeString(script, "#!/bin/sh\nexec " + quoted + " \"$@\"\n");
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }
}
