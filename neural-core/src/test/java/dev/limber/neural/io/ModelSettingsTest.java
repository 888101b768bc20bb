package dev.limber.neural.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelSettingsTest {
    private enum Kind {
        SMALL,
        LARGE
    }

    private record Settings(int width, boolean pooled, Kind kind, int longestTime) {}

    private static final Settings SETTINGS = new Settings(8, true, Kind.LARGE, 30);

    private static Safetensors file(Map<String, String> metadata) {
        return new Safetensors(metadata, Map.of());
    }

    private static String fault(Map<String, String> metadata) {
        return String.valueOf(assertThrows(
                        SafetensorsException.class, () -> ModelSettings.read(file(metadata), "net-1", Settings.class))
                .getMessage());
    }

    @Test
    void settingsComeBackAsTheyWere() {
        Map<String, String> metadata = ModelSettings.metadata("net-1", SETTINGS);
        assertEquals(2, metadata.size());
        assertEquals(SETTINGS, ModelSettings.read(file(metadata), "net-1", Settings.class));
    }

    @Test
    void filesWithAnEntryForEachSettingAreReadToo() {
        Map<String, String> metadata = Map.of(
                "architecture",
                "net-1",
                "width",
                "8",
                "pooled",
                "true",
                "kind",
                "LARGE",
                "longest_time",
                "30",
                "training_steps",
                "5");
        assertEquals(SETTINGS, ModelSettings.read(file(metadata), "net-1", Settings.class));
    }

    @Test
    void whatIsWrongIsSaidByName() {
        Map<String, String> good = ModelSettings.metadata("net-1", SETTINGS);
        assertTrue(fault(ModelSettings.metadata("net-2", SETTINGS)).contains("expected 'net-1'"));
        Map<String, String> bad = new HashMap<>(good);
        bad.computeIfPresent("settings", (key, text) -> text.replace("8", "\"wide\""));
        assertTrue(fault(bad).contains("width: expected a whole number"), fault(bad));
        Map<String, String> flat = Map.of("architecture", "net-1", "width", "x", "pooled", "true");
        assertTrue(fault(flat).contains("width is 'x'"), fault(flat));
        assertTrue(fault(Map.of("architecture", "net-1")).contains("there is no metadata 'width'"));
    }
}
