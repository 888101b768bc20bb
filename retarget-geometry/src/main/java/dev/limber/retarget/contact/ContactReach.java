package dev.limber.retarget.contact;

import dev.limber.motion.Pose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which contacts a body can have at once, were nothing wanted of it but not to sink into itself: arms, clavicles and spine move
 * within the limits of {@link ContactSolver}, at no cost, and legs stay. What is found is what can be had at least. Memory for one
 * thread.
 */
public final class ContactReach {
    private static final int STEPS = 40;
    private static final double STIFFNESS = 1e-6; // weight of the change, which only decides between equals
    private static final double DAMPING = 0.02; // weight of a step
    private static final double FIRM = 32; // weight of what is kept apart
    private static final double WATCHED = 0.06; // m: pairs nearer than this are kept from sinking into each other
    private static final double WIDE = 0.3; // m: what is this far apart pulls half as much as what is near, at first
    private static final double AT_ONCE = 0.1; // m that parts come nearer in a step
    private static final double LONGEST_STEP = 0.4; // radians

    private final MovedPose state;
    private final PairRows geometry;
    private final double[] radii = new double[2 * BodyVolumes.COUNT];
    private final List<PartPairs.Pair> pairs; // that the body has
    private final double unit;
    private final Quadratic sum;
    private final KeptApart apart;
    private final double[] stiffness;
    private final double[] back; // from the change so far to none
    private final double[] change;
    private final double[] stepped;
    private final double[] row;
    private final double[] before =
            new double[Capsules.NUMBERS * PartPairs.list().size()]; // nearest points of the pose
    private final double[] gaps = new double[PartPairs.list().size()]; // of the pose

    /** @param volumes of the rig */
    public ContactReach(Rig rig, BodyVolumes volumes) {
        MovableBody body = TouchingBody.of(rig, rig.roles(), volumes, true, (part, side) -> part == BodyPart.UPPER_ARM);
        state = new MovedPose(body, volumes);
        volumes.radii(radii);
        geometry = new PairRows(state, radii);
        pairs = PartPairs.list().stream()
                .filter(pair ->
                        volumes.of(pair.a()).isPresent() && volumes.of(pair.b()).isPresent())
                .toList();
        unit = volumes.unit();
        int size = body.size();
        sum = new Quadratic(size);
        apart = new KeptApart(size, pairs.size());
        stiffness = new double[size];
        Arrays.fill(stiffness, STIFFNESS);
        back = new double[size];
        change = new double[size];
        stepped = new double[size];
        row = new double[size];
    }

    /**
     * Returns which of some pairs of regions touch together in a pose that is found from one: as many as possible.
     *
     * @param near how far apart touching regions are at most, in metres of a body of 1.75 m
     */
    public Set<Set<Part.Region>> together(Pose pose, Collection<Set<Part.Region>> wanted, double near) {
        start(pose);
        Set<Set<Part.Region>> most = Set.of();
        for (int step = 0; step <= STEPS && most.size() < wanted.size(); step++) {
            state.apply(change);
            Map<Set<Part.Region>, PartPairs.Pair> nearest = nearest(wanted);
            Set<Set<Part.Region>> touching = new HashSet<>();
            nearest.forEach((regions, pair) -> {
                if (geometry.gap(pair) < near * unit) {
                    touching.add(regions);
                }
            });
            most = touching.size() > most.size() ? touching : most;
            approach(nearest.values(), near + (WIDE - near) * (1 - step / (double) STEPS));
        }
        return most;
    }

    private void start(Pose pose) {
        state.start(pose);
        Arrays.fill(change, 0);
        for (PartPairs.Pair pair : pairs) {
            int a = pair.a().index();
            int b = pair.b().index();
            gaps[pair.index()] = Capsules.nearest(state.ends, radii, a, b, before, Capsules.NUMBERS * pair.index());
        }
    }

    /** Returns the nearest parts of each pair of regions that the body has. */
    private Map<Set<Part.Region>, PartPairs.Pair> nearest(Collection<Set<Part.Region>> wanted) {
        Map<Set<Part.Region>, PartPairs.Pair> nearest = new HashMap<>();
        for (PartPairs.Pair pair : pairs) {
            Set<Part.Region> regions = Set.of(pair.a().region(), pair.b().region());
            if (wanted.contains(regions)) {
                nearest.merge(regions, pair, (a, b) -> geometry.gap(a) < geometry.gap(b) ? a : b);
            }
        }
        return nearest;
    }

    /**
     * Takes a step.
     *
     * @param reach m: what is further apart pulls less, so that most pairs come together and not all of them half-way
     */
    private void approach(Collection<PartPairs.Pair> wanted, double reach) {
        for (int i = 0; i < back.length; i++) {
            back[i] = -change[i];
        }
        sum.start(stiffness, back);
        sum.damp(DAMPING);
        for (PartPairs.Pair pair : wanted) {
            double gap = take(pair) / unit;
            double off = gap / reach;
            if (gap > 0) {
                Arrays.fill(row, 0);
                geometry.addMotion(pair, row, 0);
                sum.add(row, 0, -Math.min(AT_ONCE, gap), 1 / (1 + off * off * off * off));
            }
        }
        apart.clear();
        geometry.findBalls();
        for (PartPairs.Pair pair : pairs) {
            if (geometry.mayBeNearer(pair, WATCHED * unit)) {
                double gap = take(pair);
                double allowed = Math.min(0, gaps[pair.index()]);
                geometry.addMotion(pair, apart.rows(), apart.next());
                apart.add((allowed - gap) / unit, gap < allowed, FIRM);
            }
        }
        apart.solve(sum, stepped);
        double longest = LONGEST_STEP;
        for (double number : stepped) {
            longest = Math.max(longest, Math.abs(number));
        }
        for (int i = 0; i < change.length; i++) {
            change[i] += LONGEST_STEP / longest * stepped[i];
        }
        state.limit(change);
    }

    /** Takes up the nearest points of two parts, those that overlap more by the way in which the pose has them. */
    private double take(PartPairs.Pair pair) {
        return geometry.takeNearest(pair, before, Capsules.NUMBERS * pair.index());
    }
}
