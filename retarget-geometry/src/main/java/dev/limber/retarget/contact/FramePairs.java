package dev.limber.retarget.contact;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The pairs of parts that matter in a frame: those that touch on the source, and those that are near on the target. */
final class FramePairs {
    private static final double WATCHED = 0.06; // m: pairs nearer than this are kept from sinking into each other
    private static final double CLEARANCE = 0.03; // m: how far off the body is what touches nothing on the source
    private static final double NEAR = 0.02; // m: what is no further off on the source touches
    private static final double FADE = 0.01; // m: what is further off by this does not
    private static final double TOUCHING = 0.005; // m: and so does what is no further off on the target
    private static final double SECOND = 0.02; // m: what a part is further off than what it touches most counts half

    private final BodyTrack track;
    private final ContactWeights weights;
    private final List<PartPairs.Pair> pairs; // those that both bodies have
    private final PairRows target;
    private final double sourceUnit;
    private final double unit;
    private final double difference;
    private final double[] built; // (pair) overlaps as the target is built

    private final double[] there = new double[6 * BodyVolumes.COUNT]; // ends of the source's volumes
    private final double[] sourceAt; // (pair, NUMBERS)
    private final double[] sourceGaps; // (pair) in the target's unit
    private final double[] gaps; // (pair) in the original pose
    private final double[] offsets; // (pair, 3) from the second to the first point in the original pose
    private final double[] close; // (pair) 1 for what a part touches most, else less
    private final double[] nearest = new double[BodyVolumes.COUNT]; // gap of what each part touches most
    private final PartPairs.Pair[] touching;
    private final PartPairs.Pair[] near;
    private int touches;
    private int nears;
    private int frame;
    private double armsTouch; // how much the arms touch each other in the frame, 0 to 1
    private double legsTouch; // the same of the legs

    /** @param difference of the two bodies, 0 for equal ones, to 1 */
    FramePairs(BodyTrack track, ContactWeights weights, BodyVolumes volumes, PairRows target, double difference) {
        this.track = track;
        this.weights = weights;
        this.target = target;
        this.difference = difference;
        sourceUnit = track.unit();
        unit = volumes.unit();
        built = volumes.builtOverlaps();
        pairs = PartPairs.list().stream()
                .filter(pair -> track.has(pair)
                        && volumes.of(pair.a()).isPresent()
                        && volumes.of(pair.b()).isPresent())
                .toList();
        int count = PartPairs.list().size();
        sourceAt = new double[Capsules.NUMBERS * count];
        sourceGaps = new double[count];
        gaps = new double[count];
        offsets = new double[3 * count];
        close = new double[count];
        touching = new PartPairs.Pair[count];
        near = new PartPairs.Pair[count];
    }

    /** Finds what touches in a frame; the target is in its original pose. */
    void findTouching(int frame) {
        this.frame = frame;
        touches = 0;
        armsTouch = 0;
        legsTouch = 0;
        track.ends(frame, there);
        for (PartPairs.Pair pair : pairs) {
            int i = pair.index();
            if (weights.of(i, frame) > 0) {
                findSource(pair);
                gaps[i] = target.gap(pair);
                target.takePoints(pair, place(pair), otherPlace(pair));
                for (int axis = 0; axis < 3; axis++) {
                    offsets[3 * i + axis] = target.apart(axis);
                }
                touching[touches++] = pair;
                armsTouch = isOfBoth(pair, Part::isArm) ? Math.max(armsTouch, weight(pair)) : armsTouch;
                legsTouch = isOfBoth(pair, Part::isLeg) ? Math.max(legsTouch, weight(pair)) : legsTouch;
            }
        }
        weigh();
    }

    /**
     * The pair of a part that touches most closely counts in full, others less: another body cannot keep all distances.
     */
    private void weigh() {
        Arrays.fill(nearest, Double.MAX_VALUE);
        for (int k = 0; k < touches; k++) {
            int part = touching[k].a().index();
            nearest[part] = Math.min(nearest[part], sourceGaps[touching[k].index()]);
        }
        for (int k = 0; k < touches; k++) {
            int i = touching[k].index();
            double least = Math.max(0, nearest[touching[k].a().index()]);
            double further = (Math.max(0, sourceGaps[i]) - least) / (SECOND * unit);
            close[i] = 1 / (1 + further * further);
        }
    }

    /** Finds what is near on the target, in the pose that is worked on. */
    void findNear() {
        nears = 0;
        target.findBalls();
        for (PartPairs.Pair pair : pairs) {
            if (target.mayBeNearer(pair, WATCHED * unit) && target.gap(pair) < WATCHED * unit) {
                findSource(pair);
                near[nears++] = pair;
            }
        }
    }

    private void findSource(PartPairs.Pair pair) {
        double gap = Capsules.nearest(
                there, track.radii(), pair.a().index(), pair.b().index(), sourceAt, Capsules.NUMBERS * pair.index());
        sourceGaps[pair.index()] = gap / sourceUnit * unit;
    }

    int touches() {
        return touches;
    }

    PartPairs.Pair touching(int k) {
        return touching[k];
    }

    int nears() {
        return nears;
    }

    PartPairs.Pair near(int k) {
        return near[k];
    }

    /** Returns what {@link Capsules#nearest} found on the source, live. */
    double[] sourceAt() {
        return sourceAt;
    }

    /** Returns where the source touches, along the first part. */
    double place(PartPairs.Pair pair) {
        return sourceAt[Capsules.NUMBERS * pair.index()];
    }

    /** Returns where the source touches, along the second part. */
    double otherPlace(PartPairs.Pair pair) {
        return sourceAt[Capsules.NUMBERS * pair.index() + 1];
    }

    /** Returns how much a contact counts now, 0 to 1, by its easing. */
    double weight(PartPairs.Pair pair) {
        return weights.of(pair.index(), frame);
    }

    /** Returns how much a contact counts beside others of the same part, to 1. */
    double share(PartPairs.Pair pair) {
        return close[pair.index()];
    }

    /** Returns the distance that two touching parts should have: eased from what it is in the original pose. */
    double wanted(PartPairs.Pair pair) {
        int i = pair.index();
        return gaps[i] + weight(pair) * (goal(sourceGaps[i]) - gaps[i]);
    }

    /** Returns how far apart two touching points should be along an axis of the world, eased likewise. */
    double wanted(PartPairs.Pair pair, int axis) {
        int i = pair.index();
        double distance = target.radii(pair, place(pair), otherPlace(pair)) + goal(sourceGaps[i]);
        double goal = distance * sourceAt[Capsules.NUMBERS * i + 2 + axis];
        return offsets[3 * i + axis] + weight(pair) * (goal - offsets[3 * i + axis]);
    }

    /**
     * Returns the least distance that two parts should have. Where two arms or two legs touch, their other parts need not be
     * clear of each other, lest they keep them apart.
     */
    double allowed(PartPairs.Pair pair) {
        int i = pair.index();
        if (built[i] > 0) {
            return -built[i];
        }
        double others = weight(pair) > 0 ? 1 : 0;
        double touches = isOfBoth(pair, Part::isArm) ? armsTouch : isOfBoth(pair, Part::isLeg) ? legsTouch : others;
        double free = (1 - touches) * CLEARANCE * unit;
        return Math.min(free, goal(sourceGaps[i]));
    }

    /** Whether any of what is near is nearer than it should be. */
    boolean isAnyTooNear() {
        for (int k = 0; k < nears; k++) {
            if (target.gap(near[k]) < allowed(near[k])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfBoth(PartPairs.Pair pair, Predicate<Part> limb) {
        return limb.test(pair.a())
                && limb.test(pair.b())
                && pair.a().side() != pair.b().side();
    }

    /** Parts that touch or overlap on the source touch on the target; others keep their distance. */
    private double goal(double gap) {
        double distance = gap / unit;
        double off = Math.max(0, Math.min(1, (distance - NEAR) / FADE));
        double touched = Math.max(0, Math.min(distance, TOUCHING));
        double goal = touched + off * off * (3 - 2 * off) * (distance - touched);
        return gap + difference * (goal * unit - gap);
    }
}
