package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Optional;

/**
 * Recognises a first frame that is a calibration pose. Files without a usable zero pose (all bones along one axis, as
 * from optical capture) often begin with an exact T- or A-pose. A moving person never stands that straight and
 * symmetric.
 */
final class CalibrationFrame {
    /** In radians, of a forearm from the upper arm and of a shin from the thigh. */
    private static final double BENT = Math.toRadians(10);

    /** In radians, of a limb from the mirror image of the other. */
    private static final double UNEVEN = Math.toRadians(5);

    private CalibrationFrame() {}

    /** Returns the first pose of a clip, if it is such a frame. */
    static Optional<Pose> of(Clip clip, Roles roles) {
        if (clip.frameCount() < 2) {
            return Optional.empty();
        }
        Pose pose = clip.pose(0);
        WorldPose world = WorldPose.of(pose);
        boolean stands = ReferencePoseCheck.isReferencePose(world, roles) && isStraight(world, roles);
        return stands && isEven(world, roles, UNEVEN) ? Optional.of(pose) : Optional.empty();
    }

    private static boolean isStraight(WorldPose world, Roles roles) {
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            Vec3 arm = ReferencePoseCheck.bone(world, roles, BodyPart.UPPER_ARM, side);
            Vec3 leg = ReferencePoseCheck.bone(world, roles, BodyPart.THIGH, side);
            if (arm.dot(ReferencePoseCheck.bone(world, roles, BodyPart.FOREARM, side)) < Math.cos(BENT)
                    || leg.dot(ReferencePoseCheck.bone(world, roles, BodyPart.SHIN, side)) < Math.cos(BENT)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no limb is further than an angle from the mirror image of the other; in motion some hardly ever are as near. */
    static boolean isEven(WorldPose world, Roles roles, double angle) {
        Vec3 left = BodyFrame.of(world, roles).left();
        for (BodyPart part : List.of(BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.THIGH, BodyPart.SHIN)) {
            Vec3 bone = ReferencePoseCheck.bone(world, roles, part, Side.LEFT);
            Vec3 other = ReferencePoseCheck.bone(world, roles, part, Side.RIGHT);
            Vec3 mirrored = other.minus(left.times(2 * other.dot(left)));
            if (bone.dot(mirrored) < Math.cos(angle)) {
                return false;
            }
        }
        return true;
    }
}
