package dev.limber.motion.sample;

import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Side;

/** The positions of the segments of a body in its reference pose: metres, y up, facing +z, left at +x. */
final class Anatomy {
    /** The heel lies this far behind the ankle, against the length of the foot before it. */
    static final double HEEL = 0.4;

    private final Body body;
    private final Vec3 armDirection;
    private final Vec3 legDirection;

    Anatomy(Body body, BindPose bind) {
        this.body = body;
        double drop = Math.toRadians(bind.armDrop());
        double spread = Math.toRadians(bind.legSpread());
        armDirection = new Vec3(Math.cos(drop), -Math.sin(drop), 0);
        legDirection = new Vec3(Math.sin(spread), -Math.cos(spread), 0);
    }

    /** Returns the point {@code along} a segment, from 0 at its start to 1 at its end. */
    Vec3 at(Segment segment, Side side, double along) {
        Vec3 start = start(segment);
        Vec3 point = start.plus(end(segment).minus(start).times(along));
        return side == Side.RIGHT ? new Vec3(-point.x(), point.y(), point.z()) : point;
    }

    private Vec3 start(Segment segment) {
        return switch (segment) {
            case GROUND -> Vec3.ZERO;
            case HIPS, PELVIS, SPINE -> hips();
            case NECK -> above(hips(), body.spine());
            case HEAD, EYE -> above(start(Segment.NECK), body.neck());
            case CLAVICLE ->
                start(Segment.NECK).plus(new Vec3(0.12 * body.shoulderWidth(), -0.25 * body.shoulderWidth(), 0));
            case UPPER_ARM -> start(Segment.NECK).plus(new Vec3(body.shoulderWidth(), -0.17 * body.shoulderWidth(), 0));
            case FOREARM -> end(Segment.UPPER_ARM);
            case HAND -> end(Segment.FOREARM);
            case THUMB ->
                start(Segment.HAND)
                        .plus(armDirection.times(0.3 * body.hand()))
                        .plus(new Vec3(0, 0, 0.35 * body.hand()));
            case INDEX -> knuckle(0.33);
            case MIDDLE -> knuckle(0.08);
            case RING -> knuckle(-0.17);
            case LITTLE -> knuckle(-0.4);
            case THIGH -> hips().plus(new Vec3(body.hipWidth(), -body.pelvis(), 0));
            case SHIN -> end(Segment.THIGH);
            case FOOT -> end(Segment.SHIN);
            case TOE -> end(Segment.FOOT);
        };
    }

    private Vec3 end(Segment segment) {
        Vec3 start = start(segment);
        return switch (segment) {
            case GROUND, HIPS -> start;
            case PELVIS -> start(Segment.THIGH);
            case SPINE -> start(Segment.NECK);
            case NECK -> start(Segment.HEAD);
            case HEAD -> above(start, body.head());
            case EYE -> start.plus(new Vec3(0.15, 0.45, 0.4).times(body.head()));
            case CLAVICLE -> start(Segment.UPPER_ARM);
            case UPPER_ARM -> start.plus(armDirection.times(body.upperArm()));
            case FOREARM -> start.plus(armDirection.times(body.forearm()));
            case HAND -> start(Segment.MIDDLE);
            case THUMB -> start.plus(armDirection.plus(new Vec3(0, 0, 1)).times(0.55 * body.finger()));
            case INDEX, RING -> start.plus(armDirection.times(0.92 * body.finger()));
            case MIDDLE -> start.plus(armDirection.times(body.finger()));
            case LITTLE -> start.plus(armDirection.times(0.75 * body.finger()));
            case THIGH -> start.plus(legDirection.times(body.thigh()));
            case SHIN -> start.plus(legDirection.times(body.shin()));
            case FOOT -> new Vec3(start.x(), 0.3 * body.ankle(), start.z() + body.foot());
            case TOE -> new Vec3(start.x(), 0.2 * body.ankle(), start.z() + body.toe());
        };
    }

    /** The hips stand as high as the legs carry them with the soles on the floor. */
    private Vec3 hips() {
        return new Vec3(0, body.ankle() - legDirection.y() * (body.thigh() + body.shin()) + body.pelvis(), 0);
    }

    /** Returns the knuckle that lies {@code forward} of the hand's middle line, in lengths of the hand. */
    private Vec3 knuckle(double forward) {
        return start(Segment.HAND).plus(armDirection.times(body.hand())).plus(new Vec3(0, 0, forward * body.hand()));
    }

    private static Vec3 above(Vec3 point, double height) {
        return point.plus(new Vec3(0, height, 0));
    }
}
