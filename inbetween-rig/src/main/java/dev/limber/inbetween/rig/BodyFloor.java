package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.rig.Rig;

/**
 * Brings motion of the canonical body to where networks know the floor, about height 0: on a stage, or with hips at the
 * origin, they would take a standing body for one in the air or below the ground.
 */
final class BodyFloor {
    /** A floor that is nearer to 0 is as recordings have it, in heights: steps and soles make it uncertain. */
    private static final double NEAR = 0.1;

    private BodyFloor() {}

    /** Returns by how much a motion is to be lowered, in the body's unit; 0 where its floor is near 0. */
    static double height(Clip onBody, MissingFrames missing, Rig body) {
        FootTracks tracks = FootTracks.of(onBody, body.roles());
        FootContacts contacts = FootContacts.detect(tracks, body.up(), body.height(), ContactSettings.DEFAULT);
        double level = contacts.level(FootPoint.LEFT_TOE);
        // Interpolated feet float or sink: the floor is no farther from 0 than the lowest toe of given frames.
        double lowest = Math.min(
                GivenFeet.lowest(tracks, FootPoint.LEFT_TOE, missing, body.up()),
                GivenFeet.lowest(tracks, FootPoint.RIGHT_TOE, missing, body.up()));
        level = Math.max(Math.min(0, lowest), Math.min(Math.max(0, lowest), level));
        return Math.abs(level) <= NEAR * body.height() ? 0 : level;
    }

    /** @param by along y, which is up for the canonical body */
    static Clip lowered(Clip onBody, double by) {
        return by == 0 ? onBody : onBody.map((frame, pose) -> pose.translations()[1] -= by);
    }
}
