package dev.limber.inbetween;

import dev.limber.motion.Clip;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.bvh.BvhReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads BVH files whose skeleton is the canonical body already, as those of LAFAN1. */
public final class MotionReader {
    /** Skeletons count as the same when no offset differs by more than this, cm. */
    private static final double TOLERANCE = 0.01;

    private MotionReader() {}

    /**
     * Reads every BVH file of a directory, by name.
     *
     * @throws MotionFormatException when a skeleton is not the canonical body, or not that of the first file
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
        float[] offsets = new float[0];
        List<Motion> motions = new ArrayList<>();
        for (Path file : files) {
            Clip clip = BvhReader.read(file).clip();
            float[] own = offsets(file, clip.skeleton());
            if (motions.isEmpty()) {
                offsets = own;
            }
            checkSame(file, offsets, own);
            String name = String.valueOf(file.getFileName()).replace(".bvh", "");
            motions.add(motion(name, clip));
        }
        return new MotionSet(offsets, motions);
    }

    private static float[] offsets(Path file, Skeleton skeleton) {
        if (!skeleton.names().equals(CanonicalBody.NAMES)) {
            throw new MotionFormatException(
                    file + ": joints are " + skeleton.names() + ", expected " + CanonicalBody.NAMES);
        }
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

    private static Motion motion(String name, Clip clip) {
        int joints = CanonicalBody.JOINTS;
        float[] rotations = new float[clip.frameCount() * joints * 4];
        float[] root = new float[clip.frameCount() * 3];
        Pose pose = new Pose(clip.skeleton());
        double[] previous = new double[4 * joints];
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            double[] current = pose.rotations();
            for (int j = 0; j < joints; j++) {
                boolean flip = Quat.dot(previous, 4 * j, current, 4 * j) < 0;
                for (int k = 4 * j; k < 4 * j + 4; k++) {
                    current[k] = flip ? -current[k] : current[k];
                    rotations[frame * 4 * joints + k] = (float) current[k];
                }
            }
            System.arraycopy(current, 0, previous, 0, previous.length);
            for (int axis = 0; axis < 3; axis++) {
                root[3 * frame + axis] = (float) pose.translations()[axis];
            }
        }
        return new Motion(name, rotations, root);
    }
}
