package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.neural.Compute;
import dev.limber.neural.Weights;
import dev.limber.neural.layer.EncoderLayer;
import dev.limber.neural.layer.LayerNorm;
import dev.limber.neural.layer.Linear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A transformer encoder over the given frames and the interpolated ones between them, which predicts how the motion
 * differs from the interpolation (Oreshkin et al. 2022, delta-interpolator; Qin et al. 2022 for the rotations and the
 * whole design). The difference is scaled by {@link GapFeatures#envelope}, so that it vanishes at the keys and short
 * gaps are as easy to learn as long ones.
 */
final class GapTransformer implements AutoCloseable {
    /** Numbers that tell the network which of many motions to make. */
    static final int NOISE = 8;
    /** Where they come in. */
    static final String NOISE_WEIGHT = "noise.weight";

    private static final int FEET = CanonicalBody.feet().length;
    /** Enough to tell them from each other at first. */
    private static final double NOISE_DEVIATION = 0.05;

    private final TransformerSettings settings;
    private final NDManager constants;
    private final BodyKinematics kinematics;
    private final NDArray spin; // (ROTATION)
    private final NDArray rootSpeed; // (3)
    private final NDArray pose; // (2, ROTATION) mean and deviation
    private final NDArray place; // (2, 3) mean and deviation of the hips' position
    private final NDArray seen; // (SIZE) 1, or 0 for features that the network goes without
    private final Linear in;
    private final NDArray pinsIn; // (width, PINS)
    private final NDArray noiseIn; // (width, NOISE)
    private final FrameCodes codes;
    private final List<EncoderLayer> layers = new ArrayList<>();
    private final LayerNorm norm;
    private final Linear out;

    /** Makes a network whose weights are added to {@code weights}, and which predicts the interpolation at first. */
    GapTransformer(
            TransformerSettings settings, FeatureScale scale, float[] offsets, Compute compute, Weights weights) {
        this.settings = settings;
        constants = compute.newManager();
        kinematics = new BodyKinematics(offsets, constants);
        spin = constants.create(scale.spin());
        rootSpeed = constants.create(scale.rootSpeed());
        pose = constants.create(scale.pose(), new Shape(2, GapFeatures.ROTATION));
        place = constants.create(scale.place(), new Shape(2, 3));
        seen = constants.create(seen(settings.without()));
        in = Linear.add(weights, "in", GapFeatures.SIZE, settings.width());
        pinsIn = weights.addConstant("pins.weight", 0, settings.width(), GapFeatures.PINS);
        codes = new FrameCodes(settings.width());
        for (int layer = 0; layer < settings.layers(); layer++) {
            layers.add(
                    EncoderLayer.add(weights, "layer." + layer, settings.width(), settings.heads(), settings.hidden()));
        }
        norm = LayerNorm.add(weights, "norm", settings.width());
        out = Linear.addZero(weights, "out", settings.width(), GapFeatures.ROTATION + 3 + FEET);
        noiseIn = weights.addNormal(NOISE_WEIGHT, NOISE_DEVIATION, settings.width(), NOISE);
    }

    private static float[] seen(Ablation without) {
        float[] seen = new float[GapFeatures.SIZE];
        Arrays.fill(seen, 1);
        if (without == Ablation.VELOCITIES) {
            Arrays.fill(seen, GapFeatures.VELOCITY, GapFeatures.BODY, 0);
        }
        return seen;
    }

    /** Returns the frames of the gap, owned by the manager of the batch. */
    GapOutput predict(GapBatch batch) {
        Gap gap = batch.gaps().get(0);
        NDManager manager = batch.features().getManager();
        NDArray x = in.apply(batch.features().mul(seen))
                .add(batch.pins().matMul(pinsIn.transpose()))
                .add(batch.noise().matMul(noiseIn.transpose()))
                .add(codes.of(batch.gaps(), (int) batch.frameCount(), manager));
        for (EncoderLayer layer : layers) {
            x = layer.apply(x);
        }
        NDArray filled = x.get(":, " + gap.start() + ":" + gap.end());
        NDList parts =
                out.apply(norm.apply(filled)).split(new long[] {GapFeatures.ROTATION, GapFeatures.ROTATION + 3}, 2);
        NDArray rotations;
        NDArray root;
        if (settings.without() == Ablation.RESIDUAL) {
            rotations = parts.get(0).mul(pose.get(1)).add(pose.get(0));
            root = parts.get(1).mul(place.get(1)).add(place.get(0));
        } else {
            rotations = parts.get(0).mul(spin).mul(batch.envelope()).add(batch.rotations());
            root = parts.get(1).mul(rootSpeed).mul(batch.envelope()).add(batch.root());
        }
        NDArray proper = kinematics.orthonormal(rotations.reshape(-1, 3, 2, JOINTS));
        return new GapOutput(
                proper,
                kinematics.positions(proper, root.reshape(-1, 3, 1)),
                new ContactLogits(parts.get(2).reshape(-1, FEET)));
    }

    @Override
    public void close() {
        constants.close();
    }
}
