package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.rig.BodyPart;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds the change of the upper body in each frame of a clip: damped least squares, with minimum distances as an active
 * set. Buffers for one thread.
 */
final class FrameSolver {
    private static final double FIRM = 16; // weight of what is kept apart, against 1 of a contact
    private static final double PLACE = 0.1; // weight of a hand's place on a surface, against 1 of the distance to it
    private static final double PLACE_ARM = 0.01; // the same of the rest of an arm
    private static final int COLD_STEPS = 12;
    private static final int FIRST_STEPS = 4;
    private static final int LAST_STEPS = 6;
    private static final double DAMPING = 0.02; // weight of the change so far, against 1 of a metre
    private static final double LONGEST_STEP = 0.4; // radians
    private static final double SHORTEST_STEP = 1e-3; // radians

    private final Clip held;
    private final UpperBody.State state;
    private final FramePairs pairs;
    private final PairRows geometry;
    private final double unit;
    private final double[] stiffness = new double[UpperBody.CHANGES];

    private final Pose pose;
    private final Quadratic sum = new Quadratic(UpperBody.CHANGES);
    private final double[] row = new double[UpperBody.CHANGES];
    private final KeptApart apart =
            new KeptApart(UpperBody.CHANGES, PartPairs.list().size(), FIRM);
    private final double[] start = new double[UpperBody.CHANGES];
    private final double[] change = new double[UpperBody.CHANGES];
    private final double[] next = new double[UpperBody.CHANGES];

    /**
     * @param held of the target
     * @param volumes of the target
     * @param difference of the two bodies, 0 for equal ones, to 1
     */
    FrameSolver(
            UpperBody body,
            Clip held,
            BodyVolumes volumes,
            BodyTrack source,
            ContactWeights weights,
            double difference) {
        this.held = held;
        state = body.new State(volumes);
        unit = volumes.unit();
        double[] radii = new double[2 * BodyVolumes.COUNT];
        volumes.radii(radii);
        geometry = new PairRows(state, radii, unit);
        pairs = new FramePairs(source, weights, volumes, geometry, difference);
        pose = new Pose(held.skeleton());
        UpperBody.stiffness(stiffness);
    }

    /**
     * Improves the changes of all frames.
     *
     * @param changes (frame, CHANGES)
     * @param cold whether there are none yet: then each frame starts from what was found for the one before it
     */
    void run(double[] changes, boolean cold) {
        boolean follows = false;
        for (int frame = 0; frame < held.frameCount(); frame++) {
            System.arraycopy(changes, frame * UpperBody.CHANGES, start, 0, UpperBody.CHANGES);
            if (!cold || !follows) {
                System.arraycopy(start, 0, change, 0, UpperBody.CHANGES);
            }
            held.read(frame, pose);
            state.start(pose);
            pairs.findTouching(frame);
            if (isAny(change)) {
                state.apply(change);
            }
            pairs.findNear();
            follows = pairs.touches() + pairs.nears() > 0;
            if (follows) {
                solve(!cold ? LAST_STEPS : isAny(change) ? FIRST_STEPS : COLD_STEPS);
                System.arraycopy(change, 0, changes, frame * UpperBody.CHANGES, UpperBody.CHANGES);
            }
        }
    }

    private void solve(int steps) {
        for (int step = 0; step < steps; step++) {
            state.apply(change);
            if (!improve()) {
                return;
            }
        }
    }

    /** Returns the clip with its changes. */
    Clip applied(double[] changes, Consumer<Pose> after) {
        return held.map(held.translatedJoints(), (frame, of, world) -> {
            System.arraycopy(changes, frame * UpperBody.CHANGES, change, 0, UpperBody.CHANGES);
            if (isAny(change)) {
                state.start(of);
                state.limit(change);
                state.apply(change);
                of.set(state.pose);
                after.accept(of);
            }
        });
    }

    static boolean isAny(double[] changes) {
        return Arrays.stream(changes).anyMatch(change -> change != 0);
    }

    /** Makes one step; returns whether another one is worthwhile. */
    private boolean improve() {
        sum.start(stiffness, start);
        sum.add(DAMPING, change);
        for (int k = 0; k < pairs.touches(); k++) {
            addContact(pairs.touching(k));
        }
        apart.clear();
        for (int k = 0; k < pairs.nears(); k++) {
            addClearance(pairs.near(k));
        }
        apart.solve(sum, next);
        double most = 0;
        for (int i = 0; i < next.length; i++) {
            most = Math.max(most, Math.abs(next[i] - change[i]));
        }
        double share = Math.min(1, LONGEST_STEP / Math.max(most, SHORTEST_STEP));
        for (int i = 0; i < next.length; i++) {
            change[i] += share * (next[i] - change[i]);
        }
        state.limit(change);
        return most > SHORTEST_STEP;
    }

    /** Two parts touch as on the source, first of all in their distance, then in where on their surfaces they do. */
    private void addContact(PartPairs.Pair pair) {
        double gap = geometry.takeNearest(pair, pairs.sourceAt(), Capsules.NUMBERS * pair.index());
        add(pair, pairs.wanted(pair) - gap, pairs.weight(pair) * pairs.share(pair));
        double counts = pairs.share(pair) * (pair.a().bodyPart() == BodyPart.HAND ? PLACE : PLACE_ARM);
        geometry.takePoints(pair, pairs.place(pair), pairs.otherPlace(pair));
        for (int axis = 0; axis < 3; axis++) {
            geometry.takeAxis(axis);
            add(pair, pairs.wanted(pair, axis) - geometry.apart(axis), counts);
        }
    }

    /** Adds that two points go so much further apart along the way between them. */
    private void add(PartPairs.Pair pair, double error, double weight) {
        Arrays.fill(row, 0);
        double value = geometry.addMotion(pair, change, row, 0) + error / unit;
        sum.add(row, 0, value, weight);
    }

    private void addClearance(PartPairs.Pair pair) {
        double gap = geometry.takeNearest(pair, pairs.sourceAt(), Capsules.NUMBERS * pair.index());
        double allowed = pairs.allowed(pair);
        double moved = geometry.addMotion(pair, change, apart.rows(), apart.next());
        apart.add(moved + (allowed - gap) / unit, gap < allowed);
    }
}
