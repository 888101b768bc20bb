package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.rig.Rig;

/**
 * One of two motions that are compared frame by frame.
 *
 * @param feet in the rig's unit
 * @param up unit vector, world
 * @param height of the character, in the rig's unit
 * @param joints those of {@link ScoredJoints}, in heights
 */
record ComparedMotion(FootTracks feet, FootContacts contacts, Vec3 up, double height, JointPaths joints) {
    static ComparedMotion of(Clip clip, Rig rig) {
        Vec3 up = rig.up();
        double height = ScoredJoints.height(rig);
        FootTracks feet = FootTracks.of(clip, rig.roles());
        return new ComparedMotion(
                feet,
                FootContacts.detect(feet, up, height, ContactSettings.DEFAULT),
                up,
                height,
                JointPaths.of(clip, ScoredJoints.of(rig)).map(position -> position.times(1 / height)));
    }
}
