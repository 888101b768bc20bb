package dev.limber.neural.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.motion.json.RecordJson;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The metadata of a model file about its network: the architecture by name, and its settings as one JSON record. Files
 * of version 0.1 have an entry for each component of the record instead.
 */
public final class ModelSettings {
    private static final String ARCHITECTURE = "architecture";
    private static final String SETTINGS = "settings";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelSettings() {}

    /** Returns metadata for a model file. */
    public static Map<String, String> metadata(String architecture, Record settings) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(ARCHITECTURE, architecture);
        metadata.put(SETTINGS, JSON.valueToTree(settings).toString());
        return metadata;
    }

    /**
     * Returns the name of the architecture.
     *
     * @throws SafetensorsException when there is none
     */
    public static String architecture(Safetensors file) {
        return file.text(ARCHITECTURE);
    }

    /** Returns whether a file is of version 0.1, with an entry for each component. */
    public static boolean isFlat(Safetensors file) {
        return !file.metadata().containsKey(SETTINGS);
    }

    /**
     * Reads the settings of a file.
     *
     * @param architecture what the file must be of
     * @throws SafetensorsException when it is of another architecture, or the settings are not as the record says
     */
    public static <T extends Record> T read(Safetensors file, String architecture, Class<T> type) {
        file.expect(ARCHITECTURE, architecture);
        return read(file, type);
    }

    /**
     * Reads the settings of a file of any architecture.
     *
     * @throws SafetensorsException when the settings are not as the record says
     */
    public static <T extends Record> T read(Safetensors file, Class<T> type) {
        String text = isFlat(file) ? gathered(file, type) : file.text(SETTINGS);
        return RecordJson.read(
                JSON,
                text.getBytes(StandardCharsets.UTF_8),
                type,
                "settings of the network",
                (place, fault) -> new SafetensorsException(place + ": " + fault),
                settings -> List.of());
    }

    /** Gathers one record from the entries of an old file, which are named like long_name for longName. */
    private static String gathered(Safetensors file, Class<? extends Record> type) {
        ObjectNode record = JSON.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            String key = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            String value = file.text(key);
            try {
                record.set(name, component.getType().isPrimitive() ? JSON.readTree(value) : JSON.valueToTree(value));
            } catch (JsonProcessingException e) {
                throw new SafetensorsException(key + " is '" + value + "', expected a number or true or false");
            }
        }
        return record.toString();
    }
}
