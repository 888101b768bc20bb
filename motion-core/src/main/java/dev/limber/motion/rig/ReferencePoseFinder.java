package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Optional;

/**
 * Finds the reference pose of a person: by the rest pose, by a clip, or as a T-pose.
 *
 * @param reparented the same with reparented limbs, or the same
 */
record ReferencePoseFinder(Skeleton skeleton, Skeleton reparented, Roles roles, boolean skinned, List<String> doubts) {
    /**
     * Returns the rest pose with straight limbs and level feet, in the world of the clip. Limbs stay as they are where the
     * naming profile says that the rest pose is straight.
     */
    Pose straightened(Optional<NamingProfile> profile, Optional<Clip> clip) {
        boolean straight = profile.filter(NamingProfile::restsStraight).isPresent();
        Pose pose = straight ? reparented.restPose() : StraightLimbs.of(reparented, roles);
        LevelFeet.set(pose, roles);
        return clip.isPresent() && !skinned ? MotionUp.rotate(pose, clip.get(), roles, doubts) : pose;
    }

    /** Returns the first frame of the clip, upright and facing as the rest pose, if that is a calibration pose. */
    Optional<Pose> calibrated(Optional<Clip> clip) {
        return clip.filter(c -> reparented == skeleton)
                .flatMap(c -> CalibrationFrame.of(c, roles).map(frame -> TPoseBuilder.upright(frame, roles, hints(c))));
    }

    /** Returns a T-pose. */
    Pose built(Optional<Clip> clip) {
        return TPoseBuilder.build(reparented, roles, clip.map(this::hints));
    }

    private MotionHints hints(Clip clip) {
        return MotionHints.of(clip, roles, upright(clip));
    }

    /** Returns the axis that the body of a clip stands along, where its rest pose tells. */
    private Optional<Vec3> upright(Clip clip) {
        if (skinned) {
            return Optional.of(TPoseBuilder.uprightAxis(reparented, roles));
        }
        return TPoseBuilder.isOnFeet(skeleton, roles)
                ? Optional.of(MotionUp.of(WorldPose.of(skeleton.restPose()), clip, roles, doubts))
                : Optional.empty();
    }
}
