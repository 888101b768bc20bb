package dev.limber.retarget;

import dev.limber.motion.rig.Rig;

/** How a body stands while it follows a source. */
public enum Posture {
    /** As its rest pose shows it: people upright, quadrupeds on all fours. */
    OWN {
        @Override
        public Rig of(Rig rig) {
            return rig;
        }
    },
    /** On its hind legs, its trunk upright; front legs are arms. */
    UPRIGHT {
        @Override
        public Rig of(Rig rig) {
            return PostureBuilder.stands(rig, 1) ? rig : PostureBuilder.upright(rig);
        }
    },
    /** On hands and feet, its trunk about level; arms are front legs. */
    ALL_FOURS {
        @Override
        public Rig of(Rig rig) {
            return PostureBuilder.stands(rig, 2) ? rig : PostureBuilder.onAllFours(rig);
        }
    };

    /**
     * Returns a rig that stands so, to pair its chains and to retarget to: the same rig where it stands so already.
     *
     * @throws RetargetException for a body that cannot; the message says what it lacks
     */
    public abstract Rig of(Rig rig);
}
