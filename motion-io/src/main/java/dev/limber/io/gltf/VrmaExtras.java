package dev.limber.io.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.motion.NamedClip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a VRM animation other than bones: the nodes for expressions and the gaze, and their keys. They are kept
 * when the motion is retargeted.
 */
final class VrmaExtras {
    static final List<String> KINDS = List.of("expressions", "lookAt");

    private final GltfDocument source;
    private final ObjectNode json; // of the source
    private final Map<Integer, Integer> nodes = new HashMap<>(); // of the file that is written, by those of the source

    private VrmaExtras(GltfDocument source, ObjectNode json) {
        this.source = source;
        this.json = json;
    }

    /** Returns what a file has; empty where it is no VRM animation, or has bones alone. */
    static Optional<VrmaExtras> of(Path file) throws IOException {
        GltfDocument source = GltfDocument.read(file);
        ObjectNode json = (ObjectNode) GltfDocument.MAPPER.readTree(source.glb().jsonStream());
        JsonNode extension = extension(json);
        return KINDS.stream().anyMatch(extension::has) ? Optional.of(new VrmaExtras(source, json)) : Optional.empty();
    }

    private static JsonNode extension(ObjectNode json) {
        return json.path("extensions").path(VrmaWriter.EXTENSION);
    }

    /**
     * Adds all to a file that is being written.
     *
     * @param bones its nodes by VRM's names of the bones
     * @return what is lost
     */
    Optional<String> addTo(GltfBuilder builder, GltfAnimation animation, Map<String, Integer> bones, NamedClip clip) {
        JsonNode humanBones = extension(json).path("humanoid").path("humanBones");
        Set<Integer> joints = new HashSet<>();
        humanBones.forEach(bone -> joints.add(bone.path("node").asInt()));
        bones.forEach((bone, node) -> {
            if (humanBones.has(bone)) {
                nodes.put(humanBones.path(bone).path("node").asInt(), node);
            }
        });
        ObjectNode target = (ObjectNode) extension(builder.json());
        for (String kind : KINDS) {
            if (extension(json).get(kind) instanceof ObjectNode extra) {
                ObjectNode copy = extra.deepCopy();
                takeNodes(copy, builder);
                target.set(kind, copy);
            }
        }
        ArrayNode animations = json.withArray("/animations");
        double frameTime = clip.clip().frameTime();
        return OtherTracks.elsewhere(animations, joints, source.accessors(), nodes)
                .addTo(animation, builder, clip.name(), (clip.clip().frameCount() - 1) * frameTime, frameTime);
    }

    /** Gives all nodes that an object names, at any depth, their places in the file that is written. */
    private void takeNodes(ObjectNode object, GltfBuilder builder) {
        JsonNode node = object.get("node");
        if (node != null && json.path("nodes").has(node.asInt(-1))) {
            object.put("node", nodes.computeIfAbsent(node.asInt(), n -> add(n, builder)));
        }
        object.forEach(inner -> {
            if (inner instanceof ObjectNode more) {
                takeNodes(more, builder);
            }
        });
    }

    /** Adds a node without what hangs on it, below the same bone where it hangs on one. */
    private int add(int node, GltfBuilder builder) {
        ArrayNode all = builder.list("nodes");
        ObjectNode copy = json.path("nodes").get(node).deepCopy();
        all.add(copy.retain("name", "translation", "rotation", "scale", "matrix"));
        int place = all.size() - 1;
        for (Map.Entry<Integer, Integer> bone : nodes.entrySet()) {
            for (JsonNode child : json.path("nodes").path(bone.getKey()).path("children")) {
                if (child.asInt(-1) == node) {
                    ((ObjectNode) all.get(bone.getValue()))
                            .withArray("/children")
                            .add(place);
                    return place;
                }
            }
        }
        ((ObjectNode) builder.list("scenes").get(0)).withArray("/nodes").add(place);
        return place;
    }
}
