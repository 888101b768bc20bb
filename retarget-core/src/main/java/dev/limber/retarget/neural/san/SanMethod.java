package dev.limber.retarget.neural.san;

import dev.limber.motion.rig.Rig;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetException;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.Retargeter;

/**
 * Retargeting by a {@link SanModel}. The pairing of limbs and the root motion are learned, so it only takes the map by
 * roles and the default settings.
 */
public record SanMethod(String name, SanModel model) implements RetargetMethod {
    /** Returns the same method with a name that tells it from others of its kind. */
    public SanMethod named(String other) {
        return new SanMethod(other, model);
    }

    @Override
    public Retargeter prepare(Rig source, Rig target, JointMap map, RetargetSettings settings) {
        if (!map.equals(JointMap.between(source, target))) {
            throw new RetargetException("the network cannot use a joint map; use the geometric method");
        }
        if (settings.rootMotion() != RetargetSettings.DEFAULT.rootMotion()) {
            throw new RetargetException("the network cannot change the root motion; use the geometric method");
        }
        if (!settings.hasPlainLimbs()) {
            throw new RetargetException("the network has no settings of body and limbs; use the geometric method");
        }
        return new SanRetargeter(model, source, target, settings)::retarget;
    }

    @Override
    public boolean serves(Rig source, Rig target) {
        return model.networkOf(SimplifiedBody.of(source)).isPresent()
                && model.networkOf(SimplifiedBody.of(target)).isPresent();
    }
}
