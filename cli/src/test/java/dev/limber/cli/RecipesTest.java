package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the cookbook runs as it stands there, on sample files under the names that it uses. */
@Tag("slow")
class RecipesTest {
    private static final String PREFIX = "    ./limber ";

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String clip : List.of(
                "walk", "mixamo-walk", "cmu-walk", "rokoko-take", "jittery", "lafan-walk", "blocking", "take")) {
            Files.copy(Limber.WALK, folder.resolve(clip + ".bvh"));
        }
        for (Map.Entry<String, String> rig :
                Map.of("mannequin", "unreal", "avatar", "vrm", "hero", "child").entrySet()) {
            for (String extension : List.of(".bvh", ".glb")) {
                Path sample = Limber.ROOT.resolve("assets/rigs/" + rig.getValue() + extension);
                Files.copy(sample, folder.resolve(rig.getKey() + extension));
            }
        }
        Path takes = Files.createDirectory(folder.resolve("takes"));
        Files.copy(Limber.WALK, takes.resolve("one.bvh"));
        Files.copy(Limber.WALK, takes.resolve("two.bvh"));
    }

    @Test
    void allOfThemDoWhatTheySay() throws IOException, InterruptedException {
        List<String> page = Files.readAllLines(Limber.ROOT.resolve("docs/recipes.md"));
        assertEquals(12, page.stream().filter(line -> line.startsWith("## ")).count());
        List<String> commands = page.stream()
                .filter(line -> line.startsWith(PREFIX))
                .map(line -> line.substring(PREFIX.length()))
                .toList();
        assertTrue(commands.size() >= 12, commands::toString);
        for (String command : commands) {
            List<Object> words = new ArrayList<>(List.of(command.split(" ")));
            Limber.Run run = LimberProcess.run(folder, Map.of(), words.toArray());
            assertEquals(0, run.exitCode(), command + "\n" + run.err());
            Path output = folder.resolve(output(words));
            assertTrue(Files.exists(output), command);
            if (output.toString().matches(".*\\.(bvh|glb)")) {
                assertTrue(MotionFile.read(output).firstClip().frameCount() > 1, command);
            }
        }
    }

    private static String output(List<Object> words) {
        int option = words.indexOf("-o");
        return words.get(option < 0 ? words.size() - 1 : option + 1).toString();
    }
}
