package dev.limber.retarget;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What to try, with the controls that do it. Each front end words these by its own names.
 *
 * @param words with {@code %s} in the place of each control
 */
public record Advice(String words, List<Control> controls) {
    public Advice {
        controls = List.copyOf(controls);
    }

    /**
     * Makes an advice.
     *
     * @param words as {@link Advice#words}, with one place for each control
     */
    public static Advice of(String words, Control... controls) {
        return new Advice(words, List.of(controls));
    }

    /** Returns the advice in words of a front end. */
    public String text(Function<Control, String> names) {
        return controls.isEmpty()
                ? words
                : String.format(Locale.ROOT, words, controls.stream().map(names).toArray());
    }

    /** Returns the advice in words of the command line. */
    @Override
    @JsonValue
    public String toString() {
        return text(Control::option);
    }
}
