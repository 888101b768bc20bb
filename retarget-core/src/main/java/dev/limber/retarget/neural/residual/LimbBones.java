package dev.limber.retarget.neural.residual;

import dev.limber.motion.Vec3;

/**
 * The bones of a limb of source and target in their reference poses, in heights, mirrored for the right side.
 *
 * @param source (m)
 * @param target (m)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; kernels work on the arrays
record LimbBones(Vec3[] source, Vec3[] target) {
    /** Bodies that differ by so little, root mean square in heights, count as half the same. */
    private static final double ALIKE = 0.005;
    /** Of a bone of 0.1 heights, so that features are about 1. */
    private static final float UNIT = 5;

    static LimbBones of(Limb limb, boolean right, PooledBody from, PooledBody to) {
        return new LimbBones(bones(limb, right, from), bones(limb, right, to));
    }

    static Vec3[] bones(Limb limb, boolean right, PooledBody body) {
        Vec3[] bones = new Vec3[limb.bones().size()];
        for (int i = 0; i < bones.length; i++) {
            Limb.Link bone = limb.bones().get(i);
            bones[i] =
                    BodyFrameMirror.vector(right, body.bone(Limb.on(right, bone.node()), Limb.on(right, bone.other())));
        }
        return bones;
    }

    /** Writes {@link Limb#bodyFeatures()} numbers. */
    void features(float[] out, int o) {
        int at = o;
        for (Vec3[] bones : new Vec3[][] {source, target}) {
            for (Vec3 bone : bones) {
                out[at++] = UNIT * (float) bone.x();
                out[at++] = UNIT * (float) bone.y();
                out[at++] = UNIT * (float) bone.z();
            }
        }
    }

    /** Returns how much may be corrected: 0 between limbs that are the same, near 1 between such that differ. */
    double gate() {
        double sum = 0;
        for (int i = 0; i < source.length; i++) {
            Vec3 d = source[i].minus(target[i]);
            sum += d.dot(d) / source.length;
        }
        return sum / (sum + ALIKE * ALIKE);
    }
}
