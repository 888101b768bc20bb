package dev.limber.retarget.neural.san;

import dev.limber.motion.rig.Rig;
import dev.limber.neural.Compute;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.Retargeter;
import java.io.IOException;
import java.nio.file.Path;

/** Retargeting by a {@link SanModel}; joint maps do not bear on it, as it learned which chain is which. */
public record SanMethod(String name, SanModel model) implements RetargetMethod {
    /** Reads a model, which stays open for as long as the program runs. */
    public static SanMethod read(Path file, String name) throws IOException {
        return new SanMethod(name, SanModel.read(file, Compute.best()));
    }

    @Override
    public Retargeter prepare(Rig source, Rig target, JointMap map, RetargetSettings settings) {
        return new SanRetargeter(model, source, target)::retarget;
    }

    @Override
    public boolean serves(Rig source, Rig target) {
        return model.networkOf(SimplifiedBody.of(source)).isPresent()
                && model.networkOf(SimplifiedBody.of(target)).isPresent();
    }
}
