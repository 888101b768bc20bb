package dev.limber.cli;

import dev.limber.fill.KeptPath;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what is kept in gaps, as {@code left-hand}. */
final class KeptPathConverter implements ITypeConverter<KeptPath> {
    /** The names, for help and completion. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(KeptPath.values()).map(KeptPath::toString).iterator();
        }
    }

    @Override
    public KeptPath convert(String value) {
        return Arrays.stream(KeptPath.values())
                .filter(path -> path.toString().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + String.join(", ", new Names()) + ", found '" + value + "'"));
    }
}
