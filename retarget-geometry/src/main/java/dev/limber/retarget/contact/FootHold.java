package dev.limber.retarget.contact;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;

/** Holds feet that stand at their place while the body changes. Memory for one thread. */
final class FootHold {
    private static final List<Part> FEET = List.of(Part.LEFT_FOOT, Part.RIGHT_FOOT);

    private final ChangedFrames frames;
    private final MovableBody body;
    private final double floor; // along up, in the skeleton's unit
    private final double[] ankles; // (foot) height when it stands, in metres of a body of 1.75 m
    private final double free; // m of a body of 1.75 m: a foot that is lifted so far is free

    /**
     * Prepares for a clip.
     *
     * @param ankles by {@link #ankles}
     * @param floor its height along up; negative infinity for none, when all feet count as standing
     * @param free how far a foot that is free is lifted, in metres of a body of 1.75 m
     */
    FootHold(ChangedFrames frames, MovableBody body, double[] ankles, double floor, double free) {
        this.frames = frames;
        this.body = body;
        this.ankles = ankles;
        this.floor = floor;
        this.free = free;
    }

    /** Returns how high left and right ankle are above the lowest of the foot at rest, in metres of a body of 1.75 m. */
    static double[] ankles(BodyVolumes volumes, WorldPose standing, Vec3 up) {
        return FEET.stream()
                .mapToDouble(foot -> volumes.of(foot)
                        .map(volume -> volume.depth(standing, up) / volumes.unit())
                        .orElse(0.0))
                .toArray();
    }

    /**
     * Adds to what the frame is solved for that feet keep their place.
     *
     * @param weight of a foot on the floor; one in the air has less, down to none
     */
    void add(double weight) {
        for (int foot = 0; foot < FEET.size(); foot++) {
            int joint = body.kept(FEET.get(foot));
            double stands = joint == Skeleton.NONE ? 0 : stands(joint, ankles[foot]);
            if (stands > 0) {
                add(FEET.get(foot), joint, weight * stands);
            }
        }
    }

    /** Returns 1 for a foot that was on the floor, 0 for one that was lifted. */
    private double stands(int joint, double ankle) {
        if (floor == Double.NEGATIVE_INFINITY) {
            return 1;
        }
        double along = frames.state.originally(joint, 0) * body.up.x()
                + frames.state.originally(joint, 1) * body.up.y()
                + frames.state.originally(joint, 2) * body.up.z();
        double t = Math.max(0, Math.min(1, 1 - ((along - floor) / body.unit - ankle) / free));
        return t * t * (3 - 2 * t);
    }

    private void add(Part foot, int joint, double weight) {
        for (int axis = 0; axis < 3; axis++) {
            double now = frames.state.world.positions()[3 * joint + axis];
            frames.shift[axis] = (frames.state.originally(joint, axis) - now) / body.unit;
        }
        frames.add(foot, frames.state.ends, 6 * foot.index(), frames.shift, weight);
    }
}
