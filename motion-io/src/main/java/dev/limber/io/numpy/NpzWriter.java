package dev.limber.io.numpy;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes clips for numpy.load: {@code joint_names}, {@code parents} (-1 for roots), {@code fps}; at rest {@code
 * rest_translations} (joint, 3) and {@code rest_rotations} (joint, 4); and {@code rotations} (frame, joint, 4), {@code
 * translations} (frame, joint, 3), both local to the parent, and {@code positions} (frame, joint, 3) in the world.
 * Quaternions are w, x, y, z; lengths are in the clip's unit.
 */
public final class NpzWriter {
    private static final String SHAPE = "betas"; // of SMPL bodies

    private NpzWriter() {}

    /**
     * Writes a clip to a stream, which stays open.
     *
     * @param own the npz file of the clip's body, whose shape ({@code betas}) goes along as it is; empty for none
     */
    public static void write(Clip clip, Optional<Path> own, OutputStream out) throws IOException {
        Skeleton skeleton = clip.skeleton();
        int joints = skeleton.jointCount();
        int frames = clip.frameCount();
        float[] rotations = new float[4 * joints * frames];
        float[] translations = new float[3 * joints * frames];
        float[] positions = new float[3 * joints * frames];
        clip.forEach((frame, pose, world) -> {
            copy(pose.rotations(), rotations, frame * 4 * joints);
            copy(pose.translations(), translations, frame * 3 * joints);
            copy(world.positions(), positions, frame * 3 * joints);
        });
        float[] restRotations = new float[4 * joints];
        float[] restTranslations = new float[3 * joints];
        copy(skeleton.restPose().rotations(), restRotations, 0);
        copy(skeleton.restPose().translations(), restTranslations, 0);
        Optional<NumpyArray> shape = own.isPresent() ? NpzFile.read(own.get()).array(SHAPE) : Optional.empty();
        ZipOutputStream zip = new ZipOutputStream(out);
        add(zip, "joint_names", NumpyArray.texts(skeleton.names()));
        add(
                zip,
                "parents",
                NumpyArray.ints(IntStream.range(0, joints).map(skeleton::parent).toArray(), joints));
        add(zip, "fps", NumpyArray.floats(new float[] {(float) (1 / clip.frameTime())}));
        add(zip, "rest_translations", NumpyArray.floats(restTranslations, joints, 3));
        add(zip, "rest_rotations", NumpyArray.floats(restRotations, joints, 4));
        add(zip, "rotations", NumpyArray.floats(rotations, frames, joints, 4));
        add(zip, "translations", NumpyArray.floats(translations, frames, joints, 3));
        add(zip, "positions", NumpyArray.floats(positions, frames, joints, 3));
        if (shape.isPresent()) {
            add(zip, SHAPE, floats(shape.get()));
        }
        zip.finish();
    }

    private static byte[] floats(NumpyArray array) {
        float[] values = new float[array.values().length];
        copy(array.values(), values, 0);
        return NumpyArray.floats(
                values, array.shape().stream().mapToInt(Integer::intValue).toArray());
    }

    private static void copy(double[] from, float[] to, int at) {
        for (int i = 0; i < from.length; i++) {
            to[at + i] = (float) from[i];
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] array) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTime(0); // the same clip makes the same bytes
        zip.putNextEntry(entry);
        zip.write(array);
        zip.closeEntry();
    }
}
