package dev.limber.motion.contact;

/**
 * The definition of a contact: a stretch of time in which a point stays below the leave thresholds and goes below the
 * enter thresholds at least once; lengths are in heights of the character and times in seconds, so that the same
 * numbers serve any unit and any frame rate.
 *
 * @param enterSpeed heights per second
 * @param leaveSpeed heights per second, not less than {@code enterSpeed}
 * @param enterHeight above the point's floor level, in heights
 * @param leaveHeight above the point's floor level, in heights, not less than {@code enterHeight}
 * @param speedWindow seconds over which speed is measured, more than 0
 * @param shortestContact seconds; shorter ones are dropped
 * @param shortestGap seconds; shorter gaps between two contacts are closed
 */
public record ContactSettings(
        double enterSpeed,
        double leaveSpeed,
        double enterHeight,
        double leaveHeight,
        double speedWindow,
        double shortestContact,
        double shortestGap) {
    public static final ContactSettings DEFAULT = new ContactSettings(0.15, 0.4, 0.05, 0.065, 1.0 / 15, 0.08, 0.05);

    public ContactSettings {
        if (!(enterSpeed > 0 && leaveSpeed >= enterSpeed && enterHeight > 0 && leaveHeight >= enterHeight)) {
            throw new IllegalArgumentException(
                    "leave thresholds must not be below enter thresholds, nor these below 0");
        }
        if (!(speedWindow > 0 && shortestContact >= 0 && shortestGap >= 0)) {
            throw new IllegalArgumentException("durations must not be negative, and the speed window more than 0 s");
        }
    }
}
