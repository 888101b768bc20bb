package dev.limber.neural.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.MotionFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCardTest {
    private final ModelCard card = new ModelCard(
            "walker",
            "Walks.",
            List.of("One walk"),
            "CC0.",
            false,
            List.of("limber train"),
            7,
            "limber evaluate",
            Map.of("error", "0.5"));

    @Test
    void aPackedModelComesWithItsCard(@TempDir Path temporary) throws IOException {
        Path directory = temporary.resolve("models");
        Safetensors model = new Safetensors(
                Map.of("architecture", "x"), Map.of("w", new Tensor(new long[] {2}, new float[] {0.5f, -3})));
        Path weights = card.pack(model, directory);
        assertEquals(-3, SafetensorsFile.read(weights).tensor("w").values()[1]);
        assertEquals(card, ModelCard.read(directory.resolve("walker.json")));
        String text = Files.readString(directory.resolve("walker.md"));
        assertTrue(text.contains("CC0. Not for commercial use.") && text.contains("| error | 0.5 |"), text);
    }

    @Test
    void aCardThatLacksSomethingIsRefused(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("card.json");
        Files.writeString(file, "{\"name\": \"walker\"}");
        assertThrows(MotionFormatException.class, () -> ModelCard.read(file));
    }
}
