package dev.limber.retarget.neural.residual;

import ai.djl.ndarray.NDArray;
import dev.limber.neural.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A network for each limb, shared by left and right and by all rigs, and one for the scale of the path. Each outputs a
 * small change, scaled by {@link LimbBones#gate}, so that nothing changes between equal rigs.
 */
final class ResidualNetwork {
    private static final int TRAVEL_WIDTH = 16;

    private final Map<Limb, LimbNetwork> limbs = new LinkedHashMap<>();
    private final LimbNetwork travel;

    ResidualNetwork(int width, Weights weights) {
        for (Limb limb : Limb.ALL) {
            limbs.put(limb, LimbNetwork.add(weights, limb.name(), limb.features(), width, limb.outputs()));
        }
        travel = LimbNetwork.add(weights, "travel", Limb.LEG.bodyFeatures(), TRAVEL_WIDTH, 1);
    }

    /**
     * Returns rotation vectors of the limb's corrected bones, (n, c x 3), radians, in the body frame of the joint.
     *
     * @param features (n, {@link Limb#features()})
     * @param gate (n, 1)
     */
    NDArray corrections(Limb limb, NDArray features, NDArray gate) {
        return Objects.requireNonNull(limbs.get(limb)).apply(features).mul(gate);
    }

    /** Returns logarithms of factors for the way across the floor, (n, 1), from {@link Limb#LEG}'s bones. */
    NDArray travel(NDArray bodies, NDArray gate) {
        return travel.apply(bodies).mul(gate);
    }
}
