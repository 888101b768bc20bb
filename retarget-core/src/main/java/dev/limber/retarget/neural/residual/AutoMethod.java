package dev.limber.retarget.neural.residual;

import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.Retargeter;
import java.util.Locale;

/**
 * Chooses the best method for a pair of rigs by the tables: the networks for rigs like those that they were trained on,
 * else the geometric solver.
 */
public record AutoMethod(ResidualModel model) implements RetargetMethod {
    /** Bodies of one make differ by less than this from person to person, root mean square, in heights. */
    private static final double SAME_MAKE = 0.02;

    @Override
    public String name() {
        return "auto";
    }

    @Override
    public Choice choice(Rig source, Rig target) {
        if (source.plan() != BodyPlan.HUMANOID || target.plan() != BodyPlan.HUMANOID) {
            return new Choice("geometric", "the networks only know humans");
        }
        double from = model.strangeness(source);
        double to = model.strangeness(target);
        if (from < SAME_MAKE && to < SAME_MAKE) {
            return new Choice("neural", "both rigs are like rigs that the networks were trained on");
        }
        return new Choice(
                "geometric",
                String.format(
                        Locale.ROOT,
                        "the %s rig's bones differ by %.1f %% of the height from those the networks were trained on",
                        from < SAME_MAKE ? "target" : "source",
                        100 * Math.max(from, to)));
    }

    @Override
    public Retargeter prepare(Rig source, Rig target, JointMap map, RetargetSettings settings) {
        boolean neural = choice(source, target).method().equals("neural");
        RetargetMethod method = neural ? new ResidualMethod(model) : GEOMETRIC;
        return method.prepare(source, target, map, settings);
    }
}
