package dev.limber.editor.derive;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.workspace.Problems;
import dev.limber.motion.Clip;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.rig.Rig;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The foot contacts of the two clips, found in the background when a clip changes. Used by the render thread only. */
public final class ContactCache {
    private final JobRunner jobs;
    private final ReportedFailures failures;
    private final Map<CharacterSlot, Clip> clips = new EnumMap<>(CharacterSlot.class);
    private final Map<CharacterSlot, FootContacts> contacts = new EnumMap<>(CharacterSlot.class);
    private final Map<CharacterSlot, FootContacts> view = Collections.unmodifiableMap(contacts);

    public ContactCache(JobRunner jobs, Problems problems) {
        this.jobs = jobs;
        failures = new ReportedFailures("Finding foot contacts", problems);
    }

    /** Updates to the clip of a character; cheap if it has not changed. */
    public void update(CharacterSlot slot, Optional<Rig> rig, Optional<Clip> clip) {
        if (clips.get(slot) == clip.orElse(null)) {
            return;
        }
        clips.remove(slot);
        contacts.remove(slot);
        if (clip.isPresent() && rig.isPresent()) {
            find(slot, rig.get(), clip.get());
        }
    }

    private void find(CharacterSlot slot, Rig rig, Clip clip) {
        clips.put(slot, clip);
        jobs.submit(
                failures.title(),
                progress -> FootContacts.detect(clip, rig.roles(), rig.up(), rig.height(), ContactSettings.DEFAULT),
                found -> {
                    failures.worked();
                    if (clips.get(slot) == clip) {
                        contacts.put(slot, found);
                    }
                },
                failures);
    }

    /** Returns the contacts of a clip, if it is the one that a character has and they are found. */
    public Optional<FootContacts> of(CharacterSlot slot, Clip clip) {
        return clips.get(slot) == clip ? Optional.ofNullable(contacts.get(slot)) : Optional.empty();
    }

    /** Returns what is found so far; a live view. */
    public Map<CharacterSlot, FootContacts> contacts() {
        return view;
    }
}
