package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.limber.neural.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * The networks of one kind of body: encoder and decoder to and from the latent space (Figure 3 of the paper).
 *
 * @param tips (end effector) their joints, in the order of the primal skeleton
 */
record BodyNetwork(
        SkeletonGroup kind,
        MotionScale scale,
        StaticEncoder statics,
        MotionEncoder encoder,
        MotionDecoder decoder,
        ForwardKinematics kinematics,
        NDArray tips) {
    static BodyNetwork add(
            Weights weights, SkeletonGroup kind, MotionScale scale, SanNetworkSettings settings, NDManager constants) {
        Levels levels = kind.levels(settings);
        String name = kind.name();
        return new BodyNetwork(
                kind,
                scale,
                StaticEncoder.add(weights, name + ".static", levels, constants),
                MotionEncoder.add(weights, name + ".encoder", levels, settings, constants),
                MotionDecoder.add(weights, name + ".decoder", levels, settings, constants),
                new ForwardKinematics(levels.full(), constants),
                constants.create(Arrays.stream(levels.tips()).asLongStream().toArray()));
    }

    /**
     * Returns the latent motion, (batch, primal edge x 16, 16).
     *
     * @param motion (batch, edge x 4, 64), scaled
     * @param offsets (batch, edge x 3) in heights
     */
    NDArray encode(NDArray motion, NDArray offsets) {
        return encoder.apply(motion, statics.apply(offsets));
    }

    /** Returns the motion of bodies with such offsets, (batch, edge x 4, 64), scaled. */
    NDArray decode(NDArray latent, NDArray offsets) {
        List<NDArray> levels = statics.apply(offsets);
        return decoder.apply(latent, levels);
    }
}
