package dev.limber.retarget.neural.san;

import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Recordings of bodies of one topology.
 *
 * @param kind what all bodies of the group have in common
 * @param characters offsets of each body, (edge, 3) in heights
 * @param recordings at {@link SanNetworkSettings#RATE}
 */
record MotionGroup(SkeletonGroup kind, List<float[]> characters, List<Recording> recordings) {
    /**
     * A recording.
     *
     * @param name of its file, without folder and ending
     * @param character its place in {@link MotionGroup#characters}
     */
    record Recording(String name, int character, BodyMotion motion) {}

    MotionGroup {
        characters = List.copyOf(characters);
        recordings = List.copyOf(recordings);
    }

    String name() {
        return kind.name();
    }

    int frameCount() {
        return recordings.stream().mapToInt(r -> r.motion().frameCount()).sum();
    }

    /** Returns the group with only those recordings whose name passes. */
    MotionGroup filter(Predicate<String> names) {
        return new MotionGroup(
                kind,
                characters,
                recordings.stream().filter(r -> names.test(r.name())).toList());
    }

    /** Returns the group as it is kept in a file. */
    Safetensors toSafetensors() {
        Map<String, String> metadata = new LinkedHashMap<>(kind.toMetadata());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int c = 0; c < characters.size(); c++) {
            tensors.put("character/" + c, new Tensor(new long[] {kind.topology().edgeCount(), 3}, characters.get(c)));
        }
        for (Recording recording : recordings) {
            BodyMotion motion = recording.motion();
            String key = "/" + recording.character() + "/" + recording.name();
            tensors.put(
                    "rotations" + key,
                    new Tensor(new long[] {motion.frameCount(), motion.jointCount(), 4}, motion.rotations()));
            tensors.put("root" + key, new Tensor(new long[] {motion.frameCount(), 3}, motion.root()));
        }
        return new Safetensors(metadata, tensors);
    }

    static MotionGroup from(Safetensors file) {
        SkeletonGroup kind = SkeletonGroup.from(file.metadata(), "");
        List<float[]> characters = new ArrayList<>();
        List<Recording> recordings = new ArrayList<>();
        file.tensors().forEach((key, tensor) -> {
            String[] parts = key.split("/", 3);
            if (parts[0].equals("character")) {
                characters.add(tensor.values());
            } else if (parts[0].equals("rotations")) {
                BodyMotion motion = new BodyMotion(
                        kind.topology().jointCount(),
                        tensor.values(),
                        file.tensor("root/" + parts[1] + "/" + parts[2]).values());
                recordings.add(new Recording(parts[2], Integer.parseInt(parts[1]), motion));
            }
        });
        return new MotionGroup(kind, characters, recordings);
    }
}
