package dev.limber.retarget;

/** The values that a setting may have, both ends included. */
public record Range(double least, double most) {
    /** @throws IllegalArgumentException when a value is outside, or is not a number */
    void check(String name, double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " is " + text(value) + ", expected " + this);
        }
    }

    /** Returns a number as people write it, without decimals if it has none. */
    static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public String toString() {
        return text(least) + " to " + text(most);
    }
}
