package dev.limber.editor.file;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Frames in a project file, without loss: their numbers as 32-bit floats, little endian, compressed by gzip, in base
 * 64.
 *
 * @param first the frame of the motion that they begin with
 * @param count of the frames; files of earlier versions do not tell
 * @param translated the joints whose translation is animated
 * @param rotations (frame, joint, 4) wxyz, local
 * @param translations (frame, translated joint, 3), local, in the skeleton's unit
 */
record FramesJson(int first, @Nullable Integer count, List<Integer> translated, String rotations, String translations) {
    private static final int MOST_BYTES = 1 << 29;

    /** Positions further out than this, in any unit, are damaged; so it is in files of motion. */
    static final double FARTHEST = 1e9;

    static FramesJson of(int first, Clip clip) {
        int joints = clip.skeleton().jointCount();
        int[] translated = clip.translatedJoints();
        FloatBuffer rotations = FloatBuffer.allocate(4 * joints * clip.frameCount());
        FloatBuffer translations = FloatBuffer.allocate(3 * translated.length * clip.frameCount());
        Pose pose = new Pose(clip.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            for (double number : pose.rotations()) {
                rotations.put((float) number);
            }
            for (int joint : translated) {
                for (int axis = 0; axis < 3; axis++) {
                    translations.put((float) pose.translations()[3 * joint + axis]);
                }
            }
        }
        return new FramesJson(
                first,
                clip.frameCount(),
                IntStream.of(translated).boxed().toList(),
                pack(rotations.array()),
                pack(translations.array()));
    }

    /**
     * Returns the frames.
     *
     * @param frameTime seconds from one frame to the next
     * @throws IllegalArgumentException when they are not of this skeleton, or damaged
     */
    Clip clip(Skeleton skeleton, double frameTime) {
        int[] moved = translated.stream().mapToInt(i -> i).toArray();
        Clip clip = Clip.of(
                skeleton,
                frameTime,
                moved,
                unpack(rotations, 4L * skeleton.jointCount()),
                unpack(translations, 3L * moved.length));
        clip.firstFault("the frames", FARTHEST).ifPresent(fault -> {
            throw new IllegalArgumentException(
                    fault + ": expected unit quaternions, and positions below 1e9 in finite numbers");
        });
        return clip;
    }

    private static String pack(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no byte array fails
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /**
     * Unpacks no more than the frames that are told of, whatever the text would swell to.
     *
     * @param width numbers of a frame
     */
    private float[] unpack(String text, long width) {
        long claimed = count == null ? MOST_BYTES : Float.BYTES * width * count;
        if (claimed < 0 || claimed > MOST_BYTES) {
            throw new IllegalArgumentException("they are " + count + " frames, more than fit into memory");
        }
        byte[] packed = Base64.getDecoder().decode(text);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes((int) claimed);
            if (in.read() >= 0) {
                throw new IllegalArgumentException("there are more numbers than those of " + count + " frames");
            }
            float[] numbers = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(numbers);
            return numbers;
        } catch (IOException e) {
            throw new IllegalArgumentException("the frames are damaged: " + e.getMessage(), e);
        }
    }
}
