package dev.limber.io.samples;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.io.gltf.GltfCharacterWriter;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** VRM characters whose joints have names that tell nothing: which joint is which bone stands in the extension alone. */
public final class SmallVrm {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int HEADER = 20; // bytes before the JSON

    private SmallVrm() {}

    /**
     * Writes a character.
     *
     * @param old VRM 0, whose body faces -Z, rather than VRM 1
     * @return the names of its joints by those of VRM 1's bones
     */
    public static Map<String, String> write(boolean old, Path file) throws IOException {
        Mannequin body = Mannequin.inMetres().get(3);
        GltfCharacterWriter.write(body.skeleton(), List.of(body.skin()), file);
        ByteBuffer glb = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = glb.getInt(12);
        ObjectNode json = (ObjectNode) MAPPER.readTree(glb.array(), HEADER, length);
        Map<String, String> names = new LinkedHashMap<>();
        ObjectNode extension = json.withObject("/extensions")
                .putObject(old ? "VRM" : "VRMC_vrm")
                .put("specVersion", old ? "0.0" : "1.0");
        json.putArray("extensionsUsed").add(old ? "VRM" : "VRMC_vrm");
        extension
                .putObject("meta")
                .put(old ? "title" : "name", "small")
                .put("licenseUrl", "https://vrm.dev/licenses/1.0/");
        if (old) {
            extension.putObject("blendShapeMaster").putArray("blendShapeGroups");
            ((ObjectNode) json.at("/nodes/0"))
                    .putArray("rotation")
                    .add(0)
                    .add(1)
                    .add(0)
                    .add(0);
        } else {
            extension.withObject("/expressions/preset/happy").put("isBinary", false);
            extension.putObject("lookAt").put("type", "bone");
        }
        for (int j = 0; j < body.skeleton().jointCount(); j++) {
            String bone = body.skeleton().name(j);
            names.put(bone, "n" + 997 * j % 1009);
            ((ObjectNode) json.at("/nodes/" + j)).put("name", names.get(bone));
            if (old) {
                extension
                        .withArray("/humanoid/humanBones")
                        .addObject()
                        .put("bone", inVrm0(bone))
                        .put("node", j);
            } else {
                extension.withObject("/humanoid/humanBones").putObject(bone).put("node", j);
            }
        }
        write(json, glb.position(HEADER + length).slice(), file);
        return names;
    }

    private static String inVrm0(String bone) {
        return bone.replace("ThumbProximal", "ThumbIntermediate").replace("ThumbMetacarpal", "ThumbProximal");
    }

    private static void write(ObjectNode json, ByteBuffer rest, Path file) throws IOException {
        String text = MAPPER.writeValueAsString(json);
        byte[] padded = (text + " ".repeat((4 - text.length() % 4) % 4)).getBytes(StandardCharsets.US_ASCII);
        int total = HEADER + padded.length + rest.remaining();
        ByteBuffer out = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x46546C67).putInt(2).putInt(total).putInt(padded.length).putInt(0x4E4F534A);
        Files.write(file, out.put(padded).put(rest).array());
    }
}
