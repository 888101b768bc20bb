package dev.limber.editor.animate;

import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Rig;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The feet and hands that hold through edits; both feet at first. Used by the render thread only. */
public final class Pins {
    private final Set<PinnedJoint> pins = EnumSet.of(PinnedJoint.LEFT_FOOT, PinnedJoint.RIGHT_FOOT);
    private final ContactCache contacts;

    public Pins(ContactCache contacts) {
        this.contacts = contacts;
    }

    public boolean holds(PinnedJoint pin) {
        return pins.contains(pin);
    }

    /** Pins a foot or hand, or lets it go. */
    public void toggle(PinnedJoint pin) {
        if (!pins.remove(pin)) {
            pins.add(pin);
        }
    }

    /** Returns the pinned joints that a rig has. */
    List<Integer> joints(Rig rig) {
        return pins.stream()
                .map(pin -> rig.roles().joint(pin.role().part(), pin.role().side()))
                .filter(joint -> joint != Skeleton.NONE)
                .toList();
    }

    /** Returns what holds a motion through an edit of it; for a job too. */
    PinHold of(CharacterSlot slot, Rig rig, Clip motion) {
        return of(pins, slot, rig, motion);
    }

    /** As {@link #of(CharacterSlot, Rig, Clip)}, with other pins. */
    PinHold of(Set<PinnedJoint> others, CharacterSlot slot, Rig rig, Clip motion) {
        return new PinHold(rig, others, contacts.of(slot, motion));
    }

    /** Returns what holds a motion that is made to loop; for a job too. */
    LoopHold ofLoop(Rig rig) {
        return new LoopHold(rig, joints(rig));
    }
}
