package dev.limber.evaluation.contact;

import dev.limber.evaluation.contact.ContactEvaluation.SourceClip;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.SourceFeet;
import dev.limber.retarget.contact.BodyTrack;
import dev.limber.retarget.contact.BodyVolumes;
import dev.limber.retarget.contact.FloorTrack;
import dev.limber.retarget.contact.Overlaps;
import dev.limber.retarget.contact.VolumeCorrection;

/** What is measured of contacts, prepared for a clip. */
interface ContactMeasure {
    /** What became of the contacts of a clip, and how deep the result sinks in. */
    record Outcome(TouchCounts touches, LostContacts lost, Depths depths) {}

    /** Returns how deep the source itself sinks in. */
    Depths source();

    /** Measures what became of the clip on a body. */
    Outcome of(Rig body, Clip result);

    /** Counts how many contacts the body could have, from the poses of the clip on it. */
    ReachCounts reach(Rig body, Clip result);

    /** A body that touches itself. */
    static ContactMeasure body(SourceClip source) {
        Clip clip = source.clip().clip();
        BodyVolumes guess = BodyVolumes.of(source.rig());
        double[] factors = VolumeCorrection.factors(clip, guess);
        BodyTrack there = BodyTrack.of(clip, guess.thinner(factors));
        return new ContactMeasure() {
            @Override
            public Depths source() {
                return new Depths(Overlaps.depths(there));
            }

            @Override
            public Outcome of(Rig body, Clip result) {
                BodyTrack here = BodyTrack.of(result, BodyVolumes.of(body).thinner(factors));
                return new Outcome(
                        TouchCounts.of(there, here), LostContacts.of(there, here), new Depths(Overlaps.depths(here)));
            }

            @Override
            public ReachCounts reach(Rig body, Clip result) {
                return ReachCounts.of(there, body, BodyVolumes.of(body).thinner(factors), result);
            }
        };
    }

    /** A body that lies on the floor with other parts than feet. */
    static ContactMeasure floor(SourceClip source) {
        Clip clip = source.clip().clip();
        Rig rig = source.rig();
        double floor = SourceFeet.of(clip, rig).floor();
        FloorTrack there =
                FloorTrack.of(clip, BodyVolumes.of(rig), rig.up(), floor).levelled();
        return new ContactMeasure() {
            @Override
            public Depths source() {
                return new Depths(there.depths());
            }

            @Override
            public Outcome of(Rig body, Clip result) {
                double scale = body.legLength() / rig.legLength();
                FloorTrack here = FloorTrack.of(result, BodyVolumes.of(body), body.up(), scale * floor);
                return new Outcome(TouchCounts.of(there, here), LostContacts.NONE, new Depths(here.depths()));
            }

            @Override
            public ReachCounts reach(Rig body, Clip result) {
                return ReachCounts.NONE;
            }
        };
    }
}
