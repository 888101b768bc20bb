package dev.limber.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.cli.Limber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inputs that Jazzer finds by the code that they reach give a clear error or are read. The number of inputs a kind is the
 * system property limber.coverage. It runs in the profile fuzz alone, as every process takes a while to begin.
 */
@Tag("fuzz")
class CoverageTest {
    private static final int INPUTS = Integer.getInteger("limber.coverage", 2000);
    private static final String SEED = System.getProperty("limber.seed", "1");

    /** A line of libFuzzer's log: how many inputs, how many places of the code. */
    private static final Pattern PROGRESS = Pattern.compile("#(\\d+)\\s.*cov: (\\d+)");

    private static final Path KEPT = Path.of("target", "faults");

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> everyKindOfFile() throws IOException {
        String only = System.getProperty("limber.attack", ".*");
        return Attacks.inThisProcess(folder, Limber.ROOT).stream()
                .filter(attack -> attack.name().matches(only))
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> run(attack)));
    }

    private static void run(Attack attack) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve("corpus").resolve(attack.shortName()));
        for (int i = 0; i < attack.seeds().size(); i++) {
            Files.write(corpus.resolve("seed" + i), attack.seeds().get(i));
        }
        Path log = folder.resolve(attack.shortName() + ".log");
        long start = System.nanoTime();
        int status = new ProcessBuilder(command(attack, corpus))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String text = Files.readString(log);
        assertEquals(0, status, () -> text + "\nthe input is kept in " + KEPT.toAbsolutePath());
        Matcher progress = PROGRESS.matcher(text);
        long inputs = 0;
        long places = 0;
        long first = 0;
        while (progress.find()) {
            inputs = Long.parseLong(progress.group(1));
            places = Long.parseLong(progress.group(2));
            first = first == 0 ? places : first;
        }
        ReliabilityTable.addCoverage(attack.name(), inputs, first, places, (System.nanoTime() - start) / 1_000_000_000);
        assertEquals(INPUTS, inputs, text);
    }

    private static List<String> command(Attack attack, Path corpus) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-Dlimber.root=" + Limber.ROOT,
                "-Dlimber.attack=" + attack.name(),
                "-Dlimber.folder=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + CoverageTarget.class.getName(),
                "--instrumentation_includes=dev.limber.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + Files.createDirectories(KEPT).toAbsolutePath() + "/" + attack.shortName() + "-",
                "-runs=" + INPUTS,
                "-seed=" + SEED,
                "-rss_limit_mb=3000"));
        command.add(corpus.toString());
        return command;
    }
}
