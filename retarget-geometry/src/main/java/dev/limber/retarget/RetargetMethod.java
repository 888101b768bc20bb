package dev.limber.retarget;

import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;

/** A way of retargeting: a choice on the command line and a row of the tables. Many threads may use one at once. */
public interface RetargetMethod {
    /** The solver that learns nothing. */
    RetargetMethod GEOMETRIC = new RetargetMethod() {
        @Override
        public String name() {
            return "geometric";
        }

        @Override
        public Retargeter prepare(Rig source, Rig target, JointMap map, RetargetSettings settings) {
            boolean people = source.plan() == BodyPlan.HUMANOID && target.plan() == BodyPlan.HUMANOID;
            return people && map.chains().isEmpty()
                    ? new GeometricRetargeter(source, target, map, settings)
                    : new ChainRetargeter(source, target, map, settings);
        }
    };

    /**
     * Which method works on a pair of rigs in the end.
     *
     * @param reason one plain English phrase for a report
     */
    record Choice(String method, String reason) {}

    /** Returns the name in tables and on the command line. */
    String name();

    /**
     * Prepares retargeting from {@code source} to {@code target}, pairing joints as {@code map} does.
     *
     * @throws RetargetException when the method cannot serve these rigs
     */
    Retargeter prepare(Rig source, Rig target, JointMap map, RetargetSettings settings);

    /** Tells whether the method knows such bodies; most know all that are human. */
    default boolean serves(Rig source, Rig target) {
        return true;
    }

    /** Prepares retargeting that pairs joints by their roles, with the default settings. */
    default Retargeter prepare(Rig source, Rig target) {
        return prepare(source, target, JointMap.between(source, target), RetargetSettings.DEFAULT);
    }

    /** Returns which method {@link #prepare} chooses for these rigs, and why. */
    default Choice choice(Rig source, Rig target) {
        return new Choice(name(), "asked for");
    }
}
