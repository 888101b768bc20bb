package dev.limber.retarget.neural.residual;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import java.io.IOException;

/**
 * One motion on two skeletons, to train on: moment i is frame {@code sourceStart + i sourceStep} of the source and
 * {@code targetStart + i targetStep} of the target.
 *
 * @param from name of the source's skeleton, such as "mb"
 * @param to name of the target's skeleton
 * @param name of the recording, such as 02_01; what stands before '_' is the subject
 * @param targetRig made of another recording, as in the tests
 * @param moments how many there are
 * @param heldOut whether the recording is for testing alone
 */
public record PairedMotion(
        String from,
        String to,
        String name,
        Clip source,
        Rig sourceRig,
        Clip target,
        Rig targetRig,
        int sourceStart,
        int sourceStep,
        int targetStart,
        int targetStep,
        int moments,
        boolean heldOut) {
    /** Reads a pair on demand, as all pairs together are large. */
    @FunctionalInterface
    public interface Reader {
        PairedMotion read() throws IOException;
    }

    String subject() {
        int end = name.indexOf('_');
        return end < 0 ? name : name.substring(0, end);
    }
}
