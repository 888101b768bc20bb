package dev.limber.neural.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.neural.io.SafetensorsFile.Precision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsFileTest {
    @TempDir
    Path directory;

    private static Safetensors sample() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("b", new Tensor(new long[] {2, 3}, new float[] {1, -2, 0.1f, 3e30f, -0f, 7}));
        tensors.put("a", new Tensor(new long[] {}, new float[] {5}));
        return new Safetensors(Map.of("licence", "none, \"quoted\""), tensors);
    }

    @Test
    void theMeanOfModelsIsThatOfTheirWeights() {
        Safetensors other = new Safetensors(
                Map.of("licence", "other"),
                Map.of(
                        "b", new Tensor(new long[] {2, 3}, new float[] {3, 0, 0.3f, 1e30f, 0, 9}),
                        "a", new Tensor(new long[] {}, new float[] {6})));
        Safetensors mean = Safetensors.mean(List.of(sample(), other));
        assertEquals("other", mean.text("licence"));
        assertArrayEquals(
                new float[] {2, -1, 0.2f, 2e30f, 0, 8}, mean.tensor("b").values(), 1e-6f);
        assertArrayEquals(new float[] {5.5f}, mean.tensor("a").values());
        Safetensors smaller = new Safetensors(Map.of(), Map.of("a", new Tensor(new long[] {}, new float[] {6})));
        assertThrows(SafetensorsException.class, () -> Safetensors.mean(List.of(smaller, sample())));
        assertThrows(SafetensorsException.class, () -> Safetensors.mean(List.of(sample(), smaller)));
    }

    @Test
    void singlePrecisionRoundTripsToTheLastBitInOrder() throws IOException {
        Path file = directory.resolve("x.safetensors");
        SafetensorsFile.write(sample(), Precision.F32, file);
        Safetensors back = SafetensorsFile.read(file);
        assertEquals("[b, a]", back.tensors().keySet().toString());
        assertArrayEquals(sample().tensor("b").values(), back.tensor("b").values());
        assertArrayEquals(new long[] {2, 3}, back.tensor("b").shape());
        assertArrayEquals(new long[] {}, back.tensor("a").shape());
        assertEquals("none, \"quoted\"", back.text("licence"));
    }

    @Test
    void halfPrecisionRoundsEveryNumberThatFits() throws IOException {
        Path file = directory.resolve("x.safetensors");
        Tensor fits = new Tensor(new long[] {5}, new float[] {1, -2, 0.1f, -0f, 7});
        SafetensorsFile.write(new Safetensors(Map.of(), Map.of("a", fits)), Precision.F16, file);
        assertArrayEquals(
                new float[] {1, -2, 0.099975586f, -0f, 7},
                SafetensorsFile.read(file).tensor("a").values());
        assertThrows(SafetensorsException.class, () -> SafetensorsFile.write(sample(), Precision.F16, file));
        assertEquals(5, SafetensorsFile.read(file).tensor("a").values().length, "the old file is still there");
    }

    @Test
    void numbersThatAreNoneAreRefusedWithTheTensorsName() throws IOException {
        for (float bad : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
            Path file = directory.resolve("bad.safetensors");
            Tensor tensor = new Tensor(new long[] {2}, new float[] {1, bad});
            SafetensorsFile.write(new Safetensors(Map.of(), Map.of("layer.weight", tensor)), Precision.F32, file);
            SafetensorsException e = assertThrows(SafetensorsException.class, () -> SafetensorsFile.read(file));
            assertTrue(String.valueOf(e.getMessage()).contains("layer.weight"), e.getMessage());
        }
    }

    @Test
    void shapesThatAreNoneAreRefused() throws IOException {
        for (String shape : new String[] {
            "[4294967296,4294967296,1]",
            "[-1]",
            "\"x\"",
            "null",
            "[1.5]",
            "[\"2\"]",
            "{}",
            "[2147483647,2147483647,2147483647]"
        }) {
            byte[] header = ("{\"a\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":[0,4]}}")
                    .getBytes(StandardCharsets.UTF_8);
            ByteBuffer bytes = ByteBuffer.allocate(8 + header.length + 4).order(ByteOrder.LITTLE_ENDIAN);
            bytes.putLong(header.length).put(header);
            Path file = Files.write(directory.resolve("shape.safetensors"), bytes.array());
            assertThrows(SafetensorsException.class, () -> SafetensorsFile.read(file), shape);
        }
    }

    @Test
    void numbersStartAtAMultipleOfEightAndAreLittleEndian() throws IOException {
        Path file = directory.resolve("x.safetensors");
        SafetensorsFile.write(sample(), Precision.F32, file);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = Math.toIntExact(bytes.getLong());
        assertEquals(0, length % 8);
        assertEquals(bytes.capacity(), 8 + length + 7 * Float.BYTES);
        assertEquals(-2f, bytes.getFloat(8 + length + Float.BYTES));
        assertTrue(new String(bytes.array(), 8, length, StandardCharsets.UTF_8)
                .contains("\"b\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}"));
    }

    @Test
    void aFileThatWasCutShortNamesTheTensor() throws IOException {
        Path file = directory.resolve("x.safetensors");
        SafetensorsFile.write(sample(), Precision.F32, file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        SafetensorsException e = assertThrows(SafetensorsException.class, () -> SafetensorsFile.read(file));
        assertTrue(String.valueOf(e.getMessage()).contains("tensor 'a' does not lie within the file"), e::getMessage);
    }

    @Test
    void otherFilesAndTypesAreRefused() throws IOException {
        Path file = directory.resolve("x.safetensors");
        Files.writeString(file, "not it at all");
        assertThrows(SafetensorsException.class, () -> SafetensorsFile.read(file));

        byte[] json =
                "{\"a\":{\"dtype\":\"I64\",\"shape\":[0],\"data_offsets\":[0,0]}}".getBytes(StandardCharsets.UTF_8);
        Files.write(
                file,
                ByteBuffer.allocate(8 + json.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(json.length)
                        .put(json)
                        .array());
        SafetensorsException e = assertThrows(SafetensorsException.class, () -> SafetensorsFile.read(file));
        assertTrue(String.valueOf(e.getMessage()).contains("type I64, expected F32 or F16"), e::getMessage);
    }

    @Test
    void aMissingTensorIsNamed() {
        SafetensorsException e = assertThrows(SafetensorsException.class, () -> sample().tensor("c"));
        assertEquals("there is no tensor 'c'", e.getMessage());
    }
}
