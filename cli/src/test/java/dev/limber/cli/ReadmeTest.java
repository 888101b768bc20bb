package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.WorldPose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.ParseResult;

class ReadmeTest {
    private static final Path README = Limber.ROOT.resolve("README.md");
    static final Path EXAMPLE = Limber.ROOT.resolve("cli/src/test/java/dev/limber/cli/LibraryExample.java");

    @ParameterizedTest
    @CsvSource({"README.md, LibraryExample", "docs/inbetweening.md, InbetweenExample"})
    void theJavaOfThePageIsTheExampleThatCompiles(String page, String example) throws IOException {
        List<String> lines = Files.readAllLines(Limber.ROOT.resolve(page));
        int start = lines.indexOf("```java");
        List<String> shown = lines.subList(
                start + 1, start + 1 + lines.subList(start + 1, lines.size()).indexOf("```"));
        List<String> compiled = Files.readAllLines(EXAMPLE.resolveSibling(example + ".java")).stream()
                .dropWhile(line -> !line.matches(" {4}static .* run.*"))
                .skip(1)
                .takeWhile(line -> !line.equals("    }"))
                .toList();
        assertEquals(String.join("\n", compiled).stripIndent(), String.join("\n", shown));
    }

    @Test
    void theExampleOfInbetweeningWorks() throws IOException {
        Clip walk = MotionFile.read(Limber.WALK).firstClip();
        Clip filled = InbetweenExample.run(Limber.ROOT.resolve("assets/models/inbetween-cmu.safetensors"), walk);
        assertEquals(walk.frameCount(), filled.frameCount());
        assertArrayEquals(positions(walk, 39), positions(filled, 39), 1e-9);
        assertFalse(Arrays.equals(positions(walk, 55), positions(filled, 55)));
    }

    private static double[] positions(Clip clip, int frame) {
        return WorldPose.of(clip.pose(frame)).positions();
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
