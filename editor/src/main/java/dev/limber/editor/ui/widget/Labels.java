package dev.limber.editor.ui.widget;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Names of the body in plain words, and numbers. */
public final class Labels {
    private static final Map<BodyPart, Map<Side, String>> LIMBS = limbs();

    private Labels() {}

    private static Map<BodyPart, Map<Side, String>> limbs() {
        Map<BodyPart, Map<Side, String>> limbs = new EnumMap<>(BodyPart.class);
        for (BodyPart part : BodyPart.values()) {
            Map<Side, String> sides = new EnumMap<>(Side.class);
            for (Side side : Side.values()) {
                sides.put(side, named(part, side));
            }
            limbs.put(part, sides);
        }
        return limbs;
    }

    /** Returns the name of a limb, always the same string: panels ask for it in every frame. */
    public static String limb(BodyPart part, Side side) {
        return Objects.requireNonNull(Objects.requireNonNull(LIMBS.get(part)).get(side));
    }

    private static String named(BodyPart part, Side side) {
        String words = plain(part);
        return side == Side.CENTER ? words : plain(side) + " " + words;
    }

    /** Returns what a joint is to its body, such as "left upper arm"; joints of a chain are counted from 1. */
    public static String role(Role role) {
        return limb(role.part(), role.side()) + (role.index() > 0 ? " " + (role.index() + 1) : "");
    }

    /** Whether a name has what is searched in it, in either case; any has nothing in it. */
    public static boolean matches(String name, String searched) {
        String wanted = searched.strip();
        return name.regionMatches(true, 0, wanted, 0, wanted.length())
                || name.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    /** Returns a constant's name in lower case, with spaces. */
    public static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Writes a number with so many decimals, at a small part of what a format string costs in every frame. */
    public static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Writes frames per second. */
    public static String rate(double frameTime) {
        return number(1 / frameTime, 2) + " fps";
    }
}
