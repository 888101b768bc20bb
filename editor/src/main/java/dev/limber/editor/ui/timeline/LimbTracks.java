package dev.limber.editor.ui.timeline;

import dev.limber.editor.derive.BodyContactCache;
import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.derive.LimbMarks;
import dev.limber.editor.derive.LimbRows;
import dev.limber.editor.derive.LimbRows.Limb;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Clip;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.Finding;
import dev.limber.retarget.contact.BodyContact;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What the rows of the timeline by limb show; rebuilt only when something of it changes. Of the render thread. */
final class LimbTracks {
    private final Workspace workspace;
    private final Retargeting retargeting;
    private final ContactCache contacts;
    private final BodyContactCache touches;
    private List<Limb> limbs = List.of();
    private List<LimbMarks> marks = List.of();
    private Optional<Inputs> inputs = Optional.empty();
    private Optional<Layer> layer = Optional.empty(); // whose keys they are
    private List<NavigableSet<Integer>> keys = List.of();

    private record Inputs(
            Rig rig, int frameCount, List<Finding> findings, Optional<FootContacts> feet, List<BodyContact> touches) {}

    LimbTracks(Workspace workspace, Retargeting retargeting, ContactCache contacts) {
        this.workspace = workspace;
        this.retargeting = retargeting;
        this.contacts = contacts;
        touches = new BodyContactCache(workspace.jobs(), workspace.problems());
    }

    /** Updates to the character that is edited. */
    void update(CharacterSlot slot) {
        Optional<Rig> rig = slot == CharacterSlot.SOURCE
                ? workspace.document().actor(slot).map(LoadedCharacter::rig)
                : retargeting
                        .targetInPosture()
                        .or(() -> workspace.document().target().map(LoadedCharacter::rig));
        Optional<Clip> clip = slot == CharacterSlot.SOURCE
                ? workspace.document().motion(slot).map(EditedMotion::clip)
                : retargeting.result();
        if (rig.isEmpty()) {
            limbs = List.of();
            marks = List.of();
            inputs = Optional.empty();
            return;
        }
        Inputs now = new Inputs(
                rig.get(),
                workspace.playhead().frameCount(),
                slot == CharacterSlot.TARGET ? retargeting.findings() : List.of(),
                Optional.ofNullable(contacts.contacts().get(slot)),
                clip.map(c -> touches.of(rig.get(), c)).orElse(List.of()));
        if (inputs.isPresent() && inputs.get().equals(now)) {
            return;
        }
        if (inputs.isEmpty() || inputs.get().rig() != now.rig()) {
            limbs = LimbRows.of(now.rig());
            layer = Optional.empty();
        }
        inputs = Optional.of(now);
        marks = LimbMarks.of(limbs, now.rig(), now.frameCount(), now.findings(), now.feet(), now.touches());
    }

    List<Limb> limbs() {
        return limbs;
    }

    /** Returns the marks by limb. */
    List<LimbMarks> marks() {
        return marks;
    }

    /** Returns the frames in which a layer has keys of a limb. */
    @SuppressWarnings("ReferenceEquality") // the same layer needs no look at its keys
    NavigableSet<Integer> keys(int limb, Layer of) {
        if (layer.isEmpty() || layer.get() != of) {
            layer = Optional.of(of);
            keys = new ArrayList<>();
            for (Limb each : limbs) {
                NavigableSet<Integer> frames = new TreeSet<>();
                of.tracks().forEach((joint, track) -> {
                    if (each.joints().contains(joint)) {
                        frames.addAll(track.keys().keySet());
                    }
                });
                keys.add(frames);
            }
        }
        return keys.get(limb);
    }
}
