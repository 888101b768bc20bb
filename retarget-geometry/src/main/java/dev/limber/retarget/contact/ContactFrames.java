package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import java.util.Arrays;

/** Finds the change of arms, legs and spine in each frame that brings parts together which touch, and keeps the others apart. */
final class ContactFrames extends ChangedFrames {
    private static final Steps STEPS = new Steps(12, 4, 6, 0.5, 1e-3);

    private static final double CONTACT = 4; // weight of the distance of what touches
    private static final double FIRM = 32; // weight of what is kept apart
    private static final double PLACE = 0.05; // weight of a hand's place on a surface
    private static final double PLACE_REST = 0.01; // the same of any other part
    private static final double FOOT = 64; // weight of a foot that stands
    private static final double LIFTED = 0.05; // m: a foot this far up is free

    /** Metres: what is further off than this pulls no harder, so that what is out of reach does not spoil the rest. */
    private static final double FAR = 0.03;

    private final FramePairs pairs;
    private final PairRows geometry;
    private final FloorHold floor;
    private final FootHold feet;
    private final double unit;
    private final KeptApart apart;

    /**
     * Prepares for a clip.
     *
     * @param held of the target
     * @param volumes of the target
     * @param difference of the two bodies, 0 for equal ones, to 1
     * @param ankles by {@link FootHold#ankles}
     * @param up unit, world
     * @param height of the target's floor along up; negative infinity for none
     */
    ContactFrames(
            MovableBody body,
            Clip held,
            BodyVolumes volumes,
            BodyTrack source,
            ContactWeights weights,
            double difference,
            double[] ankles,
            Vec3 up,
            double height) {
        super(body, held, volumes, STEPS);
        unit = volumes.unit();
        double[] radii = new double[2 * BodyVolumes.COUNT];
        volumes.radii(radii);
        geometry = new PairRows(state, radii);
        pairs = new FramePairs(source, weights, volumes, geometry, difference);
        floor = new FloorHold(this, radii, unit, up, height);
        feet = new FootHold(this, body, ankles, height, LIFTED);
        int most = PartPairs.list().size() + FloorPoint.list().size();
        apart = new KeptApart(body.size(), most);
    }

    @Override
    KeptApart apart() {
        return apart;
    }

    @Override
    boolean takeUp(int frame) {
        read(frame);
        pairs.findTouching(frame);
        floor.takeUp();
        boolean changed = isAny(change);
        if (changed) {
            state.apply(change);
        }
        pairs.findNear();
        return pairs.touches() > 0 || (changed ? pairs.nears() > 0 : pairs.isAnyTooNear());
    }

    @Override
    void addGoals(int frame) {
        for (int k = 0; k < pairs.touches(); k++) {
            addContact(pairs.touching(k));
        }
        for (int k = 0; k < pairs.nears(); k++) {
            addClearance(pairs.near(k));
        }
        floor.add();
        feet.add(FOOT);
    }

    /** Two parts that are too far apart come together as on the source, and at the same places of their surfaces. */
    private void addContact(PartPairs.Pair pair) {
        double gap = geometry.takeNearest(pair, pairs.sourceAt(), Capsules.NUMBERS * pair.index());
        double excess = (gap - pairs.wanted(pair)) / unit;
        if (excess > 0) {
            double pull = CONTACT * Math.min(1, FAR / excess);
            Arrays.fill(row, 0);
            geometry.addMotion(pair, row, 0);
            sum.add(row, 0, -excess, pull * pairs.weight(pair) * pairs.share(pair));
        }
        double counts = pairs.share(pair) * (pair.a().bodyPart() == BodyPart.HAND ? PLACE : PLACE_REST);
        geometry.takePoints(pair, pairs.place(pair), pairs.otherPlace(pair));
        Arrays.fill(rows, 0);
        geometry.addMotions(pair, rows);
        for (int axis = 0; axis < 3; axis++) {
            shift[axis] = (pairs.wanted(pair, axis) - geometry.apart(axis)) / unit;
        }
        sum.addAxes(rows, shift, counts);
    }

    private void addClearance(PartPairs.Pair pair) {
        double gap = geometry.takeNearest(pair, pairs.sourceAt(), Capsules.NUMBERS * pair.index());
        double allowed = pairs.allowed(pair);
        geometry.addMotion(pair, apart.rows(), apart.next());
        apart.add((allowed - gap) / unit, gap < allowed, FIRM);
    }
}
