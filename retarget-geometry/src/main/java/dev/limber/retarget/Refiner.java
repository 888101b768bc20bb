package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;

/** Corrects what was transferred by geometry, before feet and hands are held. Many threads may use one at once. */
public interface Refiner {
    /** Makes refiners for pairs of rigs. */
    @FunctionalInterface
    interface Factory {
        /** Makes a refiner; the roles of the rigs' joints are those of a joint map that a user may have corrected. */
        Refiner between(Rig source, Roles sourceRoles, Rig target, Roles targetRoles);
    }

    /** Returns by what the way across the floor is multiplied, near 1. */
    double travel();

    /**
     * Returns the transferred clip with its pose corrected; hips stay where they are.
     *
     * @param clip of the source
     * @param transferred the same frames on the target
     * @param progress is told now and then which part is done, up to 1; what it throws ends the work
     */
    Clip refine(Clip clip, Clip transferred, Progress progress);
}
