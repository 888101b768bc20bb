package dev.limber.io.gltf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds an animation whose tracks have a key in every frame. */
final class GltfAnimation {
    private final GltfBuilder builder;
    private final ArrayNode samplers;
    private final ArrayNode channels;
    private final int input;

    /**
     * Adds an animation without tracks.
     *
     * @param frameTime in seconds
     */
    GltfAnimation(GltfBuilder builder, String name, int frames, double frameTime) {
        this.builder = builder;
        float[] times = new float[frames];
        for (int frame = 0; frame < times.length; frame++) {
            times[frame] = (float) (frame * frameTime);
        }
        input = builder.floats(times, 1);
        builder.bounds(times, 1);
        ObjectNode animation = builder.list("animations").addObject().put("name", name);
        samplers = animation.putArray("samplers");
        channels = animation.putArray("channels");
    }

    /** Adds a track of rotations (frame, 4) xyzw. */
    void rotation(int node, float[] rotations) {
        track(node, "rotation", builder.floats(rotations, 4));
    }

    /** Adds a track of translations (frame, 3). */
    void translation(int node, float[] translations) {
        track(node, "translation", builder.floats(translations, 3));
    }

    private void track(int node, String property, int output) {
        ObjectNode target = builder.json().objectNode().put("node", node).put("path", property);
        ObjectNode sampler = builder.json()
                .objectNode()
                .put("input", input)
                .put("output", output)
                .put("interpolation", "LINEAR");
        add(target, sampler);
    }

    /** Adds a track of any kind. */
    void add(ObjectNode target, ObjectNode sampler) {
        channels.addObject().put("sampler", samplers.size()).set("target", target);
        samplers.add(sampler);
    }
}
