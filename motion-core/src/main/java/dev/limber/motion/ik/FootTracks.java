package dev.limber.motion.ik;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.WorldPose;
import java.util.List;

/** Where the ankles and toes are in every frame: a buffer that is filled frame by frame. */
public final class FootTracks {
    static final int ANKLE = 0;
    static final int TOE = 1;

    private final int frameCount;
    private final int legCount;
    private final double[] points; // (frame, leg, 2, 3) world: the ankle, then the toe point

    public FootTracks(int frameCount, int legCount) {
        this.frameCount = frameCount;
        this.legCount = legCount;
        points = new double[frameCount * legCount * 6];
    }

    public int frameCount() {
        return frameCount;
    }

    /** Returns the live array of points, (frame, leg, 2, 3) world: the ankle, then the toe point. */
    public double[] points() {
        return points;
    }

    /** Follows the legs through a clip. */
    public static FootTracks of(Clip clip, List<Leg> legs) {
        FootTracks tracks = new FootTracks(clip.frameCount(), legs.size());
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            world.update(pose);
            tracks.record(frame, world, legs);
        }
        return tracks;
    }

    /** Stores where {@code legs} are in {@code world}. */
    public void record(int frame, WorldPose world, List<Leg> legs) {
        for (int leg = 0; leg < legCount; leg++) {
            int at = index(frame, leg, ANKLE);
            System.arraycopy(world.positions(), 3 * legs.get(leg).foot(), points, at, 3);
            storeToe(legs.get(leg), world, points, at + 3);
        }
    }

    static void storeToe(Leg leg, WorldPose world, double[] out, int o) {
        leg.toeOffset().store(out, o);
        Quat.rotate(world.rotations(), 4 * leg.toe(), out, o, out, o);
        for (int axis = 0; axis < 3; axis++) {
            out[o + axis] += world.positions()[3 * leg.toe() + axis];
        }
    }

    /** Returns the index of the point's first coordinate. */
    int index(int frame, int leg, int point) {
        return ((frame * legCount + leg) * 2 + point) * 3;
    }
}
