package dev.limber.inbetween;

import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.io.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Recordings of one canonical body, in a binary cache that is read in a tenth of a second, where BVH takes many
 * seconds.
 */
public final class MotionSet {
    private final float[] offsets; // (joint, 3) of the skeleton, from the parent joint, cm; that of the hips is zero
    private final List<CanonicalMotion> motions;

    public MotionSet(float[] offsets, List<CanonicalMotion> motions) {
        motions = List.copyOf(motions);
        this.offsets = offsets;
        this.motions = motions;
    }

    public float[] offsets() {
        return offsets;
    }

    public List<CanonicalMotion> motions() {
        return motions;
    }

    private static final String OFFSETS = "offsets";
    private static final String ROTATIONS = "rotations/";
    private static final String ROOT = "root/";

    /** Returns the recordings whose name passes. */
    public MotionSet filter(Predicate<String> names) {
        return new MotionSet(
                offsets, motions.stream().filter(m -> names.test(m.name())).toList());
    }

    /** Returns the first, the third, the fifth recording, and so on. */
    public MotionSet everyOther() {
        return new MotionSet(
                offsets,
                IntStream.range(0, motions.size())
                        .filter(i -> i % 2 == 0)
                        .mapToObj(motions::get)
                        .toList());
    }

    public long frameCount() {
        return motions.stream().mapToLong(CanonicalMotion::frameCount).sum();
    }

    public void write(Path cache) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(OFFSETS, new Tensor(new long[] {CanonicalBody.JOINTS, 3}, offsets));
        for (CanonicalMotion motion : motions) {
            long frames = motion.frameCount();
            tensors.put(
                    ROTATIONS + motion.name(),
                    new Tensor(new long[] {frames, CanonicalBody.JOINTS, 4}, motion.rotations()));
            tensors.put(ROOT + motion.name(), new Tensor(new long[] {frames, 3}, motion.root()));
        }
        SafetensorsFile.write(new Safetensors(Map.of(), tensors), SafetensorsFile.Precision.F32, cache);
    }

    public static MotionSet read(Path cache) throws IOException {
        Safetensors file = SafetensorsFile.read(cache);
        List<CanonicalMotion> motions = new ArrayList<>();
        for (String key : file.tensors().keySet()) {
            if (key.startsWith(ROTATIONS)) {
                String name = key.substring(ROTATIONS.length());
                motions.add(new CanonicalMotion(
                        name,
                        file.tensor(key).values(),
                        file.tensor(ROOT + name).values()));
            }
        }
        return new MotionSet(file.tensor(OFFSETS).values(), motions);
    }
}
