package dev.limber.motion.contact;

import dev.limber.motion.rig.Side;
import java.util.List;

/** The contact points of a biped's foot: the heel follows the ankle joint, the toe the ball of the foot. */
public enum FootPoint {
    LEFT_HEEL(Side.LEFT),
    LEFT_TOE(Side.LEFT),
    RIGHT_HEEL(Side.RIGHT),
    RIGHT_TOE(Side.RIGHT);

    /** Both heels, and both toes: points that stand at one height on a flat floor. */
    static final List<List<FootPoint>> PAIRS = List.of(List.of(LEFT_HEEL, RIGHT_HEEL), List.of(LEFT_TOE, RIGHT_TOE));

    private final Side side;

    FootPoint(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    public static FootPoint heel(Side side) {
        return side == Side.LEFT ? LEFT_HEEL : RIGHT_HEEL;
    }

    public static FootPoint toe(Side side) {
        return side == Side.LEFT ? LEFT_TOE : RIGHT_TOE;
    }
}
