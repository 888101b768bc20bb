package dev.limber.editor.file;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.edit.HeldLimbs;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.LayerKey;
import dev.limber.motion.edit.LayerStack;
import dev.limber.motion.edit.LayerTrack;
import dev.limber.motion.edit.Tangent;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.Rig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The layers of a motion in a project file. */
record LayersJson(List<LayerJson> layers, @Nullable Integer solo) {
    private static final double MOST_ROTATIONS = 1000;

    /** @param held joints of the feet and hands that stay where they are beneath; none in files of earlier versions */
    record LayerJson(
            String name,
            Layer.Mode mode,
            double weight,
            boolean muted,
            List<KeyJson> keys,
            @Nullable List<Integer> held) {}

    /**
     * @param rotation x, y, z of the axis times the angle in radians
     * @param translation x, y, z in the skeleton's unit
     * @param shift x, y, z of a foot or hand that is held, in the skeleton's unit; none for no shift
     * @param turn x, y, z of the axis times the angle in radians of such a foot or hand; none for no turn
     */
    record KeyJson(
            int joint,
            int frame,
            List<Double> rotation,
            List<Double> translation,
            Tangent tangent,
            @Nullable List<Double> shift,
            @Nullable List<Double> turn) {
        private static KeyJson of(int joint, int frame, LayerKey key) {
            return new KeyJson(
                    joint,
                    frame,
                    list(key.rotation()),
                    list(key.translation()),
                    key.tangent(),
                    key.shift().equals(Vec3.ZERO) ? null : list(key.shift()),
                    key.rotationShift().equals(Vec3.ZERO) ? null : list(key.rotationShift()));
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
            List<Double> shifted = shift == null ? list(Vec3.ZERO) : shift;
            List<Double> turned = turn == null ? list(Vec3.ZERO) : turn;
            if (!isVector(rotation, MOST_ROTATIONS * 2 * Math.PI)
                    || !isVector(translation, FramesJson.FARTHEST)
                    || !isVector(shifted, FramesJson.FARTHEST)
                    || !isVector(turned, MOST_ROTATIONS * 2 * Math.PI)) {
                throw new IllegalArgumentException("the key of joint " + joint + " at frame " + frame
                        + " rotates by " + rotation + " and " + turned + " and moves by " + translation + " and "
                        + shifted
                        + ", expected three numbers each, of angles in radians and of lengths below 1e9");
            }
            return new LayerKey(vector(rotation), vector(translation), tangent, vector(shifted), vector(turned));
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
        List<Integer> held = layer.held().ends().stream().sorted().toList();
        return new LayerJson(
                layer.name(), layer.mode(), layer.weight(), layer.muted(), keys, held.isEmpty() ? null : held);
    }

    /**
     * Returns the layers.
     *
     * @throws IllegalArgumentException when they are of another skeleton or a longer motion
     */
    LayerStack stack(Rig rig, int frameCount) {
        return new LayerStack(
                layers.stream().map(layer -> layer(layer, rig, frameCount)).toList(), Optional.ofNullable(solo));
    }

    private static Layer layer(LayerJson json, Rig rig, int frameCount) {
        Skeleton skeleton = rig.skeleton();
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
        HeldLimbs held = json.held() == null ? HeldLimbs.NONE : HeldLimbs.of(new PoseHandles(rig), json.held());
        if (json.held() != null && held.ends().size() < json.held().size()) {
            throw new IllegalArgumentException(
                    "layer '" + json.name() + "' holds the joints " + json.held() + ", not all of them feet and hands");
        }
        return new Layer(json.name(), json.mode(), json.weight(), json.muted(), tracks, held);
    }
}
