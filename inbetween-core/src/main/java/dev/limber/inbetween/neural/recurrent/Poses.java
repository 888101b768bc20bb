package dev.limber.inbetween.neural.recurrent;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.FootContact;
import dev.limber.inbetween.WorldWindow;
import dev.limber.inbetween.neural.GapFeatures;

/**
 * The features of a pose: world rotations as the first two columns of their matrices, (axis, column, joint), then the
 * position of the hips in metres. The paper has local quaternions (section 3.1); columns in world space make kinematics
 * a product of matrices, and are numbers that can be added up.
 */
final class Poses {
    /** Numbers of a pose. */
    static final int SIZE = GapFeatures.ROTATION + 3;
    /** cm */
    static final float METRE = 100;

    static final int FEET = CanonicalBody.feet().length;

    private Poses() {}

    static void write(WorldWindow body, int frame, float[] out, int o) {
        GapFeatures.rotations(body, frame, out, o);
        for (int axis = 0; axis < 3; axis++) {
            out[o + GapFeatures.ROTATION + axis] = (float) body.positions()[3 * frame * JOINTS + axis] / METRE;
        }
    }

    /** Writes 1 for each planted foot joint and 0 for others; nothing is known before frame 0, which is as frame 1. */
    static void writeContacts(WorldWindow body, int frame, float[] out, int o) {
        int[] feet = CanonicalBody.feet();
        int before = Math.max(0, frame - 1);
        for (int foot = 0; foot < feet.length; foot++) {
            out[o + foot] = FootContact.BENCHMARK.isPlanted(body, before, feet[foot]) ? 1 : 0;
        }
    }
}
