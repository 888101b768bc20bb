package dev.limber.cli.option;

import dev.limber.io.ExportPreset;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a program, as {@code 3dsmax}, which no enum constant can be called. */
public final class PresetConverter implements ITypeConverter<ExportPreset> {
    /** The names, for help and completion. */
    public static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportPreset.values())
                    .map(ExportPreset::toString)
                    .iterator();
        }
    }

    @Override
    public ExportPreset convert(String value) {
        return Arrays.stream(ExportPreset.values())
                .filter(preset -> preset.toString().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + String.join(", ", new Names()) + ", found '" + value + "'"));
    }
}
