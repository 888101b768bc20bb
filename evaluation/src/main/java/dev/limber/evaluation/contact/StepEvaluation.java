package dev.limber.evaluation.contact;

import dev.limber.evaluation.contact.ContactEvaluation.SourceClip;
import dev.limber.evaluation.contact.StepScore.Standing;
import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.rig.BodyUnit;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.FloorSettings;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.SourceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scores feet on stairs and boxes: with one floor, and with the heights that the source's contacts have. */
public final class StepEvaluation {
    private static final double HEIGHT = BodyUnit.STANDARD_HEIGHT;
    private static final double NEAR = 0.02 / HEIGHT;
    private static final double ABOVE = 0.1 / HEIGHT; // what stands higher stands on something

    /** A point stands that is slower than 10 cm/s for 0.1 s. */
    private static final ContactSettings STRICT =
            new ContactSettings(0.1 / HEIGHT, 0.1 / HEIGHT, NEAR, NEAR, 1.0 / 15, 0.1, 0);

    private StepEvaluation() {}

    /**
     * Scores every clip on every body, twice.
     *
     * @param bodies by name
     */
    public static List<StepScore> run(List<SourceClip> clips, Map<String, Rig> bodies, Progress progress) {
        List<StepScore> scores = new ArrayList<>();
        int done = 0;
        for (SourceClip source : clips) {
            for (Map.Entry<String, Rig> body : bodies.entrySet()) {
                scores.add(score(source, body.getKey(), body.getValue(), false));
                scores.add(score(source, body.getKey(), body.getValue(), true));
                progress.report(++done, (long) clips.size() * bodies.size());
            }
        }
        return scores;
    }

    private static StepScore score(SourceClip source, String name, Rig body, boolean own) {
        FloorSettings floor = own ? new FloorSettings(FloorSettings.Kind.SOURCE, 0) : FloorSettings.DEFAULT;
        Clip clip = source.clip().clip();
        Rig rig = source.rig();
        Clip result = RetargetMethod.GEOMETRIC
                .prepare(
                        rig,
                        body,
                        JointMap.between(rig, body),
                        RetargetSettings.DEFAULT.withSource(SourceSettings.DEFAULT.withFloor(floor)))
                .retarget(clip);
        Feet there = new Feet(clip, rig);
        Feet here = new Feet(result, body);
        Standing onFloor = new Standing(0, 0, 0);
        Standing above = new Standing(0, 0, 0);
        for (FootPoint point : FootPoint.values()) {
            for (int frame = 0; there.has(point) && here.has(point) && frame < clip.frameCount(); frame++) {
                if (there.contacts.at(point, frame)) {
                    double scale = body.legLength() / rig.legLength() * rig.height() / body.height();
                    double off = here.height(point, frame) - scale * there.height(point, frame);
                    boolean both = here.contacts.at(point, frame) && Math.abs(off) < NEAR;
                    Standing one = new Standing(1, both ? 1 : 0, here.speed(point, frame));
                    if (there.height(point, frame) > ABOVE) {
                        above = above.plus(one);
                    } else {
                        onFloor = onFloor.plus(one);
                    }
                }
            }
        }
        return new StepScore(source.name(), name, own, onFloor, above);
    }

    /** The feet of a body through a clip. */
    private static final class Feet {
        private final FootTracks tracks;
        private final FootContacts contacts;
        private final Rig rig;

        Feet(Clip clip, Rig rig) {
            this.rig = rig;
            tracks = FootTracks.of(clip, rig.roles());
            contacts = FootContacts.detectAnywhere(tracks, rig.up(), rig.height(), STRICT);
        }

        boolean has(FootPoint point) {
            return tracks.has(point);
        }

        /** Returns how high a point is above where it stands on the floor, in heights of the body. */
        double height(FootPoint point, int frame) {
            return (tracks.position(point, frame).dot(rig.up()) - contacts.level(point)) / rig.height();
        }

        /** Returns the speed from the frame before to the one after, in metres a second of a body of 1.75 m. */
        double speed(FootPoint point, int frame) {
            int from = Math.max(0, frame - 1);
            int to = Math.min(tracks.frameCount() - 1, frame + 1);
            double moved = tracks.position(point, from).distance(tracks.position(point, to));
            return from == to ? 0 : HEIGHT * moved / rig.height() / ((to - from) * tracks.frameTime());
        }
    }
}
