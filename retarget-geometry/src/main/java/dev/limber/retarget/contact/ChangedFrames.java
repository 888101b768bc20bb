package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds the smallest change of a body in each frame of a clip that meets goals: damped least squares, with least distances as an
 * active set, then smoothed over time and found once more. Frames that are solved are at most a thirtieth of a second apart; the
 * change is blended between them. Memory for one thread.
 */
abstract class ChangedFrames {
    private static final double APART = 1.0 / 30; // s
    private static final double SMOOTH = 0.07; // s either way
    private static final double LAST_SMOOTH = 0.034; // s either way
    private static final double LEAD = 0.5; // s, from which the first frame is approached
    private static final double LONGEST_STEP = 0.4; // radians

    /**
     * How a frame is solved.
     *
     * @param cold most steps where nothing is known yet
     * @param first most steps from what was found for the frame before
     * @param last most steps once the change was smoothed
     * @param damping weight of the change so far, against 1 of a metre
     * @param shortest step that is worth another, radians
     */
    record Steps(int cold, int first, int last, double damping, double shortest) {}

    final MovedPose state;
    final Quadratic sum;
    final double[] change;
    final double[] row; // room for one
    final double[] rows; // room for one along each axis of the world
    final double[] shift = new double[3]; // room for one
    final double[] start; // the change of the frame before this run
    private final MovableBody body;
    private final Clip held;
    private final Steps steps;
    private final int size;
    private final Pose pose;
    private final double[] stiffness;
    private final double[] back; // from the change so far to that before this run
    private final double[] step;

    /**
     * Prepares for a clip.
     *
     * @param held of the target
     * @param volumes of the target
     */
    ChangedFrames(MovableBody body, Clip held, BodyVolumes volumes, Steps steps) {
        this.body = body;
        this.held = held;
        this.steps = steps;
        size = body.size();
        state = new MovedPose(body, volumes);
        sum = new Quadratic(size);
        pose = new Pose(held.skeleton());
        change = new double[size];
        row = new double[size];
        rows = new double[3 * size];
        start = new double[size];
        back = new double[size];
        step = new double[size];
        stiffness = new double[size];
        body.stiffness(stiffness);
    }

    /** Brings the state to a frame with the change so far, if there is anything to do in it; returns whether there is. */
    abstract boolean takeUp(int frame);

    /** Adds the goals of the frame to the sum, and what is kept apart, as functions of a step from the change so far. */
    abstract void addGoals(int frame);

    /** Returns what is kept apart; the goals fill it. */
    abstract KeptApart apart();

    /** Returns the clip with its changes; the same one if there are none. */
    final Clip solve(Consumer<Pose> after) {
        double[] changes = new double[size * held.frameCount()];
        run(changes, true);
        if (!isAny(changes)) {
            return held;
        }
        SmoothNumbers.average(changes, size, (int) Math.round(SMOOTH / held.frameTime()));
        run(changes, false);
        SmoothNumbers.average(changes, size, (int) Math.round(LAST_SMOOTH / held.frameTime()));
        return applied(changes, after);
    }

    /**
     * Improves the changes of all frames.
     *
     * @param changes (frame, size)
     * @param cold whether there are none yet: then each frame starts from what was found for the one before it
     */
    private void run(double[] changes, boolean cold) {
        int every = (int) Math.max(1, Math.floor(APART / held.frameTime() * 1.01));
        int last = held.frameCount() - 1;
        int before = 0;
        boolean follows = cold && lead(every);
        for (int frame = 0; frame <= last; frame = frame == last ? last + 1 : Math.min(last, frame + every)) {
            System.arraycopy(changes, frame * size, start, 0, size);
            if (!cold || !follows) {
                System.arraycopy(start, 0, change, 0, size);
            }
            follows = takeUp(frame);
            if (follows) {
                improve(frame, !cold ? steps.last : isAny(change) ? steps.first : steps.cold);
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

    /**
     * Takes the change from the frames that follow the first one, backwards, so that the first begins where they lead and does
     * not take its time to get there; returns whether there was anything to do in the last one taken.
     */
    private boolean lead(int every) {
        boolean follows = false;
        Arrays.fill(start, 0);
        for (int frame = Math.min((int) Math.ceil(LEAD / held.frameTime()), held.frameCount() - 1);
                frame > 0;
                frame -= every) {
            if (!follows) {
                Arrays.fill(change, 0);
            }
            follows = takeUp(frame);
            if (follows) {
                improve(frame, isAny(change) ? steps.first : steps.cold);
            }
        }
        return follows;
    }

    /** Brings the state to a frame as it was. */
    final void read(int frame) {
        held.read(frame, pose, body.chains);
        state.start(pose);
    }

    private void improve(int frame, int most) {
        double longest = Double.MAX_VALUE;
        for (int done = 0; longest > steps.shortest && done < most; done++) {
            if (done > 0) {
                state.apply(change);
            }
            for (int i = 0; i < size; i++) {
                back[i] = start[i] - change[i];
            }
            sum.start(stiffness, back);
            sum.damp(steps.damping);
            apart().clear();
            addGoals(frame);
            apart().solve(sum, step);
            longest = 0;
            for (int i = 0; i < size; i++) {
                longest = Math.max(longest, Math.abs(step[i]));
            }
            double share = Math.min(1, LONGEST_STEP / Math.max(longest, steps.shortest));
            for (int i = 0; i < size; i++) {
                change[i] += share * step[i];
            }
            state.limit(change);
        }
    }

    private Clip applied(double[] changes, Consumer<Pose> after) {
        return held.map(body.translated(held), new int[0], (frame, of, world) -> {
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

    /** Adds to the sum that a point of a part goes so much further along a direction, in metres. */
    final void add(Part part, double[] point, int at, double[] direction, double error, double weight) {
        Arrays.fill(row, 0);
        state.addMotion(part.index(), point, at, direction, 1, row, 0);
        sum.add(row, 0, error, weight);
    }

    /** Adds to the sum that a point of a part goes so far along each axis of the world, in metres. */
    final void add(Part part, double[] point, int at, double[] shift, double weight) {
        Arrays.fill(rows, 0);
        state.addMotions(part.index(), point, at, 1, rows);
        sum.addAxes(rows, shift, weight);
    }
}
