package dev.limber.cli.option;

import dev.limber.retarget.PropSettings;
import dev.limber.retarget.PropSettings.Hand;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** Reads a prop and its hand, as in {@code weapon_r:right}; names may have colons themselves. */
final class PropConverter implements ITypeConverter<PropSettings> {
    @Override
    public PropSettings convert(String value) {
        int colon = value.lastIndexOf(':');
        String word = value.substring(colon + 1).toUpperCase(Locale.ROOT);
        for (Hand hand : Hand.values()) {
            if (colon > 0 && hand.name().equals(word)) {
                return new PropSettings(value.substring(0, colon), hand);
            }
        }
        return new PropSettings(value, null);
    }
}
