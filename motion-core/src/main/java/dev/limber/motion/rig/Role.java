package dev.limber.motion.rig;

import java.util.Locale;

/**
 * The role of a joint in a body.
 *
 * @param index place in a chain of the same part and side, counted from 0 at the end nearer to the hips
 */
public record Role(BodyPart part, Side side, int index) {
    public static Role of(BodyPart part, Side side) {
        return new Role(part, side, 0);
    }

    /** Returns the role in words, such as "left upper arm". */
    public String words() {
        String words = part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return side == Side.CENTER ? words : side.name().toLowerCase(Locale.ROOT) + " " + words;
    }

    public Role mirrored() {
        return new Role(part, side.mirrored(), index);
    }
}
