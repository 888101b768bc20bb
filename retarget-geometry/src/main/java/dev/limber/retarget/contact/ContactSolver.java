package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Transfers contacts of a body with itself to a target: parts that touch on the source touch at the corresponding
 * places of the target's volumes, and parts that penetrate each other are pushed out. In each frame, spine, clavicles,
 * arms and legs make the smallest change that does so (damped least squares), while feet that stand stay. Changes are smooth over
 * time. Immutable.
 */
public final class ContactSolver {
    private final BodyVolumes source;
    private final BodyVolumes target;
    private final Vec3 up; // unit, the target's world
    private final MovableBody body;
    private final double difference; // 0 for equal bodies, to 1
    private final double[] ankles; // (foot)

    /**
     * @param headKept whether the head keeps its orientation where the spine leans
     * @param free whether the limb of an upper arm or thigh may move
     */
    public ContactSolver(
            BodyVolumes source,
            Rig rig,
            Roles roles,
            BodyVolumes target,
            boolean headKept,
            BiPredicate<BodyPart, Side> free) {
        this.source = source;
        this.target = target;
        up = rig.up();
        body = TouchingBody.of(rig, roles, target, headKept, free);
        ankles = FootHold.ankles(target, WorldPose.of(rig.referencePose()), up);
        difference = target.difference(source);
    }

    /**
     * Returns the clip with its contacts.
     *
     * @param clip of the source
     * @param rotation brings poses of the source into the target's world
     * @param held the same frames on the target
     * @param floor height of the target's floor along its up, on which stays what lies there; negative infinity for none
     * @param after is given each pose that changed
     */
    public Clip solve(Clip clip, Consumer<Pose> rotation, Clip held, double floor, Consumer<Pose> after) {
        if (!body.hasLimbs() || held.frameCount() == 0) {
            return held;
        }
        double[] factors = VolumeCorrection.factors(clip, source, rotation);
        BodyTrack track = BodyTrack.of(clip, source.thinner(factors), rotation);
        ContactWeights weights = new ContactWeights(
                ContactFinder.meant(track, ContactFinder.Limits.CARRIED), held.frameCount(), held.frameTime());
        return new ContactFrames(body, held, target.thinner(factors), track, weights, difference, ankles, up, floor)
                .solve(after);
    }
}
