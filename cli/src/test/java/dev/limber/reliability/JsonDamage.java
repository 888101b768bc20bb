package dev.limber.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Changes JSON in ways that leave it JSON: other values, missing ones, pieces moved; text now and then. */
final class JsonDamage implements Damage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<JsonNode> VALUES = parsed(
            "null",
            "true",
            "-1",
            "0",
            "1",
            "2",
            "3",
            "5",
            "1e308",
            "-1e308",
            "1e39",
            "2147483648",
            "2147483647",
            "4294967296",
            "9007199254740992",
            "1e-320",
            "1e999",
            "\"\"",
            "[]",
            "{}",
            "\"x\"",
            "[0]",
            "[null]",
            "[1,2,3]",
            "{\"a\":1}",
            "0.5",
            "\"NaN\"",
            "65535",
            "5126",
            "5125",
            "5121",
            "\"SCALAR\"",
            "\"VEC3\"",
            "\"VEC4\"",
            "\"MAT4\"",
            "\"rotation\"",
            "\"scale\"",
            "\"weights\"",
            "\"CUBICSPLINE\"",
            "\"STEP\"",
            "\"../../etc/passwd\"",
            "\"file:///etc/passwd\"",
            "\"http://127.0.0.1:9/x\"",
            "\"/etc/passwd\"",
            "\"data:,x\"",
            "\"data:application/octet-stream;base64,AAAA\"",
            "\"data:;base64,!!!!\"",
            "\"\\u0000\"",
            "\".\"",
            "\" \"",
            "\"//h/x\"",
            "\"%2e%2e/%2e%2e/etc/passwd\"",
            "\"..\\\\..\\\\x\"",
            "\"\\ud800x\"",
            "\"HIPS\"",
            "\"LEFT\"");

    /** Members that mean something in glTF or in Limber's own files. */
    private static final List<JsonNode> MEMBERS = parsed(
            "{\"sparse\":{\"count\":2,\"indices\":{\"bufferView\":0,\"componentType\":5125},\"values\":{\"bufferView\":0}}}",
            "{\"sparse\":{\"count\":2147483647,\"indices\":{\"bufferView\":0,\"componentType\":5121},\"values\":{\"bufferView\":0}}}",
            "{\"byteStride\":1}",
            "{\"byteStride\":0}",
            "{\"byteOffset\":-4}",
            "{\"byteOffset\":2147483647}",
            "{\"normalized\":true}",
            "{\"count\":2147483647}",
            "{\"matrix\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}",
            "{\"matrix\":[1e308,0,0,0,0,1e308,0,0,0,0,1e308,0,0,0,0,1]}",
            "{\"scale\":[0,0,0]}",
            "{\"scale\":[1e30,1e30,1e30]}",
            "{\"scale\":[1e-30,1e-30,1e-30]}",
            "{\"rotation\":[0,0,0,0]}",
            "{\"rotation\":[1e38,1e38,1e38,1e38]}",
            "{\"rotation\":[1e-40,0,0,0]}",
            "{\"translation\":[1e38,1e38,1e38]}",
            "{\"translation\":[1e8,1e8,1e8]}",
            "{\"children\":[0]}",
            "{\"children\":[1,1]}",
            "{\"children\":[2]}",
            "{\"skin\":5}",
            "{\"mesh\":0}",
            "{\"extensions\":{\"VRMC_vrm\":{\"humanoid\":{\"humanBones\":{\"hips\":{\"node\":99999}}}},\"VRM\":{\"humanoid\":{\"humanBones\":[{\"bone\":\"hips\",\"node\":-1},null,{\"bone\":[],\"node\":\"x\"}]}}}}",
            "{\"extensionsRequired\":[\"KHR_draco_mesh_compression\"]}",
            "{\"extensionsRequired\":[null]}",
            "{\"extras\":[[[[]]]]}",
            "{\"weights\":[1e39]}",
            "{\"indices\":3}",
            "{\"mode\":5}",
            "{\"mode\":77}",
            "{\"interpolation\":\"CUBICSPLINE\"}",
            "{\"name\":null}",
            "{\"version\":99}",
            "{\"first\":-1}",
            "{\"degrees\":[1e308,0,0]}",
            "{\"side\":\"LEFT\"}",
            "{\"confidence\":1e39}");

    private final Damage text = new TextDamage();

    @Override
    public byte[] of(byte[] file, List<byte[]> others, SplittableRandom random) {
        return random.nextInt(8) == 0 ? text.of(file, others, random) : bytes(damaged(parsed(file), random));
    }

    /** Returns the tree, which is changed, with one to three things wrong. */
    static JsonNode damaged(JsonNode tree, SplittableRandom random) {
        int injuries = Damage.one(random, new int[] {1, 1, 2, 3});
        for (int i = 0; i < injuries; i++) {
            List<JsonNode> inner = new ArrayList<>();
            collect(tree, inner);
            JsonNode node = inner.get(random.nextInt(inner.size()));
            if (node instanceof ObjectNode object) {
                injure(object, inner, random);
            } else if (node instanceof ArrayNode array) {
                injure(array, inner, random);
            }
        }
        return random.nextInt(40) == 0 ? deep(tree, random) : tree;
    }

    private static void injure(ObjectNode object, List<JsonNode> inner, SplittableRandom random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(4) == 0) {
            ObjectNode members = (ObjectNode) MEMBERS.get(random.nextInt(MEMBERS.size()));
            object.setAll(members.deepCopy());
        } else if (random.nextInt(6) == 0) {
            object.remove(names.get(random.nextInt(names.size())));
        } else {
            object.set(names.get(random.nextInt(names.size())), value(inner, random));
        }
    }

    private static void injure(ArrayNode array, List<JsonNode> inner, SplittableRandom random) {
        if (array.isEmpty() || random.nextInt(6) == 0) {
            array.add(value(inner, random));
        } else if (random.nextInt(6) == 0) {
            array.remove(random.nextInt(array.size()));
        } else if (random.nextInt(6) == 0) {
            JsonNode element = array.get(random.nextInt(array.size()));
            int copies = Damage.one(random, new int[] {1, 3, 50});
            for (int i = 0; i < copies; i++) {
                array.add(element.deepCopy());
            }
        } else {
            array.set(random.nextInt(array.size()), value(inner, random));
        }
    }

    private static JsonNode value(List<JsonNode> inner, SplittableRandom random) {
        JsonNode value = random.nextInt(6) == 0
                ? inner.get(random.nextInt(inner.size()))
                : VALUES.get(random.nextInt(VALUES.size()));
        return value.deepCopy();
    }

    /** Returns the tree with a member that is nested as deeply as parsers let it. */
    private static JsonNode deep(JsonNode tree, SplittableRandom random) {
        if (tree instanceof ObjectNode object) {
            ArrayNode nested = JSON.createArrayNode();
            for (int i = 0; i < 900; i++) {
                nested = JSON.createArrayNode().add(nested);
            }
            List<String> names = new ArrayList<>(List.of("extras"));
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), nested);
        }
        return tree;
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private static List<JsonNode> parsed(String... texts) {
        List<JsonNode> nodes = new ArrayList<>();
        for (String text : texts) {
            nodes.add(parsed(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return nodes;
    }

    static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
