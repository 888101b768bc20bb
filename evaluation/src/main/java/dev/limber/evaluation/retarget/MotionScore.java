package dev.limber.evaluation.retarget;

import static dev.limber.evaluation.retarget.ScoredJoints.HEAD_POINT;
import static dev.limber.evaluation.retarget.ScoredJoints.LEFT_HAND_POINT;
import static dev.limber.evaluation.retarget.ScoredJoints.RIGHT_HAND_POINT;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.metric.ContactAgreement;
import dev.limber.motion.metric.DistanceError;
import dev.limber.motion.metric.FootSkate;
import dev.limber.motion.metric.Jerk;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.metric.Penetration;
import dev.limber.motion.rig.Rig;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What can be said of a retargeted motion by comparing it with its source (R3); lengths are in heights of each character.
 *
 * @param skate of the output, over frames in which the source stands
 * @param sourceSkate of the source, over the same frames
 * @param contacts of the output against the source's
 * @param penetration of the output below the level on which its own feet stand
 * @param sourcePenetration the same of the source
 * @param jerk of the output, in heights per second cubed
 * @param sourceJerk of the source
 * @param handToHand mean error of the distance from hand to hand
 * @param handToHead the same from hand to head, mean of both hands
 */
public record MotionScore(
        FootSkate skate,
        FootSkate sourceSkate,
        ContactAgreement contacts,
        Penetration penetration,
        Penetration sourcePenetration,
        double jerk,
        double sourceJerk,
        double handToHand,
        double handToHead) {

    /**
     * Compares two motions frame by frame.
     *
     * @param up unit vector, in the world of both
     */
    static MotionScore of(Clip source, Rig sourceRig, Clip output, Rig targetRig, Vec3 up) {
        double sourceHeight = ScoredJoints.height(sourceRig);
        double height = ScoredJoints.height(targetRig);
        FootTracks sourceFeet = FootTracks.of(source, sourceRig.roles());
        FootTracks feet = FootTracks.of(output, targetRig.roles());
        FootContacts sourceContacts = FootContacts.detect(sourceFeet, up, sourceHeight, ContactSettings.DEFAULT);
        FootContacts contacts = FootContacts.detect(feet, up, height, ContactSettings.DEFAULT);
        JointPaths sourcePaths = inHeights(source, sourceRig, sourceHeight);
        JointPaths paths = inHeights(output, targetRig, height);
        return new MotionScore(
                FootSkate.of(feet, sourceContacts, up, height),
                FootSkate.of(sourceFeet, sourceContacts, up, sourceHeight),
                ContactAgreement.between(contacts, sourceContacts),
                Penetration.of(feet, contacts, up, height),
                Penetration.of(sourceFeet, sourceContacts, up, sourceHeight),
                Jerk.mean(paths, 1),
                Jerk.mean(sourcePaths, 1),
                DistanceError.mean(paths, sourcePaths, LEFT_HAND_POINT, RIGHT_HAND_POINT),
                (DistanceError.mean(paths, sourcePaths, LEFT_HAND_POINT, HEAD_POINT)
                                + DistanceError.mean(paths, sourcePaths, RIGHT_HAND_POINT, HEAD_POINT))
                        / 2);
    }

    private static JointPaths inHeights(Clip clip, Rig rig, double height) {
        return JointPaths.of(clip, ScoredJoints.of(rig)).map(position -> position.times(1 / height));
    }

    /** Returns the figures by name, in the order in which they are listed. */
    Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("R3 foot skate", skate().speed());
        measures.put("R3 foot skate of source", sourceSkate().speed());
        measures.put("R3 contact F1", contacts().f1());
        measures.put("R3 penetration mean", penetration().mean());
        measures.put("R3 penetration worst", penetration().worst());
        measures.put("R3 jerk", jerk());
        measures.put("R3 jerk of source", sourceJerk());
        measures.put("R3 hand to hand", handToHand());
        measures.put("R3 hand to head", handToHead());
        return measures;
    }
}
