package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import java.util.Arrays;

/** Finds the change of the whole body in each frame that brings it to the floor and keeps it from sinking in. */
final class FloorFrames extends ChangedFrames {
    private static final Steps STEPS = new Steps(8, 3, 3, 0.02, 2e-3);

    private static final double FIRM = 100; // weight of what must not sink, against 1 of the height of what lies
    private static final double PLACE = 0.3; // weight of the place of what is planted, against 1 of its height
    private static final double FOOT = 16; // weight of feet that stand, against 1 of a part's height
    private static final double LYING_FOOT = 1; // the same while the torso lies on the floor and bears the body
    private static final double LIFTED = 0.2; // m: a foot this far up is free
    private static final double WATCHED = 0.06; // m: what is lower than this is kept from sinking into the floor

    private final FloorTrack here; // the target as it is
    private final FloorGoals goals;
    private final Vec3 up;
    private final double floor; // along up, in the skeleton's unit
    private final double unit;
    private final double[] radii = new double[2 * BodyVolumes.COUNT];
    private final double[] upward;
    private final double[][] across = new double[2][3]; // unit, on the floor
    private final FootHold feet;
    private final KeptApart above;

    /**
     * @param held of the target
     * @param here the same, as heights above the floor
     * @param volumes of the target
     * @param ankles by {@link FootHold#ankles}
     * @param floor its height along up
     */
    FloorFrames(
            MovableBody body,
            Clip held,
            FloorTrack here,
            BodyVolumes volumes,
            double[] ankles,
            FloorGoals goals,
            Vec3 up,
            double floor) {
        super(body, held, volumes, STEPS);
        this.here = here;
        this.goals = goals;
        this.up = up;
        this.floor = floor;
        unit = volumes.unit();
        volumes.radii(radii);
        upward = new double[] {up.x(), up.y(), up.z()};
        Vec3 aside = up.anyPerpendicular().normalized();
        aside.store(across[0], 0);
        up.cross(aside).store(across[1], 0);
        feet = new FootHold(this, body, ankles, floor, LIFTED);
        above = new KeptApart(body.size(), FloorPoint.list().size());
    }

    @Override
    KeptApart apart() {
        return above;
    }

    @Override
    boolean takeUp(int frame) {
        boolean any = goals.isAny(frame, here) || isAny(start);
        if (any) {
            read(frame);
            state.apply(change);
        }
        return any;
    }

    @Override
    void addGoals(int frame) {
        for (FloorPoint point : FloorPoint.list()) {
            if (here.has(point)) {
                addPoint(point, frame);
            }
        }
        feet.add(FOOT + goals.borne(frame) * (LYING_FOOT - FOOT));
    }

    private void addPoint(FloorPoint point, int frame) {
        int at = 3 * point.slot();
        double[] ends = state.ends;
        double along = ends[at] * up.x() + ends[at + 1] * up.y() + ends[at + 2] * up.z();
        double height = (along - radii[point.slot()] - floor) / unit;
        double original = here.height(frame, point);
        double weight = goals.weight(point, frame);
        double least = goals.least(point, frame, original);
        boolean watched = least > Double.NEGATIVE_INFINITY && height < WATCHED;
        if (weight > 0 || watched) {
            Arrays.fill(row, 0);
            state.addMotion(point.part().index(), ends, at, upward, 1, row, 0);
            if (weight > 0) {
                sum.add(row, 0, goals.height(point, frame, original) - height, weight);
            }
            if (watched) {
                above.add(row, least - height, height < least, FIRM);
            }
        }
        double planted = PLACE * goals.planted(point, frame);
        for (int axis = 0; planted > 0 && axis < 2; axis++) {
            double error = 0;
            for (int k = 0; k < 3; k++) {
                error += across[axis][k] * (goals.places(point)[3 * frame + k] - ends[at + k]) / unit;
            }
            add(point.part(), ends, at, across[axis], error, planted);
        }
    }
}
