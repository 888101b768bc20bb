package dev.limber.retarget;

/** Checks of settings. */
final class Ranges {
    private Ranges() {}

    /** @throws IllegalArgumentException when a value is none from {@code least} to {@code most} */
    static void check(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + " is " + number(value) + ", expected " + number(least) + " to " + number(most));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
