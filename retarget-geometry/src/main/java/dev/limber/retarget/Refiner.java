package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;

/** Corrects the transferred poses before feet and hands are solved. Thread-safe. */
public interface Refiner {
    /** Makes refiners for pairs of rigs. */
    @FunctionalInterface
    interface Factory {
        /** Makes a refiner; the roles of the rigs' joints are those of a joint map that a user may have corrected. */
        Refiner between(Rig source, Roles sourceRoles, Rig target, Roles targetRoles);
    }

    /** Returns the factor for the horizontal path, near 1. */
    double travel();

    /**
     * Returns the transferred clip with its pose corrected; hips stay where they are.
     *
     * @param clip of the source
     * @param transferred the same frames on the target
     * @param progress receives from time to time which share is done, up to 1; an exception that it throws ends the work
     */
    Clip refine(Clip clip, Clip transferred, Progress progress);
}
