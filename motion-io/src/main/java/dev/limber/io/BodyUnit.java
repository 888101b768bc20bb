package dev.limber.io;

import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import java.util.OptionalDouble;

/** The unit that a skeleton is in, which motion files do not say, told from the height of the body. */
final class BodyUnit {
    private static final double LOWEST = 0.9; // metres
    private static final double HIGHEST = 2.6;

    /** Metres in a metre, a centimetre, a millimetre, and a unit of the CMU database: an inch times 0.45. */
    private static final double[] UNITS = {1, 0.01, 0.001, 0.0254 / 0.45};

    private BodyUnit() {}

    /** Returns the metres in a unit; empty when the body is no human's or of no human size in any unit known here. */
    static OptionalDouble metres(Rig rig) {
        if (rig.plan() == BodyPlan.HUMANOID) {
            for (double unit : UNITS) {
                double height = rig.height() * unit;
                if (height >= LOWEST && height <= HIGHEST) {
                    return OptionalDouble.of(unit);
                }
            }
        }
        return OptionalDouble.empty();
    }
}
