package dev.limber.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Frames of a skeleton in a message. Numbers are 32 bit floats, little-endian, in base64: the same as text would be
 * three times as long.
 *
 * @param frameTime seconds from one frame to the next
 * @param translatedJoints (k) joints whose translation is animated, ascending
 * @param rotations (frame, joint, 4) wxyz, local
 * @param translations (frame, k, 3) local, in the skeleton's unit
 */
@SuppressWarnings("ArrayRecordComponent") // a message: nobody compares two
record FramesData(
        @JsonProperty(required = true) double frameTime,
        @JsonProperty(required = true) int frameCount,
        @JsonProperty(required = true) int[] translatedJoints,
        @JsonProperty(required = true) byte[] rotations,
        @JsonProperty(required = true) byte[] translations) {

    static FramesData of(Clip clip) {
        int joints = clip.skeleton().jointCount();
        int[] translated = clip.translatedJoints();
        FloatBuffer rotations = FloatBuffer.allocate(clip.frameCount() * joints * 4);
        FloatBuffer translations = FloatBuffer.allocate(clip.frameCount() * translated.length * 3);
        Pose pose = new Pose(clip.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            for (double value : pose.rotations()) {
                rotations.put((float) value);
            }
            for (int joint : translated) {
                for (int axis = 0; axis < 3; axis++) {
                    translations.put((float) pose.translations()[3 * joint + axis]);
                }
            }
        }
        return new FramesData(
                clip.frameTime(), clip.frameCount(), translated, bytes(rotations.array()), bytes(translations.array()));
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /** @throws BadRequestException when the arrays do not fit the skeleton or hold what is no rotation or place */
    Clip clip(Skeleton skeleton) {
        int joints = skeleton.jointCount();
        float[] r = floats("rotations", rotations, 4L * joints);
        float[] t = floats("translations", translations, 3L * translatedJoints.length);
        double[] q = new double[4];
        for (int i = 0; i < r.length; i += 4) {
            for (int c = 0; c < 4; c++) {
                q[c] = r[i + c];
            }
            if (!(Quat.dot(q, 0, q, 0) > 1e-12)) {
                throw new BadRequestException("frames: joint '" + skeleton.name(i / 4 % joints) + "', frame "
                        + i / 4 / joints + ": " + Arrays.toString(q) + " is not a rotation");
            }
            Quat.normalize(q, 0, q, 0);
            for (int c = 0; c < 4; c++) {
                r[i + c] = (float) q[c];
            }
        }
        try {
            return Clip.of(skeleton, frameTime, translatedJoints, r, t);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("frames: " + e.getMessage());
        }
    }

    private float[] floats(String name, byte[] bytes, long width) {
        if (frameCount < 1 || bytes.length != Float.BYTES * width * frameCount) {
            throw new BadRequestException("frames: " + name + ": expected " + frameCount + " frames of " + width
                    + " floats, found " + bytes.length + " bytes");
        }
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new BadRequestException(
                        "frames: " + name + ", frame " + i / width + ": found " + values[i] + ", expected a number");
            }
        }
        return values;
    }
}
