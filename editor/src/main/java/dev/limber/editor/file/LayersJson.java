package dev.limber.editor.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.LayerKey;
import dev.limber.motion.edit.LayerStack;
import dev.limber.motion.edit.LayerTrack;
import dev.limber.motion.edit.Tangent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The layers of a motion in a project file. */
record LayersJson(
        @JsonProperty(required = true) List<LayerJson> layers,
        @Nullable Integer solo) {
    private static final double MOST_ROTATIONS = 1000;

    record LayerJson(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) Layer.Mode mode,
            @JsonProperty(required = true) double weight,
            boolean muted,
            @JsonProperty(required = true) List<KeyJson> keys) {}

    /**
     * @param rotation x, y, z of the axis times the angle in radians
     * @param translation x, y, z in the skeleton's unit
     */
    record KeyJson(
            @JsonProperty(required = true) int joint,
            @JsonProperty(required = true) int frame,
            @JsonProperty(required = true) List<Double> rotation,
            @JsonProperty(required = true) List<Double> translation,
            @JsonProperty(required = true) Tangent tangent) {
        private static KeyJson of(int joint, int frame, LayerKey key) {
            return new KeyJson(joint, frame, list(key.rotation()), list(key.translation()), key.tangent());
        }

        private static List<Double> list(Vec3 v) {
            return List.of(v.x(), v.y(), v.z());
        }

        private static Vec3 vector(List<Double> v) {
            return new Vec3(v.get(0), v.get(1), v.get(2));
        }

        private static boolean isVector(List<Double> v, double most) {
            return v.size() == 3 && v.stream().allMatch(number -> Math.abs(number) <= most);
        }

        private LayerKey key() {
            if (!isVector(rotation, MOST_ROTATIONS * 2 * Math.PI) || !isVector(translation, FramesJson.FARTHEST)) {
                throw new IllegalArgumentException("the key of joint " + joint + " at frame " + frame
                        + " rotates by " + rotation + " and moves by " + translation
                        + ", expected three numbers each, of angles in radians and of lengths below 1e9");
            }
            return new LayerKey(vector(rotation), vector(translation), tangent);
        }
    }

    static LayersJson of(LayerStack stack) {
        return new LayersJson(
                stack.layers().stream().map(LayersJson::layer).toList(),
                stack.solo().orElse(null));
    }

    private static LayerJson layer(Layer layer) {
        List<KeyJson> keys = layer.tracks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(track -> track.getValue().keys().entrySet().stream()
                        .map(key -> KeyJson.of(track.getKey(), key.getKey(), key.getValue())))
                .toList();
        return new LayerJson(layer.name(), layer.mode(), layer.weight(), layer.muted(), keys);
    }

    /**
     * Returns the layers.
     *
     * @throws IllegalArgumentException when they are of another skeleton or a longer motion
     */
    LayerStack stack(Skeleton skeleton, int frameCount) {
        return new LayerStack(
                layers.stream().map(layer -> layer(layer, skeleton, frameCount)).toList(), Optional.ofNullable(solo));
    }

    private static Layer layer(LayerJson json, Skeleton skeleton, int frameCount) {
        Map<Integer, Map<Integer, LayerKey>> keys = new TreeMap<>();
        for (KeyJson key : json.keys()) {
            if (key.joint() < 0
                    || key.joint() >= skeleton.jointCount()
                    || key.frame() < 0
                    || key.frame() >= frameCount) {
                throw new IllegalArgumentException(
                        "layer '" + json.name() + "' has a key of joint " + key.joint() + " at frame " + key.frame());
            }
            keys.computeIfAbsent(key.joint(), joint -> new TreeMap<>()).put(key.frame(), key.key());
        }
        Map<Integer, LayerTrack> tracks = new TreeMap<>();
        keys.forEach((joint, frames) -> tracks.put(joint, LayerTrack.of(frames)));
        return new Layer(json.name(), json.mode(), json.weight(), json.muted(), tracks);
    }
}
