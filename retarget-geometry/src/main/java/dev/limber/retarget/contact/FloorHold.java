package dev.limber.retarget.contact;

import dev.limber.motion.Vec3;

/**
 * Holds what lies on the floor while parts are brought together: parts at their height, hands, elbows and knees also at their
 * place. The rest of the body, feet left out, does not sink into it. Memory for one thread.
 */
final class FloorHold {
    private static final double HELD = 4; // weight of what lies on the floor, as that of a contact
    private static final double FIRM = 32; // weight of what must not sink
    private static final double WATCHED = 0.06; // m: what is lower than this is kept from sinking into the floor

    private final ChangedFrames frames;
    private final double[] radii; // (part, 2) 0 for a part that the body lacks
    private final double unit;
    private final Vec3 up;
    private final double floor;
    private final double[] upward;
    private final double[] original = new double[6 * BodyVolumes.COUNT]; // (part, 2, 3) world, before any change

    /**
     * Prepares for a clip.
     *
     * @param up unit, world
     * @param floor its height along up; negative infinity for none
     */
    FloorHold(ChangedFrames frames, double[] radii, double unit, Vec3 up, double floor) {
        this.frames = frames;
        this.radii = radii;
        this.unit = unit;
        this.up = up;
        this.floor = floor;
        upward = new double[] {up.x(), up.y(), up.z()};
    }

    /** Takes up the frame as it was. */
    void takeUp() {
        System.arraycopy(frames.state.ends, 0, original, 0, original.length);
    }

    /** Adds the floor to what the frame is solved for. */
    void add() {
        for (FloorPoint point : FloorPoint.list()) {
            if (radii[point.slot()] > 0 && floor > Double.NEGATIVE_INFINITY) {
                add(point);
            }
        }
    }

    private void add(FloorPoint point) {
        int at = 3 * point.slot();
        double[] ends = frames.state.ends;
        double before = height(original, point);
        double now = height(ends, point);
        if (now < WATCHED) {
            KeptApart apart = frames.apart();
            double least = Math.min(0, before);
            frames.state.addMotion(point.part().index(), ends, at, upward, 1, apart.rows(), apart.next());
            apart.add(least - now, now < least, FIRM);
        }
        double weight = HELD * FloorGoals.low(before);
        if (weight > 0) {
            frames.add(point.part(), ends, at, upward, before - now, weight);
        }
        if (weight > 0 && point.isPlanted()) {
            for (int axis = 0; axis < 3; axis++) {
                frames.shift[axis] = (original[at + axis] - ends[at + axis]) / unit;
            }
            frames.add(point.part(), ends, at, frames.shift, weight);
        }
    }

    /** Returns how high the lowest of a point's ball is above the floor, in metres of a body of 1.75 m. */
    private double height(double[] ends, FloorPoint point) {
        int at = 3 * point.slot();
        double along = ends[at] * up.x() + ends[at + 1] * up.y() + ends[at + 2] * up.z();
        return (along - radii[point.slot()] - floor) / unit;
    }
}
