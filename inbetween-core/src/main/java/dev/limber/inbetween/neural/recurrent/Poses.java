package dev.limber.inbetween.neural.recurrent;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.BodyFrames;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.neural.GapFeatures;

/**
 * Poses as the network sees them: world rotations as the first two columns of their matrices, (axis, column, joint), then
 * the position of the hips in metres. The paper has local quaternions (section 3.1); columns in world space make
 * kinematics a product of matrices, and are numbers that can be added up.
 */
final class Poses {
    /** Numbers of a pose. */
    static final int SIZE = GapFeatures.ROTATION + 3;
    /** cm */
    static final float METRE = 100;

    static final int FEET = CanonicalBody.feet().length;

    /** A foot stands when it moved less than this since the frame before, cm² (the published code of LAFAN1). */
    private static final double STANDING = 0.02;

    private Poses() {}

    static void write(BodyFrames body, int frame, float[] out, int o) {
        GapFeatures.rotations(body, frame, out, o);
        for (int axis = 0; axis < 3; axis++) {
            out[o + GapFeatures.ROTATION + axis] = (float) body.positions()[3 * frame * JOINTS + axis] / METRE;
        }
    }

    /** Writes 1 for each foot joint that stands and 0 for others; nothing is known before frame 0, which is as frame 1. */
    static void writeContacts(BodyFrames body, int frame, float[] out, int o) {
        int[] feet = CanonicalBody.feet();
        int now = 3 * JOINTS * Math.max(1, frame);
        int before = now - 3 * JOINTS;
        for (int foot = 0; foot < feet.length; foot++) {
            double squares = 0;
            for (int axis = 3 * feet[foot]; axis < 3 * feet[foot] + 3; axis++) {
                double step = body.positions()[now + axis] - body.positions()[before + axis];
                squares += step * step;
            }
            out[o + foot] = squares < STANDING ? 1 : 0;
        }
    }
}
