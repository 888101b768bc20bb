package dev.limber.reliability;

import dev.limber.cli.Limber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Jazzer calls, in a process of its own: it changes the inputs of one attack as the code that they reach tells it.
 *
 * @see <a href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a>
 */
public final class CoverageTarget {
    private static Optional<Attack> attack = Optional.empty();
    private static Path file = Path.of("");

    private CoverageTarget() {}

    /** Called once. The system properties limber.attack and limber.folder name the attack and a folder for its files. */
    public static void fuzzerInitialize() throws IOException {
        Path folder = Path.of(System.getProperty("limber.folder", ""));
        String name = System.getProperty("limber.attack", "");
        attack = Attacks.inThisProcess(folder, Limber.ROOT).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        file = attack.orElseThrow().file(folder);
    }

    /**
     * Called for every input.
     *
     * @throws AssertionError if the reader is at fault
     */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(file, input);
        Attack.Result result = new Attack.Result("");
        String fault = attack.orElseThrow().faultOf(file, result);
        // Code that is watched is several times slower, so time is left to the other attacks; so are words, as Jazzer
        // sees
        // which ones are looked for and writes them into the file.
        if (result.uncaught + result.notFinite + result.overMemory > 0) {
            throw new AssertionError(fault);
        }
    }
}
