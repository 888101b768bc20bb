package dev.limber.editor.ui;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.Locale;

/** Names of the body in plain words. */
final class Words {
    private Words() {}

    static String limb(BodyPart part, Side side) {
        String words = plain(part);
        return side == Side.CENTER ? words : plain(side) + " " + words;
    }

    /** Returns a constant's name in lower case, with spaces. */
    static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
