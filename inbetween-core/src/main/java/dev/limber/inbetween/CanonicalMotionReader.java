package dev.limber.inbetween;

import dev.limber.motion.Clip;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.bvh.BvhReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads BVH files whose skeleton is the canonical body, such as those of LAFAN1. */
public final class CanonicalMotionReader {
    /** Skeletons count as the same when no offset differs by more than this, cm. */
    private static final double TOLERANCE = 0.01;

    private CanonicalMotionReader() {}

    /**
     * Reads every BVH file of a directory, by name.
     *
     * @throws MotionFormatException as {@link #read} does
     */
    public static MotionSet readAll(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(directory)) {
            files = entries.filter(file -> file.toString().endsWith(".bvh"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IOException(directory + ": no .bvh file");
        }
        return read(files);
    }

    /**
     * Reads BVH files in the order that they are given in.
     *
     * @param files one at least
     * @throws MotionFormatException when a skeleton is not the canonical body or not that of the first file, or when a
     *     file has another frame rate
     */
    public static MotionSet read(List<Path> files) throws IOException {
        float[] offsets = new float[0];
        List<CanonicalMotion> motions = new ArrayList<>();
        for (Path file : files) {
            Clip clip = BvhReader.read(file).clip();
            checkBody(file, clip);
            float[] own = offsets(clip.skeleton());
            if (motions.isEmpty()) {
                offsets = own;
            }
            checkSame(file, offsets, own);
            String name = String.valueOf(file.getFileName()).replace(".bvh", "");
            motions.add(CanonicalMotion.of(name, clip));
        }
        return new MotionSet(offsets, motions);
    }

    private static void checkBody(Path file, Clip clip) {
        if (!clip.skeleton().names().equals(CanonicalBody.NAMES)) {
            throw new MotionFormatException(
                    file + ": joints are " + clip.skeleton().names() + ", expected " + CanonicalBody.NAMES);
        }
        if (!CanonicalBody.isFrameTime(clip.frameTime())) {
            throw new MotionFormatException(
                    file + ": frame time is " + clip.frameTime() + " s, expected 30 frames a second");
        }
    }

    private static float[] offsets(Skeleton skeleton) {
        float[] offsets = new float[3 * CanonicalBody.JOINTS];
        for (int j = 1; j < CanonicalBody.JOINTS; j++) { // where the hips were in frame 0 is no proportion
            Vec3 offset = skeleton.restTranslation(j);
            offsets[3 * j] = (float) offset.x();
            offsets[3 * j + 1] = (float) offset.y();
            offsets[3 * j + 2] = (float) offset.z();
        }
        return offsets;
    }

    private static void checkSame(Path file, float[] expected, float[] offsets) {
        for (int i = 0; i < offsets.length; i++) {
            if (Math.abs(offsets[i] - expected[i]) > TOLERANCE) {
                throw new MotionFormatException(file + ": offset of joint '" + CanonicalBody.NAMES.get(i / 3)
                        + "' differs from that of the first file");
            }
        }
    }
}
