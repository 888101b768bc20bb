package dev.limber.editor.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Rig;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pose with a name, for all characters with the same joint names.
 *
 * @param height of the character, in its own unit
 * @param root the joint that carries the body
 * @param place (3) translation of that joint, local, in the character's unit
 * @param rotations by joint: (4) wxyz, local
 */
public record StoredPose(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) double height,
        @JsonProperty(required = true) String root,
        @JsonProperty(required = true) List<Double> place,
        @JsonProperty(required = true) Map<String, List<Double>> rotations) {
    private static final double LONGEST = 1e9; // of a length that is a length

    public StoredPose {
        boolean numbers = height > 0
                && height < LONGEST
                && isOf(3, place)
                && rotations.containsKey(root)
                && rotations.values().stream()
                        .allMatch(q -> isOf(4, q) && q.stream().anyMatch(x -> x != 0));
        if (!numbers) {
            throw new IllegalArgumentException("the pose '" + name + "' has numbers that are not a pose");
        }
        rotations = new LinkedHashMap<>(rotations);
    }

    private static boolean isOf(int length, List<Double> numbers) {
        return numbers.size() == length && numbers.stream().allMatch(x -> x != null && Math.abs(x) < LONGEST);
    }

    private static List<Double> numbers(double[] all, int first, int count) {
        return Arrays.stream(all, first, first + count).boxed().toList();
    }

    /** Takes a pose of a character. */
    public static StoredPose of(String name, Rig rig, int root, Pose pose) {
        Skeleton skeleton = rig.skeleton();
        Map<String, List<Double>> rotations = new LinkedHashMap<>();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            rotations.put(skeleton.name(joint), numbers(pose.rotations(), 4 * joint, 4));
        }
        List<Double> place = numbers(pose.translations(), 3 * root, 3);
        return new StoredPose(name, rig.height(), skeleton.name(root), place, rotations);
    }

    /** Whether a character has all joints of the pose. */
    public boolean fits(Skeleton skeleton) {
        return skeleton.names().containsAll(rotations.keySet());
    }

    /**
     * Returns the pose of a character that it {@link #fits}, as large as that is.
     *
     * @param now has what the pose does not tell; unaffected
     */
    public Pose on(Rig rig, Pose now) {
        Skeleton skeleton = rig.skeleton();
        Pose pose = new Pose(skeleton);
        pose.set(now);
        rotations.forEach((joint, numbers) -> {
            double[] q = numbers.stream().mapToDouble(Double::doubleValue).toArray();
            Quat.normalize(q, 0, pose.rotations(), 4 * skeleton.indexOf(joint));
        });
        int at = 3 * skeleton.indexOf(root);
        for (int axis = 0; axis < 3; axis++) {
            pose.translations()[at + axis] = place.get(axis) * rig.height() / height;
        }
        return pose;
    }
}
