package dev.limber.retarget.evaluate;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetSettings;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A way of retargeting that is put to the test: a row of the tables.
 *
 * @param name as in the tables and on the command line
 * @param retargeter makes what turns clips of the first rig into clips of the second, frame by frame; many threads may
 *     use it at once
 */
public record RetargetMethod(String name, BiFunction<Rig, Rig, UnaryOperator<Clip>> retargeter) {
    /** Every method there is, baselines first. */
    public static final List<RetargetMethod> ALL = List.of(
            new RetargetMethod("copy", (source, target) -> RotationCopy.plain(source, target)::retarget),
            new RetargetMethod("aligned", (source, target) -> RotationCopy.aligned(source, target)::retarget),
            new RetargetMethod(
                    "geometric",
                    (source, target) -> new GeometricRetargeter(source, target, RetargetSettings.DEFAULT)::retarget));
}
