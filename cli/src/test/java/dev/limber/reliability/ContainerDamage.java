package dev.limber.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/** Damage inside of what wraps JSON and numbers, so that it is not found at the wrapping already. */
final class ContainerDamage {
    private static final int GLB_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int BINARY_CHUNK = 0x004E4942;
    private static final long[] LENGTHS = {0, 1, 1L << 31, 1L << 32, Long.MIN_VALUE, -1};
    private static final String[] TENSOR_VALUES = {
        "[]",
        "[-1,-4]",
        "[2147483648,2147483648]",
        "[4611686018427387904,4]",
        "[0]",
        "null",
        "[0,4]",
        "[4,0]",
        "[9223372036854775800,9223372036854775807]",
        "\"x\"",
        "\"F64\"",
        "\"BF16\"",
        "\"F16\"",
        "[\"a\"]",
        "[1.5]",
        "[-8,-4]",
        "[18446744073709551616]",
        "[[1]]"
    };

    private static final Damage BYTES = new ByteDamage();
    private static final Damage JSON = new JsonDamage();

    private ContainerDamage() {}

    /** A GLB file: its JSON, its numbers, or the file. */
    static byte[] glb(byte[] file, List<byte[]> others, SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < 0.15) {
            return BYTES.of(file, others, random);
        }
        int length = ByteDamage.littleEndian(file).getInt(GLB_HEAD);
        byte[] json = Arrays.copyOfRange(file, GLB_HEAD + CHUNK_HEAD, GLB_HEAD + CHUNK_HEAD + length);
        byte[] binary =
                Arrays.copyOfRange(file, Math.min(file.length, GLB_HEAD + 2 * CHUNK_HEAD + length), file.length);
        boolean numbers = kind < 0.45;
        return glb(
                numbers ? json : JsonDamage.bytes(gltfDamage(JsonDamage.parsed(json), random)),
                numbers || random.nextInt(4) == 0 ? ByteDamage.numbers(binary, random) : binary);
    }

    private static byte[] glb(byte[] json, byte[] binary) {
        int padded = (json.length + 3) / 4 * 4;
        byte[] bytes = new byte[GLB_HEAD + 2 * CHUNK_HEAD + padded + binary.length];
        ByteBuffer glb = ByteDamage.littleEndian(bytes);
        glb.putInt(0x46546C67)
                .putInt(2)
                .putInt(glb.capacity())
                .putInt(padded)
                .putInt(JSON_CHUNK)
                .put(json);
        while (glb.position() < GLB_HEAD + CHUNK_HEAD + padded) {
            glb.put((byte) ' ');
        }
        glb.putInt(binary.length).putInt(BINARY_CHUNK).put(binary);
        return bytes;
    }

    /** A glTF file whose buffers are data URIs. */
    static byte[] gltf(byte[] file, List<byte[]> others, SplittableRandom random) {
        if (random.nextInt(3) > 0) {
            return random.nextInt(4) == 0
                    ? JSON.of(file, others, random)
                    : JsonDamage.bytes(gltfDamage(JsonDamage.parsed(file), random));
        }
        JsonNode tree = JsonDamage.parsed(file);
        for (JsonNode buffer : tree.path("buffers")) {
            String uri = buffer.path("uri").asText();
            int comma = uri.indexOf(',') + 1;
            byte[] numbers = Base64.getDecoder().decode(uri.substring(comma));
            ((ObjectNode) buffer)
                    .put(
                            "uri",
                            uri.substring(0, comma)
                                    + Base64.getEncoder().encodeToString(ByteDamage.numbers(numbers, random)));
        }
        return JsonDamage.bytes(tree);
    }

    /** What only a glTF can have wrong: cycles, endless chains, samplers the wrong way round. */
    private static JsonNode gltfDamage(JsonNode tree, SplittableRandom random) {
        if (random.nextInt(8) > 0 || !(tree.path("nodes") instanceof ArrayNode nodes) || nodes.isEmpty()) {
            return JsonDamage.damaged(tree, random);
        }
        ObjectNode node = (ObjectNode) nodes.get(random.nextInt(nodes.size()));
        switch (random.nextInt(4)) {
            case 0 -> {
                int first = nodes.size();
                int length = Damage.one(random, new int[] {100, 2000});
                node.withArray("children").add(first);
                for (int i = 1; i <= length; i++) {
                    nodes.addObject().putArray("children").add(i < length ? first + i : 0);
                }
            }
            case 1 -> {
                ArrayNode children = node.putArray("children");
                for (int i = 0; i < 4; i++) {
                    children.add(random.nextInt(nodes.size()));
                }
            }
            case 2 -> {
                for (JsonNode sampler : tree.path("animations").path(0).path("samplers")) {
                    JsonNode input = sampler.path("input");
                    ((ObjectNode) sampler).set("input", sampler.path("output"));
                    ((ObjectNode) sampler).set("output", input);
                }
            }
            default -> {
                JsonNode accessors = tree.path("accessors");
                if (accessors.get(random.nextInt(Math.max(1, accessors.size()))) instanceof ObjectNode accessor) {
                    accessor.put("count", Damage.one(random, new int[] {0, 1, 1_000_000, 1_000_000_000, -5}));
                    if (random.nextBoolean()) {
                        accessor.remove("bufferView");
                    }
                }
            }
        }
        return tree;
    }

    /** A safetensors file: its length, its header, or the file. */
    static byte[] safetensors(byte[] file, List<byte[]> others, SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < 0.25) {
            return BYTES.of(file, others, random);
        }
        int length = (int) ByteDamage.littleEndian(file).getLong(0);
        if (kind < 0.35) {
            byte[] damaged = file.clone();
            ByteDamage.littleEndian(damaged).putLong(0, LENGTHS[random.nextInt(LENGTHS.length)]);
            return damaged;
        }
        byte[] numbers = Arrays.copyOfRange(file, Long.BYTES + length, file.length);
        JsonNode header = JsonDamage.parsed(Arrays.copyOfRange(file, Long.BYTES, Long.BYTES + length));
        boolean inNumbers = kind < 0.5;
        if (!inNumbers && random.nextBoolean()) {
            for (JsonNode tensor : header) {
                if (tensor instanceof ObjectNode object && random.nextInt(3) == 0) {
                    String text = Damage.one(random, TENSOR_VALUES);
                    object.set(
                            Damage.one(random, "shape", "data_offsets", "dtype"),
                            JsonDamage.parsed(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                }
            }
        } else if (!inNumbers) {
            header = JsonDamage.damaged(header, random);
        }
        byte[] json = JsonDamage.bytes(header);
        byte[] data = inNumbers ? ByteDamage.numbers(numbers, random) : numbers;
        byte[] bytes = new byte[Long.BYTES + json.length + data.length];
        ByteDamage.littleEndian(bytes).putLong(json.length).put(json).put(data);
        return bytes;
    }
}
