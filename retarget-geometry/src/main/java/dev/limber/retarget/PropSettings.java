package dev.limber.retarget;

import org.jspecify.annotations.Nullable;

/**
 * A joint that a user calls a prop, in place of what is found about it.
 *
 * @param joint name of the joint, of the target or of the source
 * @param hand that holds it; null for the one that it hangs on, or is nearest to at rest
 */
public record PropSettings(String joint, @Nullable Hand hand) {
    /** Which hands hold a prop. */
    public enum Hand {
        LEFT,
        RIGHT,
        /** The one that it hangs on, or is nearest to, and the other as well, all the time. */
        BOTH,
        /** It is no prop. */
        NONE
    }
}
