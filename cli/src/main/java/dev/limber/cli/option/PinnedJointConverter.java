package dev.limber.cli.option;

import dev.limber.inbetween.rig.PinnedJoint;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what is kept in gaps, as {@code left-hand}. */
public final class PinnedJointConverter implements ITypeConverter<PinnedJoint> {
    /** The names, for help and completion. */
    public static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(PinnedJoint.values())
                    .map(PinnedJoint::toString)
                    .iterator();
        }
    }

    @Override
    public PinnedJoint convert(String value) {
        return Arrays.stream(PinnedJoint.values())
                .filter(path -> path.toString().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + String.join(", ", new Names()) + ", found '" + value + "'"));
    }
}
