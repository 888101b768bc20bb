package dev.limber.io.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The tracks of a file that move something other than joints: weights of morph targets, nodes for expressions and the
 * gaze, and the targets of KHR_animation_pointer. They are kept when a clip replaces its animation.
 *
 * @param joints nodes of the file
 * @param nodes of another file, by those of this one
 */
record OtherTracks(
        ArrayNode animations, Set<Integer> joints, Accessors accessors, Optional<Map<Integer, Integer>> nodes) {
    private static final Set<String> OF_JOINTS = Set.of("translation", "rotation", "scale");
    private static final double SAME = 0.5; // frames

    /**
     * Finds the tracks, for the file itself.
     *
     * @param animations of the file, not changed
     * @param joints their nodes in the file
     */
    static OtherTracks within(ArrayNode animations, Set<Integer> joints, Accessors accessors) {
        return new OtherTracks(animations, joints, accessors, Optional.empty());
    }

    /**
     * Finds the tracks, for another file.
     *
     * @param nodes of the other file, by those of this one: those that have a place there
     */
    static OtherTracks elsewhere(
            ArrayNode animations, Set<Integer> joints, Accessors accessors, Map<Integer, Integer> nodes) {
        return new OtherTracks(animations, joints, accessors, Optional.of(nodes));
    }

    /**
     * Adds the other tracks of the animation that a clip replaces: the one of its name, or the only one.
     *
     * @param duration of the clip, in seconds
     * @return what is lost
     */
    Optional<String> addTo(
            GltfAnimation animation, GltfBuilder builder, String name, double duration, double frameTime) {
        Optional<JsonNode> replaced = of(name);
        if (replaced.isEmpty()) {
            return others().isEmpty() ? Optional.empty() : Optional.of(lost(name));
        }
        List<JsonNode> channels = otherChannels(replaced.get()).toList();
        double start = bound(replaced.get(), "min");
        double end = bound(replaced.get(), "max");
        if (!channels.isEmpty() && Math.abs(end - start - duration) > SAME * frameTime) {
            return Optional.of(lost(name));
        }
        for (JsonNode channel : channels) {
            ObjectNode sampler = replaced.get()
                    .path("samplers")
                    .path(channel.path("sampler").asInt())
                    .deepCopy();
            float[] times = accessors.floats(sampler.path("input").asInt(), 1);
            for (int key = 0; key < times.length; key++) {
                times[key] = (float) Math.max(0, times[key] - start);
            }
            sampler.put("input", builder.floats(times, 1));
            builder.bounds(times, 1);
            ObjectNode target = channel.path("target").deepCopy();
            if (nodes.isPresent()) {
                target.put("node", nodes.get().get(target.path("node").asInt()));
                int width = target.path("path").asText().equals("rotation") ? 4 : 3;
                sampler.put(
                        "output",
                        builder.floats(accessors.floats(sampler.path("output").asInt(), width), width));
            }
            animation.add(target, sampler);
        }
        return Optional.empty();
    }

    private static String lost(String name) {
        return "clip '" + name + "' is of another length or name than the animations of the file, whose morph targets,"
                + " expressions and other tracks are left out";
    }

    private Optional<JsonNode> of(String name) {
        Optional<JsonNode> named = stream(animations)
                .filter(a -> a.path("name").asText().equals(name))
                .findFirst();
        return named.isPresent() || animations.size() != 1 ? named : Optional.of(animations.get(0));
    }

    private List<JsonNode> others() {
        return stream(animations).flatMap(this::otherChannels).toList();
    }

    private Stream<JsonNode> otherChannels(JsonNode animation) {
        return stream(animation.path("channels")).filter(channel -> {
            JsonNode target = channel.path("target");
            int node = target.path("node").asInt(-1);
            boolean moves = OF_JOINTS.contains(target.path("path").asText());
            boolean hasPlace =
                    nodes.map(places -> moves && places.containsKey(node)).orElse(true);
            return hasPlace && !(moves && joints.contains(node));
        });
    }

    /** Returns the time of the first or of the last key of all that is read of an animation. */
    private double bound(JsonNode animation, String which) {
        boolean first = which.equals("min");
        double bound = Double.NaN;
        for (JsonNode channel : animation.path("channels")) {
            JsonNode target = channel.path("target");
            if (target.has("node") && OF_JOINTS.contains(target.path("path").asText())) {
                int sampler = channel.path("sampler").asInt();
                float[] times = accessors.floats(
                        animation.path("samplers").path(sampler).path("input").asInt(), 1);
                double time = times[first ? 0 : times.length - 1];
                bound = Double.isNaN(bound) ? time : first ? Math.min(bound, time) : Math.max(bound, time);
            }
        }
        return Double.isNaN(bound) ? 0 : bound;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
