package dev.limber.inbetween;

/**
 * Foot contacts of the canonical body: a foot is planted while it moves less than a threshold from one frame to the
 * next.
 */
public enum FootContact {
    /** As the published code of LAFAN1 has it, for figures that are to compare. */
    BENCHMARK(Math.sqrt(0.02)),
    /** Less than about 26 cm/s, which noise in a recording stays below. */
    SLOW(Math.sqrt(0.75));

    private final double limit; // cm a frame

    FootContact(double limit) {
        this.limit = limit;
    }

    /** Returns whether a joint is planted from a frame to the next. */
    public boolean isPlanted(WorldWindow body, int frame, int joint) {
        return covers(step(body, frame, joint));
    }

    /** Returns whether a joint that goes so far in a frame is planted, cm. */
    public boolean covers(double step) {
        return step < limit;
    }

    /** Returns how far a joint goes from a frame to the next, cm. */
    private static double step(WorldWindow body, int frame, int joint) {
        double[] positions = body.positions();
        int here = 3 * (CanonicalBody.JOINTS * frame + joint);
        int next = here + 3 * CanonicalBody.JOINTS;
        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            double moved = positions[next + axis] - positions[here + axis];
            squares += moved * moved;
        }
        return Math.sqrt(squares);
    }
}
