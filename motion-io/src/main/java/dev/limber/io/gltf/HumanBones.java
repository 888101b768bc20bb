package dev.limber.io.gltf;

import de.javagl.jgltf.impl.v2.GlTF;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that a VRM file declares as the bones of a human body. VRM 0 lists them, VRM 1 and VRM animations have an
 * object for each; anything else is ignored.
 */
final class HumanBones {
    private static final List<String> EXTENSIONS = List.of("VRMC_vrm", VrmaWriter.EXTENSION, "VRM");

    private HumanBones() {}

    /** Returns the bones by node, in the names of VRM, such as {@code leftUpperLeg}; empty where the file says none. */
    static Map<Integer, String> of(GlTF json) {
        Map<Integer, String> bones = new HashMap<>();
        for (String extension : EXTENSIONS) {
            Object listed = at(at(at(json.getExtensions(), extension), "humanoid"), "humanBones");
            if (listed instanceof Map<?, ?> byName) {
                byName.forEach((name, bone) -> put(bones, name, at(bone, "node"), json));
            } else if (listed instanceof Collection<?> list) {
                list.forEach(bone -> put(bones, at(bone, "bone"), at(bone, "node"), json));
            }
        }
        return bones;
    }

    /** Whether the file is a VRM animation. */
    static boolean isAnimation(GlTF json) {
        return at(json.getExtensions(), VrmaWriter.EXTENSION) != null;
    }

    /** Returns the nodes that stand for expressions and the gaze in a VRM animation, and are no joints wherever they hang. */
    static Set<Integer> faceNodes(GlTF json) {
        Object extension = at(json.getExtensions(), VrmaWriter.EXTENSION);
        Set<Integer> nodes = new HashSet<>();
        for (String kind : VrmaExtras.KINDS) {
            addNodes(at(extension, kind), nodes);
        }
        return nodes;
    }

    private static void addNodes(@Nullable Object object, Set<Integer> nodes) {
        if (object instanceof Map<?, ?> map) {
            map.values().forEach(inner -> addNodes(inner, nodes));
            if (map.get("node") instanceof Integer node) {
                nodes.add(node);
            }
        }
    }

    private static @Nullable Object at(@Nullable Object object, String key) {
        return object instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private static void put(Map<Integer, String> bones, @Nullable Object name, @Nullable Object node, GlTF json) {
        int count = json.getNodes() == null ? 0 : json.getNodes().size();
        if (name instanceof String bone
                && node instanceof Integer index
                && index >= 0
                && index < count
                && !bones.containsValue(bone)) {
            bones.putIfAbsent(index, bone);
        }
    }
}
