package dev.limber.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.cli.Limber;
import dev.limber.io.MotionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of every kind give a clear error or are read, within a second of processor time and bounded memory,
 * whatever is wrong with them, and no number that is not finite comes of them. The number of inputs a kind is the system
 * property limber.fuzz, which the profile fuzz makes a million.
 */
@Tag("slow")
class DamagedFilesTest {
    private static final int INPUTS = Integer.getInteger("limber.fuzz", 5000);

    /** Processes answer more slowly than methods. */
    private static final int J3O_INPUTS = Math.max(1, INPUTS / 20);

    private static final long SEED = Long.getLong("limber.seed", 1);

    private static Path folder;

    /** In memory where the system has a folder there: a million inputs would wear a disk. */
    @BeforeAll
    static void makeFolder(@TempDir Path temporary) throws IOException {
        Path memory = Path.of("/dev/shm");
        folder = Files.isWritable(memory) ? Files.createTempDirectory(memory, "limber-attack") : temporary;
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfFile() throws IOException {
        List<Attack> attacks = Attacks.inThisProcess(folder, Limber.ROOT);
        String only = System.getProperty("limber.attack", ".*");
        Stream<DynamicTest> inThisProcess = attacks.stream()
                .filter(attack -> attack.name().matches(only))
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> run(attack, INPUTS)));
        DynamicTest inAnother = DynamicTest.dynamicTest("j3o", () -> {
            try (MotionReader reader = new MotionReader()) {
                run(Attacks.onJ3o(folder, reader), J3O_INPUTS);
            }
        });
        return "j3o".matches(only) ? Stream.concat(inThisProcess, Stream.of(inAnother)) : inThisProcess;
    }

    private static void run(Attack attack, int inputs) throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "faults"));
        Attack.Result result = attack.run(inputs, SEED, folder, kept);
        ReliabilityTable.add(result);
        assertEquals(0, result.faults(), () -> "inputs at fault; they are kept in " + kept.toAbsolutePath());
    }

    @AfterAll
    static void cleanUp() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
