package dev.limber.motion.bvh;

import static dev.limber.motion.bvh.ClipAssert.assertSameMotion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.limber.motion.LimberData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFilesTest {
    @TempDir
    private Path folder;

    private void assertComesBack(Path file) throws IOException {
        BvhFile read = BvhReader.read(file);
        Path copy = folder.resolve("copy.bvh");
        BvhWriter.write(read, copy);
        BvhFile again = BvhReader.read(copy);
        assertEquals(List.of(), read.warnings(), file.toString());
        assertEquals(read.layout(), again.layout());
        assertSameMotion(read.clip(), again.clip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmu/mb", "cmu/daz", "cmu/iclone", "lafan1", "bandai-namco"})
    void theShortestFileOfEachSetComesBack(String set) throws IOException {
        assertComesBack(LimberData.bvhFiles(set).stream()
                .min(Comparator.comparing(file -> file.toFile().length()))
                .orElseThrow());
    }

    @Test
    @Tag("slow")
    void everyFileComesBack() throws IOException {
        List<Path> files = LimberData.bvhFiles("");
        assertFalse(files.isEmpty());
        for (Path file : files) {
            assertComesBack(file);
        }
    }
}
