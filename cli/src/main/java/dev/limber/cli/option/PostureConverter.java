package dev.limber.cli.option;

import dev.limber.retarget.Posture;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a posture, as in {@code all-fours}. */
final class PostureConverter implements ITypeConverter<Posture> {
    @Override
    public Posture convert(String value) {
        try {
            return Posture.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("expected own, upright or all-fours, found '" + value + "'");
        }
    }
}
