package dev.limber.motion.rig;

import java.util.OptionalDouble;

/** The unit of a skeleton, which most motion files do not contain, found from the height of the body. */
public final class BodyUnit {
    /** Height of the body that thresholds in metres are meant for, in metres. */
    public static final double STANDARD_HEIGHT = 1.75;

    private static final double LOWEST = 0.8; // metres
    private static final double HIGHEST = 2.6;

    /** Metres in a metre, a centimetre, a millimetre, an inch, and a unit of the CMU database: an inch by 0.45. */
    private static final double[] UNITS = {1, 0.01, 0.001, 0.0254, 0.0254 / 0.45};

    private BodyUnit() {}

    /** Returns the metres in a unit; empty when the body is no human's or of no human size in any unit known here. */
    public static OptionalDouble metres(Rig rig) {
        return rig.plan() == BodyPlan.HUMANOID ? metres(rig.height()) : OptionalDouble.empty();
    }

    /**
     * Returns the metres in a unit of a body's height: of the units in which a person can be so tall, the one in which the
     * height is the most usual.
     */
    static OptionalDouble metres(double height) {
        double best = Double.NaN;
        double leastDoubt = Double.POSITIVE_INFINITY;
        for (double unit : UNITS) {
            double metres = height * unit;
            double doubt = Math.abs(Math.log(metres / STANDARD_HEIGHT));
            if (metres >= LOWEST && metres <= HIGHEST && doubt < leastDoubt) {
                best = unit;
                leastDoubt = doubt;
            }
        }
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    /** Returns the metres in a unit, guessed where it cannot be told so that the body is as tall as people are. */
    public static double guess(Rig rig) {
        return metres(rig.height()).orElse(rig.height() > 0 ? STANDARD_HEIGHT / rig.height() : 1);
    }
}
