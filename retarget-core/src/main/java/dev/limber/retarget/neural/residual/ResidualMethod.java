package dev.limber.retarget.neural.residual;

import dev.limber.motion.rig.Rig;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.Retargeter;

/** The geometric solver with a {@link ResidualModel} between the transfer and the feet. */
public record ResidualMethod(ResidualModel model) implements RetargetMethod {
    @Override
    public String name() {
        return "neural";
    }

    @Override
    public Retargeter prepare(Rig source, Rig target, JointMap map, RetargetSettings settings) {
        return new GeometricRetargeter(source, target, map, settings, model);
    }
}
