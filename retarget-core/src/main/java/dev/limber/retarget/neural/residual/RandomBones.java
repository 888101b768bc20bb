package dev.limber.retarget.neural.residual;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.random.RandomGenerator;

/**
 * How the limb of a random rig differs from that of a rig with recordings: in the lengths and directions of its bones,
 * and in the pose it rests in. The random rig has the same motion, so the truth is known.
 *
 * @param rest (4) wxyz, body frame: the turn of the whole limb in the pose at rest
 * @param factors (m) of bone lengths
 * @param tilts (m) rotation vectors of bones, radians
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; kernels work on the arrays
record RandomBones(double[] rest, double[] factors, Vec3[] tilts) {
    private static final double SHORTEST = 0.7;
    private static final double LONGEST = 1.4;

    /** A rig of about the same make: measured once more, as it were. */
    static RandomBones slight(Limb limb, RandomGenerator random) {
        return of(limb, random, 0.03, 0.02, 0.02);
    }

    /** Any other rig. */
    static RandomBones any(Limb limb, RandomGenerator random) {
        RandomBones bones = of(limb, random, 0, 0.15, limb.equals(Limb.ARM) ? 0.5 : 0.15);
        for (int i = 0; i < bones.factors.length; i++) {
            bones.factors[i] = random.nextDouble(SHORTEST, LONGEST);
        }
        return bones;
    }

    private static RandomBones of(Limb limb, RandomGenerator random, double lengths, double tilt, double rest) {
        int count = limb.bones().size();
        double[] factors = new double[count];
        Vec3[] tilts = new Vec3[count];
        for (int i = 0; i < count; i++) {
            factors[i] = 1 + lengths * random.nextGaussian();
            tilts[i] = normal(random, tilt);
        }
        double[] rotation = new double[4];
        Vec3 axis = normal(random, rest);
        Quat.fromAxisAngle(axis.normalized(), axis.length(), rotation, 0);
        return new RandomBones(rotation, factors, tilts);
    }

    private static Vec3 normal(RandomGenerator random, double deviation) {
        return new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).times(deviation);
    }

    Vec3[] changed(Limb limb, Vec3[] bones) {
        Vec3[] changed = new Vec3[bones.length];
        double[] q = new double[4];
        for (int i = 0; i < bones.length; i++) {
            Quat.fromAxisAngle(tilts[i].normalized(), tilts[i].length(), q, 0);
            changed[i] = Quat.rotate(q, 0, bones[i].times(factors[i]));
            if (limb.rests(limb.bones().get(i).node())) {
                changed[i] = Quat.rotate(rest, 0, changed[i]);
            }
        }
        return changed;
    }

    /** Returns the turns of the same motion, (k, 4) wxyz, counted from the other pose at rest. */
    double[] rotated(Limb limb, double[] rotations) {
        double[] out = rotations.clone();
        for (int k = 0; k < limb.rotations().size(); k++) {
            if (limb.rests(limb.rotations().get(k).node())) {
                Quat.multiplyInverse(out, 4 * k, rest, 0, out, 4 * k);
            }
            if (limb.rests(limb.rotations().get(k).other())) {
                Quat.multiply(rest, 0, out, 4 * k, out, 4 * k);
            }
        }
        return out;
    }
}
