package dev.limber.inbetween;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.SplittableRandom;

/** A made-up body that walks in a circle and sways every joint, so that tests need no data. */
public final class Sways {
    private Sways() {}

    /** Returns the offsets of a body that is its own mirror image in local z, (joint, 3), cm. */
    public static float[] offsets() {
        float[] offsets = new float[3 * JOINTS];
        for (int j = 1; j < JOINTS; j++) {
            boolean limbStarts = CanonicalBody.otherSide(j) != j
                    && CanonicalBody.otherSide(CanonicalBody.parent(j)) == CanonicalBody.parent(j);
            offsets[3 * j] = limbStarts ? 2 : 20;
            offsets[3 * j + 1] = limbStarts ? -1 : 0;
            offsets[3 * j + 2] = !limbStarts ? 0 : j < CanonicalBody.otherSide(j) ? 9 : -9;
        }
        return offsets;
    }

    /** Returns a motion that differs with the seed. */
    public static CanonicalMotion motion(String name, int frames, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Vec3[] axes = new Vec3[JOINTS];
        double[] speed = new double[JOINTS];
        for (int j = 0; j < JOINTS; j++) {
            axes[j] = new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).normalized();
            speed[j] = random.nextDouble(0.05, 0.2);
        }
        float[] rotations = new float[frames * JOINTS * 4];
        float[] root = new float[frames * 3];
        double[] q = new double[4];
        double[] heading = new double[4];
        double[] upright = new double[4];
        Quat.fromAxes(new Vec3(0, 1, 0), new Vec3(0, 0, 1), new Vec3(1, 0, 0), upright, 0);
        for (int frame = 0; frame < frames; frame++) {
            for (int j = 0; j < JOINTS; j++) {
                Quat.fromAxisAngle(axes[j], 0.6 * Math.sin(speed[j] * frame), q, 0);
                if (j == 0) {
                    Quat.fromAxisAngle(new Vec3(0, 1, 0), 0.03 * frame, heading, 0);
                    Quat.multiply(heading, 0, q, 0, q, 0);
                    Quat.multiply(q, 0, upright, 0, q, 0);
                }
                for (int k = 0; k < 4; k++) {
                    rotations[4 * (frame * JOINTS + j) + k] = (float) q[k];
                }
            }
            root[3 * frame] = (float) (100 * Math.cos(0.03 * frame));
            root[3 * frame + 1] = (float) (90 + 3 * Math.sin(0.3 * frame));
            root[3 * frame + 2] = (float) (-100 * Math.sin(0.03 * frame));
        }
        return new CanonicalMotion(name, rotations, root);
    }
}
