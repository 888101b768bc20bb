package dev.limber.cli.option;

import dev.limber.retarget.FloorSettings;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where the floor is: a height, or {@code source}. */
final class FloorConverter implements ITypeConverter<FloorSettings> {
    @Override
    public FloorSettings convert(String value) {
        if (value.toLowerCase(Locale.ROOT).equals("source")) {
            return new FloorSettings(FloorSettings.Kind.SOURCE, 0);
        }
        try {
            return FloorSettings.at(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + value + "' is neither a height nor source");
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
