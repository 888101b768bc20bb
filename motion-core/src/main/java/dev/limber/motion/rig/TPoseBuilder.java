package dev.limber.motion.rig;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds a T-pose for a body whose zero pose is not a reference pose. Files of optical capture often have such a zero
 * pose, with all bones along one axis. Each limb is rotated in the frontal plane, so its front stays in front. A clip,
 * if there is one, shows about which axis elbows and knees bend, and so the twist of the limb.
 */
final class TPoseBuilder {
    private static final Vec3 Y = new Vec3(0, 1, 0);
    private static final Vec3 Z = new Vec3(0, 0, 1);
    /** Beyond this angle the shortest rotation from one direction to the other is arbitrary: 180 degrees come first. */
    private static final double COS_NEARLY_OPPOSITE = -0.7;
    /** How far the bone from ankle to ball points below the horizon on most people. */
    private static final double FOOT_PITCH = Math.toRadians(30);

    /** A trunk that leans more than this is as near to another axis. */
    private static final double COS_LEANING = Math.cos(Math.toRadians(43));

    private final Skeleton skeleton;
    private final Roles roles;
    private final Pose pose;
    private final WorldPose world;

    private TPoseBuilder(Pose begin, Roles roles) {
        this.roles = roles;
        pose = begin;
        skeleton = begin.skeleton();
        world = WorldPose.of(pose);
    }

    /** Builds the T-pose. It stands and faces as the zero pose does; if that does not stand, Y is up without hints. */
    static Pose build(Skeleton skeleton, Roles roles, Optional<MotionHints> hints) {
        TPoseBuilder builder = new TPoseBuilder(skeleton.restPose(), roles);
        Vec3 up = hints.map(MotionHints::up).orElseGet(builder::uprightAxis);
        Vec3 forward = builder.facing(up);
        hints.ifPresent(hint -> builder.rotateByQuarters(hint.rotations()));
        builder.standUp(up, forward);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            builder.arm(side, hints);
            builder.leg(side, hints);
        }
        return builder.pose;
    }

    /** Turns a pose as a whole, so that the body stands and faces as a T-pose that is built does; where it is is up to rest. */
    static Pose upright(Pose frame, Roles roles, MotionHints hints) {
        TPoseBuilder builder = new TPoseBuilder(frame, roles);
        Pose rest = builder.skeleton.restPose();
        builder.standUp(hints.up(), new TPoseBuilder(rest, roles).facing(hints.up()));
        System.arraycopy(rest.translations(), 0, frame.translations(), 0, rest.translations().length);
        return frame;
    }

    /**
     * Brings each joint as near to its mean rotation as quarter turns do: some files have a joint whose axes are turned
     * against its parent's, which shows in every frame but the zero pose.
     */
    private void rotateByQuarters(double[] means) {
        double[] local = pose.rotations();
        double[] fromRest = new double[4];
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            if (skeleton.parent(joint) != Skeleton.NONE) {
                Quat.inverseMultiply(local, 4 * joint, means, 4 * joint, fromRest, 0);
                Quat.multiply(local, 4 * joint, CubeRotations.nearest(fromRest, 0), 0, local, 4 * joint);
            }
        }
        world.update(pose);
    }

    /** Returns the axis along which a body stands in the zero pose, or else Y. */
    static Vec3 uprightAxis(Skeleton skeleton, Roles roles) {
        return new TPoseBuilder(skeleton.restPose(), roles).uprightAxis();
    }

    /** Whether the zero pose shows a body on its feet, however it leans or bends its knees: they are below the thighs. */
    static boolean isOnFeet(Skeleton skeleton, Roles roles) {
        WorldPose zero = WorldPose.of(skeleton.restPose());
        Vec3 trunk = BodyFrame.of(zero, roles).up();
        Vec3 up = Axes.nearest(trunk);
        return trunk.dot(up) > COS_LEANING
                && Stream.of(Side.LEFT, Side.RIGHT)
                        .allMatch(side -> zero.position(roles.joint(BodyPart.FOOT, side))
                                        .minus(zero.position(roles.joint(BodyPart.THIGH, side)))
                                        .dot(up)
                                < 0);
    }

    private Vec3 uprightAxis() {
        Vec3 up = Axes.nearest(BodyFrame.of(world, roles).up());
        return stands(up) ? up : Y;
    }

    /**
     * Returns the axis along which the character looks. A zero pose that sits or has its arms folded still tells; one that
     * does not stand on its feet, with all bones along one axis, does not.
     */
    private Vec3 facing(Vec3 up) {
        Vec3 ahead = BodyFrame.of(world, roles).forward().rejectedFrom(up).normalized();
        return stands(up) ? Axes.nearest(ahead) : usualFacing(up);
    }

    private boolean stands(Vec3 up) {
        Vec3 hips = world.position(roles.joint(BodyPart.HIPS, Side.CENTER));
        return BodyFrame.of(world, roles).up().dot(up) > BodyFrame.COS_UPRIGHT
                && Stream.of(Side.LEFT, Side.RIGHT)
                        .map(side -> world.position(roles.joint(BodyPart.FOOT, side)))
                        .allMatch(foot -> foot.minus(hips).dot(up) < 0);
    }

    /** Returns where bodies look by convention: along Z with Y up, along -Y with Z up. */
    private static Vec3 usualFacing(Vec3 up) {
        return Math.abs(up.dot(Z)) > 0.5 ? Y.negated() : Z;
    }

    /** Turns the body as a whole. */
    private void standUp(Vec3 up, Vec3 forward) {
        BodyFrame body = BodyFrame.of(world, roles);
        double[] from = new double[4];
        double[] to = new double[4];
        Quat.fromAxes(body.left(), body.up(), body.forward(), from, 0);
        Quat.fromAxes(up.cross(forward), up, forward, to, 0);
        Quat.multiplyInverse(to, 0, from, 0, to, 0);
        rotate(roles.joint(BodyPart.HIPS, Side.CENTER), to);
    }

    private void arm(Side side, Optional<MotionHints> hints) {
        BodyFrame body = BodyFrame.of(world, roles);
        Vec3 outward = body.outward(side);
        int clavicle = roles.joint(BodyPart.CLAVICLE, side);
        if (clavicle != Skeleton.NONE) {
            Vec3 target = hints.flatMap(hint -> hint.clavicle(side))
                    .map(local -> Quat.rotate(world.rotations(), 4 * skeleton.parent(clavicle), local))
                    .orElse(outward);
            aim(BodyPart.CLAVICLE, side, target, body.forward());
        }
        aim(BodyPart.UPPER_ARM, side, outward, body.forward());
        // The elbow bends so that the forearm comes forward.
        hints.flatMap(hint -> hint.elbow(side))
                .ifPresent(axis -> twist(BodyPart.UPPER_ARM, side, axis, outward, outward.cross(body.forward())));
        aim(BodyPart.FOREARM, side, outward, body.forward());
        aimTip(BodyPart.HAND, side, outward, body.forward());
    }

    private void leg(Side side, Optional<MotionHints> hints) {
        BodyFrame body = BodyFrame.of(world, roles);
        Vec3 down = body.up().negated();
        aim(BodyPart.THIGH, side, down, body.forward());
        // The knee bends so that the shin goes backward.
        hints.flatMap(hint -> hint.knee(side))
                .ifPresent(axis -> twist(
                        BodyPart.THIGH,
                        side,
                        axis,
                        down,
                        down.cross(body.forward().negated())));
        aim(BodyPart.SHIN, side, down, body.forward());
        double pitch = hints.map(MotionHints::footPitch).orElse(FOOT_PITCH);
        Vec3 instep = body.forward().times(Math.cos(pitch)).plus(down.times(Math.sin(pitch)));
        aimTip(BodyPart.FOOT, side, instep, body.left());
        aimTip(BodyPart.TOE, side, body.forward(), body.left());
    }

    private void aim(BodyPart part, Side side, Vec3 target, Vec3 halfTurnAxis) {
        aim(roles.joint(part, side), ReferencePoseCheck.bone(world, roles, part, side), target, halfTurnAxis);
    }

    private void aimTip(BodyPart part, Side side, Vec3 target, Vec3 halfTurnAxis) {
        int joint = roles.joint(part, side);
        if (joint != Skeleton.NONE) {
            Vec3 tip = BoneEnds.tip(skeleton, roles, part, side).normalized();
            aim(joint, Quat.rotate(world.rotations(), 4 * joint, tip), target, halfTurnAxis);
        }
    }

    /** Turns a joint so that what points along {@code from} points along {@code target}; all are unit vectors. */
    private void aim(int joint, Vec3 from, Vec3 target, Vec3 halfTurnAxis) {
        if (joint == Skeleton.NONE || from.equals(Vec3.ZERO)) {
            return;
        }
        double[] half = {1, 0, 0, 0};
        if (from.dot(target) < COS_NEARLY_OPPOSITE) {
            Quat.fromAxisAngle(halfTurnAxis, Math.PI, half, 0);
        }
        double[] rest = new double[4];
        Quat.between(Quat.rotate(half, 0, from), target, rest, 0);
        Quat.multiply(rest, 0, half, 0, rest, 0);
        rotate(joint, rest);
    }

    /** Twists a bone that lies along {@code direction} until its own {@code hinge} axis points along {@code target}. */
    private void twist(BodyPart part, Side side, Vec3 hinge, Vec3 direction, Vec3 target) {
        int joint = roles.joint(part, side);
        Vec3 now = Quat.rotate(world.rotations(), 4 * joint, hinge).rejectedFrom(direction);
        double[] delta = new double[4];
        Quat.fromAxisAngle(direction, now.angleAbout(direction, target), delta, 0);
        rotate(joint, delta);
    }

    /** Rotates a joint, with all joints below, by a rotation in world space. */
    private void rotate(int joint, double[] delta) {
        double[] local = pose.rotations();
        int parent = skeleton.parent(joint);
        double[] rotated = new double[4];
        Quat.multiply(delta, 0, world.rotations(), 4 * joint, rotated, 0);
        if (parent == Skeleton.NONE) {
            Quat.copy(rotated, 0, local, 4 * joint);
        } else {
            Quat.inverseMultiply(world.rotations(), 4 * parent, rotated, 0, local, 4 * joint);
        }
        Quat.normalize(local, 4 * joint, local, 4 * joint);
        world.updateFrom(joint, pose);
    }
}
