package dev.limber.retarget;

/** A pair of rigs, or a clip and a rig, that cannot be retargeted; the message names the joint or role at fault. */
public final class RetargetException extends RuntimeException {
    public RetargetException(String message) {
        super(message);
    }
}
