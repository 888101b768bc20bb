package dev.limber.retarget.models;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The retargeting methods for users. */
public enum MethodName {
    GEOMETRIC,
    NEURAL,
    AUTO;

    /** Returns the name on the command line and in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the method of that {@link #word}, if there is one. */
    public static Optional<MethodName> of(String word) {
        return Stream.of(values()).filter(name -> name.word().equals(word)).findFirst();
    }
}
