package dev.limber.evaluation.retarget;

import dev.limber.motion.rig.Rig;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.Retargeter;
import java.util.List;
import java.util.function.BiFunction;

/** Methods without settings or joint maps, to compare others with. */
public final class Baselines {
    /** Rotation copy, plain and with aligned bones. */
    public static final List<RetargetMethod> ALL = List.of(
            new Baseline("copy", (source, target) -> RotationCopy.plain(source, target)::retarget),
            new Baseline("aligned", (source, target) -> RotationCopy.aligned(source, target)::retarget));

    private Baselines() {}

    private record Baseline(String name, BiFunction<Rig, Rig, Retargeter> retargeter) implements RetargetMethod {
        @Override
        public Retargeter prepare(Rig source, Rig target, JointMap map, RetargetSettings settings) {
            return retargeter.apply(source, target);
        }
    }
}
