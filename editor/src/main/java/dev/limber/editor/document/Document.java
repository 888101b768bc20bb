package dev.limber.editor.document;

import dev.limber.inbetween.rig.EditedClip;
import dev.limber.motion.Clip;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.models.MethodName;
import java.util.Optional;

/**
 * All that is being edited. Immutable: an edit makes another document. What follows from it, such as the retargeted
 * clip, is no part of it.
 *
 * @param baked the target's own motion, once it no longer follows the source
 * @param map which joints of the target follow which of the source; present when both are
 * @param selection the joint that the panels tell about
 */
public record Document(
        Optional<Take> source,
        Optional<LoadedCharacter> target,
        Optional<EditedClip> baked,
        Optional<JointMap> map,
        MethodName method,
        RetargetSettings settings,
        Optional<Selection> selection) {
    public static final Document EMPTY = new Document(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            MethodName.GEOMETRIC,
            RetargetSettings.DEFAULT,
            Optional.empty());

    /** Returns the character of a part, if there is one. */
    public Optional<LoadedCharacter> actor(CharacterSlot part) {
        return part == CharacterSlot.SOURCE ? source.map(Take::actor) : target;
    }

    /** Returns the character whose motion is edited: that of the selected joint, else the source. */
    public CharacterSlot animated() {
        return selection.map(Selection::part).orElse(CharacterSlot.SOURCE);
    }

    /** Returns the motion of a part that can be edited; the target has none until it is baked. */
    public Optional<EditedClip> edits(CharacterSlot part) {
        return part == CharacterSlot.SOURCE ? source.map(Take::edits) : baked;
    }

    /** Replaces the motion of a part that can be edited. */
    public Document withEdits(CharacterSlot part, EditedClip edits) {
        return part == CharacterSlot.SOURCE
                ? new Document(
                        source.map(take -> new Take(take.actor(), edits)),
                        target,
                        baked,
                        map,
                        method,
                        settings,
                        selection)
                : withBaked(Optional.of(edits));
    }

    /** Gives the target a motion of its own. */
    public Document withBaked(Clip clip) {
        return withBaked(Optional.of(EditedClip.of(clip)));
    }

    /** Lets the target follow the source again. */
    public Document withoutBaked() {
        return withBaked(Optional.empty());
    }

    private Document withBaked(Optional<EditedClip> edits) {
        return new Document(source, target, edits, map, method, settings, selection);
    }

    /** Takes another motion; the joints are paired anew. */
    public Document withSource(Take take) {
        return paired(Optional.of(take), target, deselected(CharacterSlot.SOURCE));
    }

    /** Takes another target; the joints are paired anew. */
    public Document withTarget(LoadedCharacter actor) {
        return paired(source, Optional.of(actor), deselected(CharacterSlot.TARGET));
    }

    public Document withMap(JointMap corrected) {
        return new Document(source, target, baked, Optional.of(corrected), method, settings, selection);
    }

    public Document withMethod(MethodName changed) {
        return new Document(source, target, baked, map, changed, settings, selection);
    }

    public Document withSettings(RetargetSettings changed) {
        return new Document(source, target, baked, map, method, changed, selection);
    }

    public Document withSelection(Optional<Selection> selected) {
        return new Document(source, target, baked, map, method, settings, selected);
    }

    private Document paired(Optional<Take> from, Optional<LoadedCharacter> to, Optional<Selection> selected) {
        Optional<JointMap> pairs = from.flatMap(
                take -> to.map(actor -> JointMap.between(take.actor().rig(), actor.rig())));
        return new Document(from, to, Optional.empty(), pairs, method, settings, selected);
    }

    private Optional<Selection> deselected(CharacterSlot part) {
        return selection.filter(s -> s.part() != part);
    }
}
