package dev.limber.reliability;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Arrays of NumPy in a zip archive, and damage to the archive, to what an array claims to be, and to its numbers. */
final class NpzDamage {
    private static final int HEAD = 10; // bytes before the text that says what the array is
    private static final String[] TYPES = {"<f8", "<f4", "<f2", ">f4", "<i4", "<i8", "|u1", "|b1", "<U4", "|O", "<c8"};
    private static final String[] SHAPES = {
        "",
        "2",
        "0, 66",
        "2, 0",
        "1, 66",
        "3, 66",
        "2, 72",
        "2, 22, 3",
        "999999999, 999999999",
        "-1, 3",
        "2147483648,",
        "2, 3, 1"
    };

    private static final Damage BYTES = new ByteDamage();
    private static final Damage TEXT = new TextDamage();

    private NpzDamage() {}

    /** Returns an array of single precision. */
    static byte[] array(float[] values, String shape) {
        return array("<f4", shape, ByteDamage.bytes(values));
    }

    private static byte[] array(String type, String shape, byte[] numbers) {
        byte[] text = ("{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[HEAD + text.length + numbers.length];
        ByteDamage.littleEndian(bytes)
                .put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) text.length)
                .put(text)
                .put(numbers);
        return bytes;
    }

    /** Returns the archive of some arrays. */
    static byte[] archive(Map<String, byte[]> arrays) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey()));
                zip.write(array.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] of(byte[] file, List<byte[]> others, SplittableRandom random) {
        if (random.nextInt(5) == 0) {
            return BYTES.of(file, others, random);
        }
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                arrays.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> names = new ArrayList<>(arrays.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] array = Objects.requireNonNull(arrays.get(name));
        int text = HEAD + ByteDamage.littleEndian(array).getShort(HEAD - 2);
        byte[] numbers = java.util.Arrays.copyOfRange(array, text, array.length);
        switch (random.nextInt(5)) {
            case 0 -> arrays.remove(name);
            case 1 -> arrays.put(name, BYTES.of(array, List.copyOf(arrays.values()), random));
            case 2 -> arrays.put(name, TEXT.of(array, List.of(array), random));
            case 3 -> arrays.put(name, array(Damage.one(random, TYPES), Damage.one(random, SHAPES), numbers));
            default ->
                arrays.put(name, ByteDamage.replaced(array, text, array.length, ByteDamage.numbers(numbers, random)));
        }
        return archive(arrays);
    }
}
