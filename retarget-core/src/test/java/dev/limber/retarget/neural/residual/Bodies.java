package dev.limber.retarget.neural.residual;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import dev.limber.neural.Compute;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Sample rigs, and a model with weights that nobody trained. */
final class Bodies {
    static final Clip WALK = WalkingClip.make();
    static final Rig WALKER = Rig.of(WALK);
    static final Rig OTHER = Rig.of(Mannequin.all().get(1).skeleton());

    private Bodies() {}

    static PooledBody pooled(Rig rig) {
        return new PooledBody(rig, rig.roles());
    }

    static ResidualModel model(double spread) {
        KnownBodies known = KnownBodies.of(Map.of("walker", KnownBodies.signature(pooled(WALKER))));
        SplittableRandom random = new SplittableRandom(5);
        ResidualModel model = new ResidualModel(8, known, Compute.best(), random);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        model.weights().toTensors().forEach((name, tensor) -> {
            float[] values = tensor.values().clone();
            for (int i = 0; name.contains(".out.") && i < values.length; i++) {
                values[i] = (float) (spread * random.nextGaussian());
            }
            tensors.put(name, new Tensor(tensor.shape(), values));
        });
        model.weights().load(new Safetensors(Map.of(), tensors));
        return model;
    }
}
