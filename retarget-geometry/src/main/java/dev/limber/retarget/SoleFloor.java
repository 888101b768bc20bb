package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps soles out of the floor. Feet are placed by their joints, and a shoe reaches further: where its skin would sink, a
 * foot pitches less and toes bend up. A heel is not lifted by pressing the ball of the foot into the floor. Only rotations of
 * feet and toes change, so legs and hips stay as they are. A rig without a skin has no soles and stays as it is.
 */
final class SoleFloor {
    /** Feet and toes give way by at most this; a sole that sinks deeper goes on sinking. */
    private static final double FARTHEST = Math.toRadians(60);

    private static final double STEP = Math.toRadians(2);
    private static final double LEAST = Math.toRadians(0.001);

    private final Vec3 up;
    private final List<Hinge> hinges; // feet before toes

    /** @param reference of the target */
    SoleFloor(ReferencePose reference) {
        Rig rig = reference.rig();
        up = rig.up();
        hinges = new ArrayList<>();
        Vec3 left = up.cross(rig.forward());
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            for (BodyPart part : List.of(BodyPart.FOOT, BodyPart.TOE)) {
                int joint = reference.joint(part, side);
                List<EndSite> points = points(rig, reference.roles(), joint);
                if (!points.isEmpty()) {
                    Vec3 axis = Quat.inverseRotate(reference.rotations(), 4 * joint, left);
                    hinges.add(new Hinge(joint, axis, points, ball(reference, joint, side)));
                }
            }
        }
    }

    /** Returns the soles that a joint moves, those of toes with their own joint left out. */
    private static List<EndSite> points(Rig rig, Roles roles, int joint) {
        if (joint == Skeleton.NONE) {
            return List.of();
        }
        int toe = roles.joint(BodyPart.TOE, roles.of(joint).side());
        return rig.soles().stream()
                .filter(sole -> rig.skeleton().isUnder(joint, sole.joint()))
                .filter(sole ->
                        toe == joint || toe == Skeleton.NONE || !rig.skeleton().isUnder(toe, sole.joint()))
                .toList();
    }

    /** Returns the point of a foot's sole below where its toes begin, as a part of the foot; null without such a joint. */
    private @Nullable EndSite ball(ReferencePose reference, int joint, Side side) {
        int toe = reference.joint(BodyPart.TOE, side);
        if (toe == Skeleton.NONE || toe == joint) {
            return null;
        }
        double height = reference.height(new EndSite(toe, Vec3.ZERO));
        Vec3 along = reference.position(toe).minus(up.times(height)).minus(reference.position(joint));
        return new EndSite(joint, Quat.inverseRotate(reference.rotations(), 4 * joint, along));
    }

    /** Whether there are no soles, as on a rig without a skin. */
    boolean isEmpty() {
        return hinges.isEmpty();
    }

    /**
     * Returns the clip with its soles on or above the floor.
     *
     * @param floors (frame) along up, world: how low soles may go
     */
    Clip apply(Clip clip, double[] floors) {
        int[] chains = clip.skeleton()
                .chainsTo(hinges.stream().flatMapToInt(Hinge::joints).toArray());
        return clip.map(clip.translatedJoints(), chains, (frame, pose, world) -> {
            for (Hinge hinge : hinges) {
                if (hinge.lift(floors[frame], pose, world)) {
                    world.update(pose, chains);
                }
            }
        });
    }

    private final class Hinge {
        private final int joint;
        private final Vec3 axis; // unit, across the foot, in the joint's own space
        private final List<EndSite> points;
        private final @Nullable EndSite ball; // what must not sink instead

        Hinge(int joint, Vec3 axis, List<EndSite> points, @Nullable EndSite ball) {
            this.joint = joint;
            this.axis = axis;
            this.points = points;
            this.ball = ball;
        }

        IntStream joints() {
            return IntStream.concat(IntStream.of(joint), points.stream().mapToInt(EndSite::joint));
        }

        /** Lifts the points to the floor; returns whether the pose was changed. */
        boolean lift(double floor, Pose pose, WorldPose world) {
            Vec3 across = Quat.rotate(world.rotations(), 4 * joint, axis);
            Vec3 at = world.position(joint);
            List<Arc> arcs = points.stream()
                    .map(point -> Arc.of(world.position(point), at, across, up))
                    .toList();
            Arc lowest = arcs.get(0);
            for (Arc arc : arcs) {
                lowest = arc.height(0) < lowest.height(0) ? arc : lowest;
            }
            if (lowest.height(0) >= floor) {
                return false;
            }
            double sign = Math.signum(lowest.rise());
            double farthest = ball == null
                    ? FARTHEST
                    : Arc.of(world.position(ball), at, across, up).stays(floor, sign);
            double[] rotation = new double[4];
            Quat.fromAxisAngle(across, angle(arcs, floor, sign, farthest), rotation, 0);
            Quat.multiply(rotation, 0, world.rotations(), 4 * joint, rotation, 0);
            world.setRotation(joint, rotation, 0, pose);
            return true;
        }
    }

    /** Returns the least rotation that lifts all points to the floor, or else the one that lifts the lowest furthest. */
    private static double angle(List<Arc> arcs, double floor, double sign, double farthest) {
        double best = 0;
        double highest = lowest(arcs, 0);
        double below = 0; // the last step with a point below the floor
        while (below < farthest) {
            double angle = Math.min(farthest, below + STEP);
            double height = lowest(arcs, sign * angle);
            if (height >= floor) {
                return sign * crossing(arcs, floor, sign, below, angle);
            }
            if (height > highest) {
                highest = height;
                best = angle;
            }
            below = angle;
        }
        return sign * best;
    }

    private static double crossing(List<Arc> arcs, double floor, double sign, double below, double above) {
        double low = below;
        double high = above;
        for (int i = 0; i < 20; i++) {
            double middle = (low + high) / 2;
            if (lowest(arcs, sign * middle) < floor) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double lowest(List<Arc> arcs, double angle) {
        double lowest = Double.MAX_VALUE;
        for (Arc arc : arcs) {
            lowest = Math.min(lowest, arc.height(angle));
        }
        return lowest;
    }

    /** The height of a point that is rotated about an axis: middle + level cos + rise sin. */
    private record Arc(double middle, double level, double rise) {
        static Arc of(Vec3 point, Vec3 joint, Vec3 axis, Vec3 up) {
            Vec3 arm = point.minus(joint);
            Vec3 along = axis.times(arm.dot(axis));
            Vec3 across = arm.minus(along);
            return new Arc(
                    joint.plus(along).dot(up),
                    across.dot(up),
                    axis.cross(across).dot(up));
        }

        /** Returns how far the point may rotate without sinking below the floor, or deeper than it is. */
        double stays(double floor, double sign) {
            double least = Math.min(floor, height(0));
            double stays = 0;
            for (double step = STEP; step > LEAST && stays < FARTHEST; ) {
                if (height(sign * (stays + step)) >= least) {
                    stays += step;
                } else {
                    step /= 2;
                }
            }
            return stays;
        }

        double height(double angle) {
            return middle + level * Math.cos(angle) + rise * Math.sin(angle);
        }
    }
}
