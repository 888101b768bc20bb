package dev.limber.inbetween.rig;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.util.Locale;

/** A joint whose world path can be kept through a gap while the rest of the pose is filled. */
public enum PinnedJoint {
    HIPS(BodyPart.HIPS, Side.CENTER, "Hips"),
    LEFT_HAND(BodyPart.HAND, Side.LEFT, "LeftHand"),
    RIGHT_HAND(BodyPart.HAND, Side.RIGHT, "RightHand"),
    LEFT_FOOT(BodyPart.FOOT, Side.LEFT, "LeftFoot"),
    RIGHT_FOOT(BodyPart.FOOT, Side.RIGHT, "RightFoot");

    private final BodyPart part;
    private final Side side;
    private final int bodyJoint; // of the canonical body

    PinnedJoint(BodyPart part, Side side, String bodyName) {
        this.part = part;
        this.side = side;
        bodyJoint = CanonicalBody.NAMES.indexOf(bodyName);
    }

    public Role role() {
        return Role.of(part, side);
    }

    int bodyJoint() {
        return bodyJoint;
    }

    /** Returns the name for users, such as left-hand. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
