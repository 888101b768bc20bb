package dev.limber.retarget;

import dev.limber.motion.LimberException;

/** A pair of rigs, or a clip and a rig, that cannot be retargeted; the message names the joint or role at fault. */
public final class RetargetException extends LimberException {
    public RetargetException(String message) {
        super(message);
    }

    @Override
    public String advice() {
        return "Correct the joints in the mapping, or undo the last change.";
    }
}
