package dev.limber.editor.derive;

import dev.limber.editor.job.JobRunner;
import dev.limber.editor.workspace.Problems;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.contact.BodyContact;
import dev.limber.retarget.contact.BodyTrack;
import dev.limber.retarget.contact.BodyVolumes;
import dev.limber.retarget.contact.ContactFinder;
import java.util.List;
import java.util.Optional;

/** Where parts of the body touch in a clip, found in the background when it is asked for. Of the render thread. */
public final class BodyContactCache {
    private final JobRunner jobs;
    private final ReportedFailures failures;
    private Optional<Clip> clip = Optional.empty();
    private List<BodyContact> contacts = List.of();

    public BodyContactCache(JobRunner jobs, Problems problems) {
        this.jobs = jobs;
        failures = new ReportedFailures("Finding contacts of the hands", problems);
    }

    /** Returns what is found so far in a clip of a person; starts to look when it is another one than before. */
    public List<BodyContact> of(Rig rig, Clip asked) {
        if (clip.isEmpty() || clip.get() != asked) {
            clip = Optional.of(asked);
            contacts = List.of();
            if (rig.plan() == BodyPlan.HUMANOID) {
                find(rig, asked);
            }
        }
        return contacts;
    }

    private void find(Rig rig, Clip asked) {
        jobs.submit(
                failures.title(),
                progress -> ContactFinder.find(BodyTrack.of(asked, BodyVolumes.of(rig)), ContactFinder.Limits.CARRIED),
                found -> {
                    failures.worked();
                    if (clip.isPresent() && clip.get() == asked) {
                        contacts = found;
                    }
                },
                failures);
    }
}
