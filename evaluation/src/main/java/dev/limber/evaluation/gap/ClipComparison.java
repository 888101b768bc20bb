package dev.limber.evaluation.gap;

import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.motion.Clip;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.metric.FootSkate;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.report.Sample;
import dev.limber.motion.rig.Rig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Compares a filled clip with the original; lengths are in heights. */
public final class ClipComparison {
    private final Rig rig;
    private final JointPaths truth;
    private final FootContacts contacts;
    private final double usualJump;

    /**
     * @param rig of the clip
     * @param clip before anything was thrown away, of three frames at least
     */
    public ClipComparison(Rig rig, Clip clip) {
        this.rig = rig;
        truth = paths(clip);
        contacts = FootContacts.detect(clip, rig.roles(), rig.up(), rig.height(), ContactSettings.DEFAULT);
        usualJump = GapMeasures.usualJump(truth);
    }

    private static JointPaths paths(Clip clip) {
        return JointPaths.of(
                clip, IntStream.range(0, clip.skeleton().jointCount()).toArray());
    }

    /** Measures each gap of a filled clip separately. */
    public Map<FrameSpan, Sample> gaps(Clip filled, MissingFrames missing) {
        FilledClip clip = new FilledClip(truth, paths(filled), missing::contains, rig.height());
        FootTracks feet = FootTracks.of(filled, rig.roles());
        Map<FrameSpan, Sample> samples = new LinkedHashMap<>();
        for (FrameSpan gap : missing.spans()) {
            FootSkate slide = FootSkate.of(feet, contacts, rig.up(), rig.height(), gap.first() - 1, gap.last() + 1);
            FilledGap seen = new FilledGap(clip, gap.first(), gap.last(), usualJump, slide);
            samples.put(gap, Sample.of(GapMeasures.OF_GAP, seen));
        }
        return samples;
    }

    /** Measures what was given, outside of the gaps. */
    public Sample keys(Clip filled, MissingFrames missing) {
        return Sample.of(GapMeasures.OF_CLIP, new FilledClip(truth, paths(filled), missing::contains, rig.height()));
    }

    /** Measures the filled clip and all of its gaps. */
    public Sample score(Clip filled, MissingFrames missing) {
        return keys(filled, missing).plus(Sample.sum(gaps(filled, missing).values()));
    }
}
