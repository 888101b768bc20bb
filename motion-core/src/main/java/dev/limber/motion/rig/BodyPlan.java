package dev.limber.motion.rig;

import java.util.Locale;

/** The kind of body that a skeleton has. Only humanoids get roles; all get chains. */
public enum BodyPlan {
    HUMANOID,
    /** Two legs, no human build: a dinosaur, an ostrich without wings. */
    BIPED,
    QUADRUPED,
    /** Two legs and two wings. */
    BIRD,
    /** Fins and no legs. */
    FISH,
    /** A long body without limbs. */
    SNAKE,
    /** Six legs. */
    HEXAPOD,
    /** Eight legs or more. */
    OCTOPOD,
    /** Four legs and two arms. */
    CENTAUR,
    /** Four legs and two wings, or two of each and a long tail. */
    DRAGON,
    OTHER;

    /** Returns the plan in lower case, for messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
