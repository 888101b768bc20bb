package dev.limber.retarget.manner;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyChains;
import java.util.stream.IntStream;

/** The horizontal path and the heading of a body, frame by frame. Immutable. */
final class GroundPath {
    /** Seconds to either side: the sway of a stride is not part of the path. */
    private static final double SMOOTH = 0.25;
    /** Of a unit vector: a body that points up or down more steeply keeps its heading. */
    private static final double LEVEL = 0.25;

    private final Vec3 up;
    private final Vec3[] at; // (frame) world, on the plane through the origin
    private final double[] heading; // (frame) radians about up from the posture, without jumps of 360 degrees

    private GroundPath(Vec3 up, Vec3[] at, double[] heading) {
        this.up = up;
        this.at = at;
        this.heading = heading;
    }

    /** Returns the path of the joint that carries a body, with all its sway. */
    static GroundPath of(Clip clip, BodyChains body) {
        int root = body.root();
        Vec3[] at = new Vec3[clip.frameCount()];
        double[] heading = new double[at.length];
        WorldPose posture = WorldPose.of(body.posture());
        double[] rotation = new double[4];
        clip.forEach((frame, pose, world) -> {
            at[frame] = world.position(root).rejectedFrom(body.up());
            Quat.multiplyInverse(world.rotations(), 4 * root, posture.rotations(), 4 * root, rotation, 0);
            Vec3 ahead = Quat.rotate(rotation, 0, body.forward()).rejectedFrom(body.up());
            double before = frame == 0 ? 0 : heading[frame - 1];
            double angle = body.forward().angleAbout(body.up(), ahead);
            heading[frame] = ahead.length() > LEVEL ? before + Math.IEEEremainder(angle - before, 2 * Math.PI) : before;
        });
        return new GroundPath(body.up(), at, heading);
    }

    /** Returns the path without the sway of strides. */
    GroundPath smooth(double frameTime) {
        int reach = (int) Math.round(SMOOTH / frameTime);
        Vec3[] places = at;
        double[] angles = heading;
        for (int pass = 0; pass < 2; pass++) {
            Vec3[] from = places;
            double[] rotations = angles;
            places = IntStream.range(0, at.length)
                    .mapToObj(frame -> mean(from, frame, reach))
                    .toArray(Vec3[]::new);
            angles = IntStream.range(0, at.length)
                    .mapToDouble(frame -> IntStream.rangeClosed(-reach, reach)
                            .mapToDouble(off -> beyond(rotations, frame + off))
                            .average()
                            .orElse(0))
                    .toArray();
        }
        return new GroundPath(up, places, angles);
    }

    private static Vec3 mean(Vec3[] places, int frame, int reach) {
        Vec3 sum = Vec3.ZERO;
        for (int off = -reach; off <= reach; off++) {
            sum = sum.plus(beyond(places, frame + off));
        }
        return sum.times(1.0 / (2 * reach + 1));
    }

    /** Beyond its ends a path goes on as its mirror image through the end. */
    private static Vec3 beyond(Vec3[] places, int frame) {
        int last = places.length - 1;
        if (frame >= 0 && frame <= last) {
            return places[frame];
        }
        int end = frame < 0 ? 0 : last;
        int image = Math.max(0, Math.min(last, 2 * end - frame));
        return places[end].times(2).minus(places[image]);
    }

    private static double beyond(double[] angles, int frame) {
        int last = angles.length - 1;
        if (frame >= 0 && frame <= last) {
            return angles[frame];
        }
        int end = frame < 0 ? 0 : last;
        return 2 * angles[end] - angles[Math.max(0, Math.min(last, 2 * end - frame))];
    }

    /**
     * Returns the straight path of a clip that loops.
     *
     * @param over steps from its last frame to its first
     */
    GroundPath straight(int over) {
        int last = at.length - 1;
        int period = last + over;
        Vec3 gone = at[last].minus(at[0]);
        double rotated = heading[last] - heading[0];
        Vec3 seam = at[last].minus(at[last - 1]).plus(at[1].minus(at[0])).times(0.5);
        gone = gone.plus(seam.times(over));
        rotated += over * (heading[last] - heading[last - 1] + heading[1] - heading[0]) / 2;
        Vec3 step = gone.times(1.0 / period);
        double rotation = rotated / period;
        Vec3 start = Vec3.ZERO;
        double angle = 0;
        int own = Math.min(period, at.length); // frames, each of another place
        for (int frame = 0; frame < own; frame++) {
            start = start.plus(at[frame].minus(step.times(frame)).times(1.0 / own));
            angle += (heading[frame] - rotation * frame) / own;
        }
        Vec3[] places = new Vec3[at.length];
        double[] angles = new double[at.length];
        for (int frame = 0; frame <= last; frame++) {
            places[frame] = start.plus(step.times(frame));
            angles[frame] = angle + rotation * frame;
        }
        return new GroundPath(up, places, angles);
    }

    /** Returns the clip in place. */
    Clip without(Clip clip) {
        return clip.map(clip.translatedWith(roots(clip.skeleton())), (frame, pose, world) -> leave(frame, pose));
    }

    /** Moves the pose of a frame to where it is in place. */
    private void leave(int frame, Pose pose) {
        double[] rotation = rotation(-heading[frame]);
        for (int joint : roots(pose.skeleton())) {
            Vec3 place = Vec3.of(pose.translations(), 3 * joint).minus(at[frame]);
            put(pose, joint, rotation, Quat.rotate(rotation, 0, place));
        }
    }

    /** Moves a pose as {@link #leave} left it to where the body is in a frame. */
    void follow(int frame, Pose pose) {
        double[] rotation = rotation(heading[frame]);
        for (int joint : roots(pose.skeleton())) {
            Vec3 place = Quat.rotate(rotation, 0, Vec3.of(pose.translations(), 3 * joint));
            put(pose, joint, rotation, place.plus(at[frame]));
        }
    }

    private static void put(Pose pose, int joint, double[] rotation, Vec3 place) {
        Quat.multiply(rotation, 0, pose.rotations(), 4 * joint, pose.rotations(), 4 * joint);
        place.store(pose.translations(), 3 * joint);
    }

    private double[] rotation(double angle) {
        double[] rotation = new double[4];
        Quat.fromAxisAngle(up, angle, rotation, 0);
        return rotation;
    }

    /** Returns the joints without a parent. */
    private static int[] roots(Skeleton skeleton) {
        return IntStream.range(0, skeleton.jointCount())
                .filter(joint -> skeleton.parent(joint) == Skeleton.NONE)
                .toArray();
    }
}
