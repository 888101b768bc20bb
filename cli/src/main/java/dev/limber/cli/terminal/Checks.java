package dev.limber.cli.terminal;

import org.jspecify.annotations.Nullable;

/** Checks of options that several commands share. */
public final class Checks {
    private Checks() {}

    /**
     * Checks an option that must be positive.
     *
     * @param value null when the option is not given
     */
    public static void positive(String option, @Nullable Double value) {
        if (value != null && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new BadUsageException(option + ": expected a number above 0, found " + value);
        }
    }
}
