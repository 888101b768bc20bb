package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.WorldWindow;
import dev.limber.motion.Rotation6D;

/**
 * The features of a frame, in the space where the hips of the last frame before the gap are over the origin and face x.
 * Vectors of all joints are stored axis by axis, (axis, joint), and rotations as the first two columns of their matrix,
 * (axis, column, joint), so that the network's kinematics are products of matrices.
 */
public final class GapFeatures {
    /** Numbers of the rotations of a frame, (axis, column, joint). */
    public static final int ROTATION = 6 * JOINTS;
    /** Numbers of the positions of a frame, (axis, joint). */
    public static final int POSITION = 3 * JOINTS;

    private static final int FROM_HIPS = ROTATION;
    static final int ROOT = FROM_HIPS + POSITION;
    static final int VELOCITY = ROOT + 3;
    static final int SPIN = VELOCITY + POSITION;
    /** Numbers that describe the body; those after it describe the gap. */
    static final int BODY = SPIN + ROTATION;
    /** All numbers of a frame. */
    static final int SIZE = BODY + 4;
    /** Numbers of the pins of a frame: whether a joint is pinned, (joint), and how far off it is, (axis, joint). */
    static final int PINS = JOINTS + POSITION;

    private static final float PIN_UNIT = 20; // cm

    private GapFeatures() {}

    /** Writes world rotations of a frame, (axis, column, joint). */
    public static void rotations(WorldWindow body, int frame, float[] out, int o) {
        double[] six = new double[6];
        for (int j = 0; j < JOINTS; j++) {
            Rotation6D.fromQuat(body.rotations(), 4 * (frame * JOINTS + j), six, 0);
            for (int axis = 0; axis < 3; axis++) {
                for (int column = 0; column < 2; column++) {
                    out[o + (axis * 2 + column) * JOINTS + j] = (float) six[3 * column + axis];
                }
            }
        }
    }

    /** Writes world positions of a frame, (axis, joint), cm. */
    public static void positions(WorldWindow body, int frame, float[] out, int o) {
        for (int j = 0; j < JOINTS; j++) {
            for (int axis = 0; axis < 3; axis++) {
                out[o + axis * JOINTS + j] = (float) body.positions()[3 * (frame * JOINTS + j) + axis];
            }
        }
    }

    /**
     * Writes the features of all frames that describe the body, (frame, {@link #SIZE}); in the gap it is that of the
     * interpolation, which {@code body} holds there.
     */
    static void body(WorldWindow body, float[] out, int o) {
        float[] positions = new float[POSITION];
        float[] lastPositions = new float[POSITION];
        for (int frame = 0; frame < body.frameCount(); frame++) {
            int at = o + frame * SIZE;
            rotations(body, frame, out, at);
            positions(body, frame, positions, 0);
            for (int axis = 0; axis < 3; axis++) {
                float root = positions[axis * JOINTS];
                out[at + ROOT + axis] = root;
                for (int j = 0; j < JOINTS; j++) {
                    out[at + FROM_HIPS + axis * JOINTS + j] = positions[axis * JOINTS + j] - root;
                }
            }
            if (frame > 0) {
                for (int i = 0; i < POSITION; i++) {
                    out[at + VELOCITY + i] = positions[i] - lastPositions[i];
                }
                for (int i = 0; i < ROTATION; i++) {
                    out[at + SPIN + i] = out[at + i] - out[at - SIZE + i];
                }
            }
            System.arraycopy(positions, 0, lastPositions, 0, POSITION);
        }
        // Nothing is known before the first frame, so that it has the velocity of the second.
        System.arraycopy(out, o + SIZE + VELOCITY, out, o + VELOCITY, POSITION + ROTATION);
    }

    /** Writes the features of a frame that describe the gap. */
    static void gap(Gap gap, int frame, float[] out, int o) {
        boolean missing = gap.isMissing(frame);
        int before = gap.keyBefore(frame);
        int run = gap.keyAfter(frame) - before - 1; // missing frames in a row
        out[o + BODY] = missing ? 0 : 1;
        out[o + BODY + 1] = missing ? (float) (frame - before) / (run + 1) : 0;
        out[o + BODY + 2] = missing ? (float) envelope(gap, frame) / 8 : 0;
        out[o + BODY + 3] = (missing ? run : gap.longestRun()) / 32f;
    }

    /** Writes where the pinned joints of all frames are, from where {@code body} has them, (frame, {@link #PINS}). */
    static void pins(Pins pins, WorldWindow body, float[] out, int o) {
        for (int frame = 0; frame < body.frameCount(); frame++) {
            int at = o + frame * PINS;
            for (int j = 0; j < JOINTS; j++) {
                if (pins.isSet(frame, j)) {
                    out[at + j] = 1;
                    for (int axis = 0; axis < 3; axis++) {
                        int i = 3 * (frame * JOINTS + j) + axis;
                        double off = pins.positions()[i] - body.positions()[i];
                        out[at + JOINTS + axis * JOINTS + j] = (float) off / PIN_UNIT;
                    }
                }
            }
        }
    }

    /**
     * How far a frame in the gap may be from interpolation, in frames of motion: where the given motion enters the gap
     * with a velocity that differs by v from that of the interpolation, the parabola through both keys differs from it by
     * v times this. It is zero at the keys.
     */
    static double envelope(Gap gap, int frame) {
        double since = frame - gap.keyBefore(frame);
        double until = gap.keyAfter(frame) - frame;
        return since == 0 ? 0 : since * until / (since + until);
    }
}
