package dev.limber.retarget.neural.san;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the bodies of a group have in common.
 *
 * @param name of the group
 * @param joints names, in the order of the topology
 * @param mirror (joint) the joint on the other side, or empty for bodies without sides
 * @param order (primal joint) the joint of this kind's own primal skeleton that meets the one of the first group
 */
record SkeletonGroup(String name, List<String> joints, Topology topology, List<Integer> mirror, List<Integer> order) {
    private static final String LINES = "\n";

    /** Returns whether a body is of this kind. */
    boolean fits(SimplifiedBody body) {
        return body.topology().equals(topology) && body.jointNames().equals(joints);
    }

    SkeletonGroup withOrder(List<Integer> changed) {
        return new SkeletonGroup(name, joints, topology, mirror, changed);
    }

    Levels levels(SanNetworkSettings settings) {
        return Levels.of(topology, settings.pooling()).ordered(array(order));
    }

    /**
     * Returns where the joints of a standing body are, (joint, 3), in heights from the root.
     *
     * @param offsets of the body, (edge, 3)
     */
    float[] places(float[] offsets) {
        float[] places = new float[3 * topology.jointCount()];
        for (int joint = 1; joint < topology.jointCount(); joint++) {
            for (int axis = 0; axis < 3; axis++) {
                places[3 * joint + axis] = places[3 * topology.parent(joint) + axis] + offsets[3 * joint + axis];
            }
        }
        return places;
    }

    Map<String, String> toMetadata() {
        return toMetadata("");
    }

    Map<String, String> toMetadata(String prefix) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(prefix + "name", name);
        metadata.put(prefix + "joints", String.join(LINES, joints));
        metadata.put(
                prefix + "parents",
                text(Arrays.stream(topology.parents()).boxed().toList()));
        metadata.put(prefix + "mirror", text(mirror));
        metadata.put(prefix + "order", text(order));
        return metadata;
    }

    static SkeletonGroup from(Map<String, String> metadata, String prefix) {
        return new SkeletonGroup(
                metadata.getOrDefault(prefix + "name", ""),
                List.of(metadata.getOrDefault(prefix + "joints", "").split(LINES, -1)),
                new Topology(array(numbers(metadata.getOrDefault(prefix + "parents", "")))),
                numbers(metadata.getOrDefault(prefix + "mirror", "")),
                numbers(metadata.getOrDefault(prefix + "order", "")));
    }

    private static String text(List<Integer> numbers) {
        return numbers.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(Integer::valueOf).toList();
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
