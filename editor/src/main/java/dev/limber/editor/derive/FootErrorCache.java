package dev.limber.editor.derive;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.workspace.Problems;
import dev.limber.motion.Clip;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.metric.FootErrors;
import dev.limber.motion.rig.Rig;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the feet of the two clips slide and sink, found in the background. What ought to stand is what stands in the source.
 * Used by the render thread only.
 */
public final class FootErrorCache {
    private record Inputs(Rig rig, Clip clip, FootContacts contacts, FootContacts levels) {
        FootErrors measure() {
            return FootErrors.of(FootTracks.of(clip, rig.roles()), contacts, levels, rig.up(), rig.height());
        }
    }

    private final JobRunner jobs;
    private final ReportedFailures failures;
    private final Map<CharacterSlot, Inputs> inputs = new EnumMap<>(CharacterSlot.class);
    private final Map<CharacterSlot, FootErrors> errors = new EnumMap<>(CharacterSlot.class);
    private final Map<CharacterSlot, FootErrors> view = Collections.unmodifiableMap(errors);

    public FootErrorCache(JobRunner jobs, Problems problems) {
        this.jobs = jobs;
        failures = new ReportedFailures("Measuring the feet", problems);
    }

    /** Updates to the clip of a character and what is known of contacts; cheap if neither has changed. */
    public void update(
            CharacterSlot slot, Optional<Rig> rig, Optional<Clip> clip, Map<CharacterSlot, FootContacts> contacts) {
        FootContacts levels = contacts.get(slot);
        FootContacts expected = contacts.get(CharacterSlot.SOURCE);
        if (rig.isEmpty() || clip.isEmpty() || levels == null || expected == null) {
            inputs.remove(slot);
            errors.remove(slot);
            return;
        }
        Inputs now = new Inputs(rig.get(), clip.get(), expected, levels);
        if (now.equals(inputs.get(slot))) {
            return;
        }
        inputs.put(slot, now);
        errors.remove(slot);
        jobs.submit(
                failures.title(),
                progress -> now.measure(),
                measured -> {
                    failures.worked();
                    if (now.equals(inputs.get(slot))) {
                        errors.put(slot, measured);
                    }
                },
                failures);
    }

    /** Returns what is measured so far; a live view. */
    public Map<CharacterSlot, FootErrors> errors() {
        return view;
    }
}
