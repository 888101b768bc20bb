package dev.limber.motion.sample;

/**
 * A part of the body between two places where it bends. Its girth is half the thickness sideways and from front to
 * back, at either end, in metres on an adult; for the arms, which are held out sideways, it is half the height and
 * depth.
 */
enum Segment {
    /** The point on the floor between the feet. */
    GROUND(0, 0, 0, 0),
    HIPS(0.135, 0.10, 0.135, 0.10),
    PELVIS(0.09, 0.10, 0.09, 0.09),
    SPINE(0.13, 0.095, 0.145, 0.10),
    NECK(0.055, 0.055, 0.05, 0.05),
    HEAD(0.075, 0.09, 0.075, 0.09),
    EYE(0, 0, 0, 0),
    CLAVICLE(0.055, 0.06, 0.055, 0.055),
    UPPER_ARM(0.05, 0.05, 0.04, 0.04),
    FOREARM(0.042, 0.042, 0.03, 0.03),
    HAND(0.02, 0.036, 0.015, 0.04),
    THUMB(0.012, 0.012, 0.009, 0.009),
    INDEX(0.010, 0.010, 0.008, 0.008),
    MIDDLE(0.010, 0.010, 0.008, 0.008),
    RING(0.010, 0.010, 0.008, 0.008),
    LITTLE(0.009, 0.009, 0.007, 0.007),
    THIGH(0.085, 0.085, 0.055, 0.055),
    SHIN(0.055, 0.055, 0.038, 0.038),
    FOOT(0.042, 0.045, 0.045, 0.025),
    TOE(0.045, 0.022, 0.035, 0.016);

    private final double startWidth;
    private final double startDepth;
    private final double endWidth;
    private final double endDepth;

    Segment(double startWidth, double startDepth, double endWidth, double endDepth) {
        this.startWidth = startWidth;
        this.startDepth = startDepth;
        this.endWidth = endWidth;
        this.endDepth = endDepth;
    }

    double width(double along) {
        return startWidth + along * (endWidth - startWidth);
    }

    double depth(double along) {
        return startDepth + along * (endDepth - startDepth);
    }

    /** Says whether the flesh of this segment reaches on to {@code next}: the hand to the middle finger, not the thumb. */
    boolean leadsTo(Segment next) {
        return switch (this) {
            case HIPS -> next == SPINE || next == THIGH;
            case SPINE -> next == NECK;
            case PELVIS -> next == THIGH;
            case NECK -> next == HEAD;
            case CLAVICLE -> next == UPPER_ARM;
            case UPPER_ARM -> next == FOREARM;
            case FOREARM -> next == HAND;
            case HAND -> next == MIDDLE;
            case THIGH -> next == SHIN;
            case SHIN -> next == FOOT;
            case FOOT -> next == TOE;
            default -> false;
        };
    }
}
