package dev.limber.retarget;

import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;

/** A method of retargeting, chosen on the command line and compared in the tables. Thread-safe. */
public interface RetargetMethod {
    /** The geometric solver, without learning. */
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
     * The method that is used for a pair of rigs.
     *
     * @param reason a phrase for the report
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

    /** Returns whether the method supports these bodies; most support all humans. */
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
