package dev.limber.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Damages a project: its JSON, or the numbers of a motion that is packed into it. */
final class ProjectDamage {
    private static final Damage JSON = new JsonDamage();
    private static final Damage BYTES = new ByteDamage();

    private ProjectDamage() {}

    static byte[] of(byte[] file, List<byte[]> others, SplittableRandom random) {
        JsonNode tree = JsonDamage.parsed(file);
        if (random.nextInt(4) > 0 || !(tree.path("baked").path("recording") instanceof ObjectNode recording)) {
            return JSON.of(file, others, random);
        }
        String field = Damage.one(random, "rotations", "translations");
        byte[] numbers =
                unpacked(Base64.getDecoder().decode(recording.path(field).asText()));
        byte[] damaged =
                switch (random.nextInt(4)) {
                    case 0 -> Arrays.copyOf(numbers, random.nextInt(numbers.length + 1));
                    case 1 -> Arrays.copyOf(numbers, 2 * numbers.length);
                    default -> ByteDamage.numbers(numbers, random);
                };
        byte[] packed = packed(damaged);
        if (random.nextInt(5) == 0) {
            packed = BYTES.of(packed, List.of(packed), random);
        }
        recording.put(field, Base64.getEncoder().encodeToString(packed));
        return JsonDamage.bytes(tree);
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
