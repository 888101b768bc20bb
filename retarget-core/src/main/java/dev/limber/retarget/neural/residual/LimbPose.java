package dev.limber.retarget.neural.residual;

import dev.limber.motion.Rotation6D;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;

/**
 * The input of a limb's network for one frame, in the body frame, mirrored for the right side.
 *
 * @param source (k, 4) wxyz, turns of the source
 * @param result (k, 4) wxyz, turns of the geometric result
 * @param up as the source's {@link Limb#upNode} sees it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; kernels work on the arrays
record LimbPose(double[] source, double[] result, Vec3 up) {
    static LimbPose of(
            Limb limb, boolean right, PooledBody from, WorldPose fromWorld, PooledBody to, WorldPose toWorld) {
        int upNode = Limb.on(right, limb.upNode());
        return new LimbPose(
                rotations(limb, right, from, fromWorld),
                rotations(limb, right, to, toWorld),
                BodyFrameMirror.vector(right, from.up(fromWorld, upNode)));
    }

    private static double[] rotations(Limb limb, boolean right, PooledBody body, WorldPose world) {
        double[] rotations = new double[4 * limb.rotations().size()];
        for (int k = 0; k < limb.rotations().size(); k++) {
            Limb.Link link = limb.rotations().get(k);
            body.rotate(world, Limb.on(right, link.node()), Limb.on(right, link.other()), rotations, 4 * k);
            BodyFrameMirror.rotation(right, rotations, 4 * k);
        }
        return rotations;
    }

    /** Writes {@link Limb#poseFeatures()} numbers. */
    void features(float[] out, int o) {
        double[] six = new double[6];
        int at = o;
        for (double[] rotations : new double[][] {source, result}) {
            for (int k = 0; k < rotations.length / 4; k++) {
                Rotation6D.fromQuat(rotations, 4 * k, six, 0);
                for (double number : six) {
                    out[at++] = (float) number;
                }
            }
        }
        out[at++] = (float) up.x();
        out[at++] = (float) up.y();
        out[at] = (float) up.z();
    }
}
