package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Window;
import dev.limber.motion.Quat;
import dev.limber.motion.Rotation6D;
import dev.limber.neural.Outputs;

/** A {@link Prediction} copied to Java arrays, in the same layout. */
final class PredictedFrames {
    private static final int FEET = CanonicalBody.feet().length;

    private final float[] rotations; // (n, axis, 3 columns x joint), orthonormal, world
    private final float[] positions; // (n, axis, joint), cm
    private final float[] contacts; // (n, foot joint) probability

    PredictedFrames(Prediction prediction) {
        rotations = Outputs.of(prediction.rotations());
        positions = Outputs.of(prediction.positions());
        contacts = Outputs.of(prediction.contacts());
    }

    /** Overwrites a frame of a window with row {@code row}; the signs of rotations go on from the frame before. */
    void store(int row, Window window, int frame) {
        double[] world = new double[4 * JOINTS];
        double[] six = new double[6];
        double[] local = window.rotations();
        for (int j = 0; j < JOINTS; j++) {
            for (int axis = 0; axis < 3; axis++) {
                int at = ((row * 3 + axis) * 3) * JOINTS + j;
                six[axis] = rotations[at];
                six[3 + axis] = rotations[at + JOINTS];
            }
            Rotation6D.toQuat(six, 0, world, 4 * j);
            int o = 4 * (frame * JOINTS + j);
            if (j == 0) {
                Quat.copy(world, 0, local, o);
            } else {
                Quat.inverseMultiply(world, 4 * CanonicalBody.parent(j), world, 4 * j, local, o);
            }
            if (Quat.dot(local, o - 4 * JOINTS, local, o) < 0) {
                Quat.set(-local[o], -local[o + 1], -local[o + 2], -local[o + 3], local, o);
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            window.root()[3 * frame + axis] = positions[(row * 3 + axis) * JOINTS];
        }
        for (int foot = 0; foot < FEET; foot++) {
            window.contacts()[FEET * frame + foot] = contacts[FEET * row + foot];
        }
    }
}
