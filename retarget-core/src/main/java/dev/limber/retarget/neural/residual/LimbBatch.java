package dev.limber.retarget.neural.residual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.motion.Vec3;
import java.util.List;

/**
 * Samples as tensors.
 *
 * @param features (n, {@link Limb#features()})
 * @param gate (n, 1)
 * @param truth (n, c x 3) rotation vectors, radians
 * @param weight (n, c x 3): what a squared radian costs in mean squared error of the scored joints, x1000
 */
record LimbBatch(NDArray features, NDArray gate, NDArray truth, NDArray weight) {
    /** Over the 15 scored joints and 3 axes. */
    private static final double SCALE = 1000.0 / (15 * 3);

    static LimbBatch of(Limb limb, List<LimbSample> samples, NDManager manager) {
        int n = samples.size();
        float[] features = new float[n * limb.features()];
        float[] gate = new float[n];
        float[] truth = new float[n * limb.outputs()];
        float[] weight = new float[n * limb.outputs()];
        for (int row = 0; row < n; row++) {
            LimbSample sample = samples.get(row);
            sample.pose().features(features, row * limb.features());
            sample.bones().features(features, row * limb.features() + limb.poseFeatures());
            gate[row] = (float) sample.bones().gate();
            for (int c = 0; c < limb.corrected().size(); c++) {
                int at = row * limb.outputs() + 3 * c;
                Vec3 rotation = sample.truth()[c];
                truth[at] = (float) rotation.x();
                truth[at + 1] = (float) rotation.y();
                truth[at + 2] = (float) rotation.z();
                double length = limb.correctedLength(sample.bones().target(), c);
                for (int axis = 0; axis < 3; axis++) {
                    weight[at + axis] = (float) (SCALE * limb.below().get(c) * length * length);
                }
            }
        }
        return new LimbBatch(
                manager.create(features, new Shape(n, limb.features())),
                manager.create(gate, new Shape(n, 1)),
                manager.create(truth, new Shape(n, limb.outputs())),
                manager.create(weight, new Shape(n, limb.outputs())));
    }

    /** Returns the mean squared error that {@code corrections} leave, a scalar. */
    NDArray error(NDArray corrections) {
        return corrections.sub(truth).square().mul(weight).sum(new int[] {1}).mean();
    }
}
