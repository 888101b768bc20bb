package dev.limber.editor.derive;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.job.JobRunner;
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
    private final Map<CharacterSlot, Clip> clips = new EnumMap<>(CharacterSlot.class);
    private final Map<CharacterSlot, FootContacts> contacts = new EnumMap<>(CharacterSlot.class);
    private final Map<CharacterSlot, FootContacts> view = Collections.unmodifiableMap(contacts);

    public ContactCache(JobRunner jobs) {
        this.jobs = jobs;
    }

    /** Takes up the clip of a part; cheap when it is the one it had. */
    public void update(CharacterSlot part, Optional<Rig> rig, Optional<Clip> clip) {
        if (clips.get(part) == clip.orElse(null)) {
            return;
        }
        clips.remove(part);
        contacts.remove(part);
        if (clip.isPresent() && rig.isPresent()) {
            find(part, rig.get(), clip.get());
        }
    }

    private void find(CharacterSlot part, Rig rig, Clip clip) {
        clips.put(part, clip);
        jobs.submit(
                "Finding foot contacts",
                progress -> FootContacts.detect(clip, rig.roles(), rig.up(), rig.height(), ContactSettings.DEFAULT),
                found -> {
                    if (clips.get(part) == clip) {
                        contacts.put(part, found);
                    }
                },
                failure -> contacts.remove(part));
    }

    /** Returns what is found so far; a live view. */
    public Map<CharacterSlot, FootContacts> contacts() {
        return view;
    }
}
