package dev.limber.editor.animate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InbetweenMethodTest {
    @TempDir
    private Path folder;

    @Test
    void inBetweeningModelsComeBeforeInterpolation() throws IOException {
        for (String name : List.of("inbetween-cmu.safetensors", "inbetween-cmu.json", "retarget-x.safetensors")) {
            Files.createFile(folder.resolve(name));
        }
        assertEquals(
                List.of("cmu", "Interpolation"),
                InbetweenMethod.in(folder).stream().map(InbetweenMethod::name).toList());
        assertEquals(List.of(InbetweenMethod.INTERPOLATION), InbetweenMethod.in(folder.resolve("nowhere")));
    }
}
