package dev.limber.inbetween.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedModelTest {
    @TempDir
    private Path folder;

    @Test
    void modelsForGapsAreFoundByNameAndNothingElseIs() throws IOException {
        for (String file : List.of(
                "inbetween-b.safetensors", "inbetween-a.safetensors", "inbetween-a.json", "retarget-x.safetensors")) {
            Files.createFile(folder.resolve(file));
        }
        assertEquals(
                List.of(
                        new NamedModel("a", folder.resolve("inbetween-a.safetensors")),
                        new NamedModel("b", folder.resolve("inbetween-b.safetensors"))),
                NamedModel.in(folder));
        assertEquals(List.of(), NamedModel.in(folder.resolve("nowhere")));
    }
}
