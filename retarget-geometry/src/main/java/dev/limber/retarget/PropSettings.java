package dev.limber.retarget;

import org.jspecify.annotations.Nullable;

/**
 * A joint that is a prop, as the user says; overrides what is found.
 *
 * @param joint name of the joint, of the target or of the source
 * @param hand that holds it; null for the one above it in the hierarchy, or else the nearest one at rest
 */
public record PropSettings(String joint, @Nullable Hand hand) {
    /** Which hands hold a prop. */
    public enum Hand {
        LEFT,
        RIGHT,
        /** Both hands, all the time. */
        BOTH,
        /** It is not a prop. */
        NONE
    }
}
