package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ParseResult;

class ReadmeTest {
    private static final Path README = Limber.ROOT.resolve("README.md");
    private static final Path EXAMPLE = Limber.ROOT.resolve("cli/src/test/java/dev/limber/cli/LibraryExample.java");

    @Test
    void theJavaOfTheReadmeIsTheExampleThatCompiles() throws IOException {
        List<String> readme = Files.readAllLines(README);
        int start = readme.indexOf("```java");
        List<String> shown = readme.subList(
                start + 1, start + 1 + readme.subList(start + 1, readme.size()).indexOf("```"));
        List<String> compiled = Files.readAllLines(EXAMPLE).stream()
                .dropWhile(line -> !line.contains("static void run"))
                .skip(1)
                .takeWhile(line -> !line.equals("    }"))
                .toList();
        assertEquals(String.join("\n", compiled).stripIndent(), String.join("\n", shown));
    }

    @Test
    void theExampleWorks(@TempDir Path folder) throws IOException {
        Path output = folder.resolve("hero-walk.glb");
        LibraryExample.run(Limber.WALK, Limber.rig("mixamo"), output);
        assertEquals(
                MotionFile.read(Limber.WALK).firstClip().frameCount(),
                MotionFile.read(output).firstClip().frameCount());
    }

    @Test
    void everyCommandOfTheReadmeParses() throws IOException {
        List<String> commands = Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("    ./limber "))
                .map(line -> line.substring("    ./limber ".length()))
                .toList();
        assertTrue(commands.size() >= 6, "found " + commands);
        for (String command : commands) {
            String[] words = command.split(" ");
            ParseResult parsed = Main.commandLine(words).parseArgs(words);
            assertTrue(parsed.hasSubcommand(), command);
        }
    }

    @Test
    void itsPicturesAndLinksAreThere() throws IOException {
        for (String target : new String[] {"docs/images/demo.png", "LICENSE"}) {
            assertTrue(Files.readString(README).contains("(" + target + ")"), target);
            assertTrue(Files.exists(Limber.ROOT.resolve(target)), target);
        }
    }
}
