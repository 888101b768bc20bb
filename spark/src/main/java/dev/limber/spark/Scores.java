package dev.limber.spark;

import dev.limber.motion.Clip;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.metric.FootErrors;
import dev.limber.motion.metric.FootSkate;
import dev.limber.motion.rig.Rig;
import java.util.Arrays;
import java.util.Map;

/** Measures of a clip alone: its length, and how far planted feet slide and sink. */
final class Scores {
    private Scores() {}

    /**
     * Measures a clip.
     *
     * @return seconds; footSkate: how fast planted feet slide, in heights a second; footDepth: how deep feet sink at most, in
     *     heights. The last two are missing where a body has no feet
     */
    static Map<String, Double> of(Clip clip, Rig rig) {
        double seconds = clip.frameCount() * clip.frameTime();
        if (rig.legLength() <= 0) {
            return Map.of("seconds", seconds);
        }
        FootTracks feet = FootTracks.of(clip, rig.roles());
        FootContacts contacts = FootContacts.detect(feet, rig.up(), rig.height(), ContactSettings.DEFAULT);
        FootSkate skate = FootSkate.of(feet, contacts, rig.up(), rig.height());
        FootErrors errors = FootErrors.of(feet, contacts, contacts, rig.up(), rig.height());
        return Map.of(
                "seconds",
                seconds,
                "footSkate",
                skate.speed(),
                "footDepth",
                Arrays.stream(errors.depth()).max().orElse(0));
    }
}
