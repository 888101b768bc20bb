package dev.limber.retarget;

import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;

/**
 * The rotations, limb by limb, that bring the reference pose of the target to that of the source.
 *
 * <p>A limb is rotated as a whole, along the line from its first joint to its last: from hip to ankle, from shoulder to
 * wrist, from hips to neck. Limbs are straight in a reference pose. A slight bend is due to the place of the joints
 * within the flesh: it is not copied to another rig, and not removed. A-pose and T-pose differ in the frontal plane, so
 * arms are rotated only in it, and a spine only in the sagittal plane. Feet rest flat on the floor.
 */
final class RestAlignment {
    /** An arm that leaves the frontal plane further than this sine is posed, not just built that way. */
    private static final double FRONTAL = 0.5;

    /** Palms that differ by less are built differently, not posed. */
    private static final double SAME_PALM = Math.toRadians(30);

    private final double[] rotations; // (target joint, 4) wxyz, body frame

    private RestAlignment(int joints) {
        rotations = new double[4 * joints];
    }

    static RestAlignment of(ReferencePose source, ReferencePose target) {
        Skeleton skeleton = target.rig().skeleton();
        RestAlignment alignment = new RestAlignment(skeleton.jointCount());
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            Role role = target.roles().of(joint);
            int parent = skeleton.parent(joint);
            switch (role.part()) {
                case THIGH -> alignment.set(joint, leg(source, role.side()), leg(target, role.side()));
                case UPPER_ARM ->
                    alignment.set(joint, arm(source, target, role.side()), arm(target, source, role.side()));
                case SPINE -> alignment.set(joint, spine(source, target), spine(target, source));
                case ROOT, HIPS, CLAVICLE, NECK, HEAD -> Quat.identity(alignment.rotations, 4 * joint);
                case FOOT -> alignment.foot(joint, parent, source.isGuessed() || target.isGuessed());
                case HAND -> {
                    alignment.inherit(joint, parent);
                    alignment.rotatePalm(joint, palm(source, role.side()), palm(target, role.side()));
                }
                default -> alignment.inherit(joint, parent);
            }
        }
        return alignment;
    }

    /** Returns the live array of rotations, (target joint, 4) wxyz in the body frame. */
    double[] rotations() {
        return rotations;
    }

    private void set(int joint, Vec3 source, Vec3 target) {
        Quat.between(target, source, rotations, 4 * joint);
    }

    /** Both feet are flat at rest, whatever the legs do; in a guessed reference pose they follow the legs. */
    private void foot(int joint, int parent, boolean guessed) {
        if (guessed) {
            inherit(joint, parent);
        } else {
            Quat.identity(rotations, 4 * joint);
        }
    }

    private void inherit(int joint, int parent) {
        if (parent == Skeleton.NONE) {
            Quat.identity(rotations, 4 * joint);
        } else {
            Quat.copy(rotations, 4 * parent, rotations, 4 * joint);
        }
    }

    /** Rotates a hand about its own length if the palms rest facing different ways, such as down and forward. */
    private void rotatePalm(int joint, Palm source, Palm target) {
        Vec3 along = source.along();
        Vec3 across = source.across().rejectedFrom(along);
        Vec3 rotated = Quat.rotate(rotations, 4 * joint, target.across()).rejectedFrom(along);
        double angle = rotated.angleAbout(along, across);
        if (Math.abs(angle) > SAME_PALM) {
            double[] rotation = new double[4];
            Quat.fromAxisAngle(along, angle, rotation, 0);
            Quat.multiply(rotation, 0, rotations, 4 * joint, rotations, 4 * joint);
        }
    }

    /**
     * @param along unit, from wrist to fingers
     * @param across from the little finger to the index finger; zero when unknown
     */
    private record Palm(Vec3 along, Vec3 across) {}

    private static Palm palm(ReferencePose reference, Side side) {
        int index = reference.joint(BodyPart.INDEX, side);
        return new Palm(
                reference.direction(reference.joint(BodyPart.HAND, side), index),
                reference.direction(reference.joint(BodyPart.LITTLE, side), index));
    }

    private static Vec3 leg(ReferencePose reference, Side side) {
        return reference.direction(reference.joint(BodyPart.THIGH, side), reference.joint(BodyPart.FOOT, side));
    }

    private static Vec3 arm(ReferencePose reference, ReferencePose other, Side side) {
        Vec3 arm = arm(reference, side);
        boolean frontal =
                Math.abs(arm.z()) < FRONTAL && Math.abs(arm(other, side).z()) < FRONTAL;
        return frontal ? new Vec3(arm.x(), arm.y(), 0) : arm;
    }

    private static Vec3 arm(ReferencePose reference, Side side) {
        return reference.direction(reference.joint(BodyPart.UPPER_ARM, side), reference.joint(BodyPart.HAND, side));
    }

    /** Returns the line of the torso, unless both rigs' own rest poses show it: then it keeps the lean of its build. */
    private static Vec3 spine(ReferencePose reference, ReferencePose other) {
        if (!reference.isGuessed() && !other.isGuessed()) {
            return new Vec3(0, 1, 0);
        }
        int neck = reference.joint(BodyPart.NECK, Side.CENTER);
        int top = neck == Skeleton.NONE ? reference.joint(BodyPart.HEAD, Side.CENTER) : neck;
        Vec3 line = reference.direction(reference.joint(BodyPart.HIPS, Side.CENTER), top);
        return new Vec3(0, line.y(), line.z());
    }
}
