package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Optional;

/**
 * A body in its reference pose.
 *
 * @param pose the reference pose; must not be changed
 * @param limbs how limbs are parented to the body
 * @param reparented the reference pose of the skeleton with reparented limbs; must not be changed
 * @param built whether it was built because neither the rest pose nor the first frame shows a body that stands straight
 */
record ReferenceBody(
        BodyChains chains, Pose pose, ReparentedLimbs limbs, Pose reparented, Stature stature, boolean built) {
    /** A forward vector within this angle of an axis is snapped to the axis. */
    private static final double FACING = Math.toRadians(15);

    /**
     * Finds the reference pose of a person.
     *
     * @param clip a motion of the skeleton, which shows what the rest pose does not
     * @param skinned whether the skeleton wears a mesh, which stands as it rests
     * @param doubts gets what is doubtful, one sentence each
     */
    static ReferenceBody person(
            Skeleton skeleton,
            Roles roles,
            Optional<NamingProfile> profile,
            Optional<Clip> clip,
            boolean skinned,
            List<String> doubts) {
        ReparentedLimbs limbs = ReparentedLimbs.of(skeleton, roles);
        boolean rests = ReferencePoseCheck.isReferencePose(WorldPose.of(skeleton.restPose()), roles);
        ReferencePoseFinder finder = new ReferencePoseFinder(skeleton, limbs.skeleton(), roles, skinned, doubts);
        Optional<Pose> shown = rests ? Optional.of(finder.straightened(profile, clip)) : finder.calibrated(clip);
        Pose reparented = shown.orElseGet(() -> finder.built(clip));
        if (!skinned && (rests || shown.isEmpty())) {
            clip.ifPresent(c -> RestFrame.of(c, roles)
                    .ifPresent(frame -> doubts.add("its rest pose is frame " + frame
                            + " of its motion, so how head, hands and feet rest is a guess; a T-pose in the first frame, or"
                            + " the mesh, would show it")));
        }
        Pose pose = limbs.own(reparented);
        WorldPose world = WorldPose.of(pose);
        BodyFrame body = BodyFrame.of(world, roles).upright();
        Vec3 forward = Axes.snap(body.forward(), FACING);
        Stature stature = Stature.of(world, roles, body.up());
        BodyChains chains = RoleChains.of(skeleton, roles, pose, body.up(), forward, stature);
        return new ReferenceBody(chains, pose, limbs, reparented, stature, shown.isEmpty());
    }

    /** Returns an animal, whose reference pose is its rest pose. */
    static ReferenceBody animal(Skeleton skeleton, BodyChains chains) {
        ReparentedLimbs limbs = ReparentedLimbs.of(skeleton, chains);
        Pose reparented = limbs.skeleton().restPose();
        return new ReferenceBody(chains, skeleton.restPose(), limbs, reparented, new Stature(0, 0), false);
    }

    /** Returns the body understood in another posture. */
    ReferenceBody with(BodyChains others) {
        return new ReferenceBody(others, pose, limbs, reparented, stature, built);
    }

    /** Returns the body with reparented limbs. */
    ReferenceBody withReparentedLimbs(Roles roles) {
        ReparentedLimbs again = chains.plan() == BodyPlan.HUMANOID
                ? ReparentedLimbs.of(limbs.skeleton(), roles)
                : ReparentedLimbs.of(limbs.skeleton(), chains);
        return new ReferenceBody(chains, reparented, again, reparented, stature, built);
    }
}
