package dev.limber.motion.sample;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.function.IntFunction;

/**
 * How one foot moves in a walk. It strikes with the heel, rolls over the heel to flat, stands, rolls over the ball until
 * the toes leave the floor, and swings to its next footprint. What it rolls over does not move: a planted foot never
 * slides. Lengths are in the skeleton's unit, angles in radians, times in strides.
 *
 * @param ankleToBall at rest, when the foot points along +z
 * @param ankleToHeel to the point of the heel that touches the floor, at rest
 */
record FootPath(Vec3 ankleToBall, Vec3 ankleToHeel, IntFunction<Footprint> footprints) {
    private static final double FLAT = 0.07;
    private static final double HEEL_RISE = 0.34;
    private static final double TOE_OFF = 0.62;
    private static final double STRIKE_PITCH = Math.toRadians(18);
    private static final double PUSH_PITCH = Math.toRadians(-56);

    /** Height that the swinging foot gains, in lengths of the foot. */
    private static final double LIFT = 0.4;

    /** A foot that stands flat: the point on the floor below its ankle, and where it points, about the y axis. */
    record Footprint(Vec3 position, double heading) {}

    /**
     * A foot at one moment.
     *
     * @param heading about the y axis
     * @param pitch of the foot, positive with the toes up
     * @param toePitch of the toes against the floor
     */
    record State(Vec3 ankle, double heading, double pitch, double toePitch) {}

    State at(double time) {
        int stride = (int) Math.floor(time);
        double phase = time - stride;
        return phase < TOE_OFF ? stance(footprints.apply(stride), phase) : swing(stride, phase);
    }

    /** A stance is defined a little beyond its ends too, which gives the swing its first and last velocity. */
    private State stance(Footprint print, double phase) {
        double heading = print.heading();
        Vec3 flat = print.position().minus(new Vec3(0, ankleToHeel.y(), 0));
        if (phase < FLAT) {
            double pitch = STRIKE_PITCH * (1 - phase / FLAT) * (1 - phase / FLAT);
            return rolling(flat, heading, pitch, ankleToHeel, pitch);
        }
        double lift = Math.max(0, (phase - HEEL_RISE) / (TOE_OFF - HEEL_RISE));
        return rolling(flat, heading, PUSH_PITCH * lift * lift * (1.6 - 0.6 * lift), ankleToBall, 0);
    }

    /** Turns a flat foot about a point of it, which stays where it is. */
    private static State rolling(Vec3 flatAnkle, double heading, double pitch, Vec3 pivot, double toePitch) {
        Vec3 fixed = flatAnkle.plus(rotated(pivot, heading, 0));
        return new State(fixed.minus(rotated(pivot, heading, pitch)), heading, pitch, toePitch);
    }

    private State swing(int stride, double phase) {
        Footprint from = footprints.apply(stride);
        Footprint to = footprints.apply(stride + 1);
        double step = 1e-3;
        State start = stance(from, TOE_OFF);
        State beforeStart = stance(from, TOE_OFF - step);
        State end = stance(to, 0);
        State afterEnd = stance(to, step);
        double duration = 1 - TOE_OFF;
        double t = (phase - TOE_OFF) / duration;
        Vec3 startVelocity = start.ankle().minus(beforeStart.ankle()).times(duration / step);
        Vec3 endVelocity = afterEnd.ankle().minus(end.ankle()).times(duration / step);
        Vec3 ankle = start.ankle()
                .times(hermite(1, 0, 0, 0, t))
                .plus(end.ankle().times(hermite(0, 0, 1, 0, t)))
                .plus(startVelocity.times(hermite(0, 1, 0, 0, t)))
                .plus(endVelocity.times(hermite(0, 0, 0, 1, t)));
        // The knee lifts the foot over the floor while it comes past the other leg.
        ankle = ankle.plus(new Vec3(0, LIFT * ankleToBall.length() * 16 * t * t * (1 - t) * (1 - t), 0));
        double pitch = hermite(
                start.pitch(),
                (start.pitch() - beforeStart.pitch()) * duration / step,
                end.pitch(),
                (afterEnd.pitch() - end.pitch()) * duration / step,
                t);
        double heading = from.heading() + (to.heading() - from.heading()) * t * t * (3 - 2 * t);
        // The toes, bent at push-off, straighten in the first part of the swing.
        double bend = Math.max(0, 1 - t / 0.35);
        return new State(ankle, heading, pitch, pitch - start.pitch() * bend * bend * (3 - 2 * bend));
    }

    /** The cubic with the values a and b and the slopes da and db at 0 and 1. */
    private static double hermite(double a, double da, double b, double db, double t) {
        double s = 1 - t;
        return s * s * ((1 + 2 * t) * a + t * da) + t * t * ((1 + 2 * s) * b - s * db);
    }

    private static Vec3 rotated(Vec3 v, double heading, double pitch) {
        return Quat.rotate(rotation(heading, pitch), 0, v);
    }

    /**
     * Returns the rotation, wxyz, of something that points along +z at rest: pitched with its front up, then rotated
     * about y.
     */
    static double[] rotation(double heading, double pitch) {
        double[] yaw = new double[4];
        double[] q = new double[4];
        Quat.fromAxisAngle(new Vec3(0, 1, 0), heading, yaw, 0);
        Quat.fromAxisAngle(new Vec3(1, 0, 0), -pitch, q, 0);
        Quat.multiply(yaw, 0, q, 0, q, 0);
        return q;
    }
}
