package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the change of the whole body in some frames of a clip: damped least squares, with the floor as an active set; frames
 * between them are blended. Memory for one thread.
 */
final class FloorFrames {
    /** Frames between which changes are blended are no further apart than this, in seconds. */
    private static final double APART = 1.0 / 30;

    private static final double FIRM = 100; // weight of what must not sink, against 1 of the height of what lies
    private static final double PLACE = 0.3; // weight of the place of what is planted, against 1 of its height
    private static final double FOOT = 16; // weight of feet that stand, against 1 of a part's height
    private static final double LYING_FOOT = 1; // the same while the torso lies on the floor and bears the body
    private static final double WATCHED = 0.06; // m: what is lower than this is kept from sinking into the floor
    private static final double LIFTED = 0.2; // m: a foot this far up is free
    private static final int COLD_STEPS = 8;
    private static final int FIRST_STEPS = 3;
    private static final int LAST_STEPS = 3;
    private static final double DAMPING = 0.02; // weight of the change so far, against 1 of a metre
    private static final double LONGEST_STEP = 0.4; // radians
    private static final double SHORTEST_STEP = 2e-3; // radians
    private static final List<Part> FEET = List.of(Part.LEFT_FOOT, Part.RIGHT_FOOT);

    private final WholeBody body;
    private final Clip held;
    private final FloorTrack here; // the target as it is
    private final FloorGoals goals;
    private final Vec3 up;
    private final double floor; // along up, in the skeleton's unit
    private final double unit;
    private final double[] radii = new double[2 * BodyVolumes.COUNT];
    private final double[] ankles = new double[2]; // (foot) height when it stands
    private final WholeBody.State state;
    private final int every;

    private final Pose pose;
    private final double[] stiffness = new double[WholeBody.CHANGES];
    private final double[] start = new double[WholeBody.CHANGES];
    private final double[] change = new double[WholeBody.CHANGES];
    private final double[] next = new double[WholeBody.CHANGES];
    private final double[] row = new double[WholeBody.CHANGES];
    private final double[] upward;
    private final double[][] across = new double[2][3]; // unit, on the floor
    private final Quadratic sum = new Quadratic(WholeBody.CHANGES);
    private final KeptApart above =
            new KeptApart(WholeBody.CHANGES, FloorPoint.list().size(), FIRM);

    /**
     * @param held of the target
     * @param here the same, as heights above the floor
     * @param volumes of the target
     * @param ankles (foot) how high left and right ankle are on the floor, in metres of a body of 1.75 m
     * @param floor its height along up
     */
    FloorFrames(
            WholeBody body,
            Clip held,
            FloorTrack here,
            BodyVolumes volumes,
            double[] ankles,
            FloorGoals goals,
            Vec3 up,
            double floor) {
        this.body = body;
        this.held = held;
        this.here = here;
        this.goals = goals;
        this.up = up;
        this.floor = floor;
        unit = volumes.unit();
        volumes.radii(radii);
        System.arraycopy(ankles, 0, this.ankles, 0, 2);
        state = body.new State(volumes);
        every = (int) Math.max(1, Math.floor(APART / held.frameTime() * 1.01));
        pose = new Pose(held.skeleton());
        upward = new double[] {up.x(), up.y(), up.z()};
        Vec3 aside = up.anyPerpendicular().normalized();
        aside.store(across[0], 0);
        up.cross(aside).store(across[1], 0);
        WholeBody.stiffness(stiffness);
    }

    /**
     * Improves the changes of all frames.
     *
     * @param changes (frame, CHANGES)
     * @param cold whether there are none yet: then each frame starts from what was found for the one before it
     */
    void run(double[] changes, boolean cold) {
        int size = WholeBody.CHANGES;
        int last = held.frameCount() - 1;
        int before = 0;
        boolean follows = false;
        for (int frame = 0; frame <= last; frame = frame == last ? last + 1 : Math.min(last, frame + every)) {
            System.arraycopy(changes, frame * size, start, 0, size);
            if (!cold || !follows) {
                System.arraycopy(start, 0, change, 0, size);
            }
            follows = goals.isAny(frame, here) || isAny(start);
            if (follows) {
                held.read(frame, pose);
                state.start(pose);
                solve(frame, !cold ? LAST_STEPS : isAny(change) ? FIRST_STEPS : COLD_STEPS);
                System.arraycopy(change, 0, changes, frame * size, size);
            }
            for (int between = before + 1; between < frame; between++) {
                double t = (between - before) / (double) (frame - before);
                for (int i = 0; i < size; i++) {
                    changes[between * size + i] = changes[before * size + i] * (1 - t) + changes[frame * size + i] * t;
                }
            }
            before = frame;
        }
    }

    private void solve(int frame, int steps) {
        double standing = FOOT + goals.borne(frame) * (LYING_FOOT - FOOT);
        for (int step = 0; step < steps; step++) {
            state.apply(change);
            if (!improve(frame, standing)) {
                return;
            }
        }
    }

    /** Returns the clip with its changes. */
    Clip applied(double[] changes, Consumer<Pose> after) {
        int size = WholeBody.CHANGES;
        return held.map(held.translatedWith(body.hips()), (frame, of, world) -> {
            System.arraycopy(changes, frame * size, change, 0, size);
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

    /** Makes one step; returns whether it was worth another. */
    private boolean improve(int frame, double standing) {
        sum.start(stiffness, start);
        sum.add(DAMPING, change);
        above.clear();
        for (FloorPoint point : FloorPoint.list()) {
            if (here.has(point)) {
                addPoint(point, frame);
            }
        }
        for (Part foot : FEET) {
            addFoot(foot, standing);
        }
        above.solve(sum, next);
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
            state.addMotion(point.part().index(), ends, at, upward, row, 0);
            double moved = product();
            if (weight > 0) {
                sum.add(row, 0, moved + goals.height(point, frame, original) - height, weight);
            }
            if (watched) {
                above.add(row, moved + least - height, height < least);
            }
        }
        double planted = PLACE * goals.planted(point, frame);
        for (int axis = 0; planted > 0 && axis < 2; axis++) {
            double error = 0;
            for (int k = 0; k < 3; k++) {
                error += across[axis][k] * (goals.places(point)[3 * frame + k] - ends[at + k]) / unit;
            }
            add(point.part(), at, across[axis], error, planted);
        }
    }

    /** A foot that stands stays where it is. */
    private void addFoot(Part foot, double standing) {
        int joint = body.kept(foot);
        if (joint < 0) {
            return;
        }
        double along = 0;
        for (int axis = 0; axis < 3; axis++) {
            along += upward[axis] * state.originally(joint, axis);
        }
        double lifted = (along - floor) / unit - ankles[foot == Part.LEFT_FOOT ? 0 : 1];
        double t = Math.max(0, Math.min(1, 1 - lifted / LIFTED));
        double weight = standing * t * t * (3 - 2 * t);
        double[] direction = new double[3];
        for (int axis = 0; weight > 0 && axis < 3; axis++) {
            Arrays.fill(direction, 0);
            direction[axis] = 1;
            double error = (state.originally(joint, axis) - state.world.positions()[3 * joint + axis]) / unit;
            add(foot, 6 * foot.index(), direction, error, weight);
        }
    }

    /** Adds that a point goes so much further along a direction. */
    private void add(Part part, int at, double[] direction, double error, double weight) {
        Arrays.fill(row, 0);
        state.addMotion(part.index(), state.ends, at, direction, row, 0);
        sum.add(row, 0, product() + error, weight);
    }

    /** Returns what the row comes to with the change so far. */
    private double product() {
        double product = 0;
        for (int i = 0; i < change.length; i++) {
            product += row[i] * change[i];
        }
        return product;
    }
}
