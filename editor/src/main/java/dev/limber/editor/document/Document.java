package dev.limber.editor.document;

import dev.limber.inbetween.rig.EditedClip;
import dev.limber.motion.Clip;
import dev.limber.motion.edit.LayerStack;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetException;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.models.MethodName;
import java.util.Optional;

/**
 * All that is being edited. Immutable: an edit makes another document. What follows from it, such as the retargeted
 * clip, is no part of it.
 *
 * @param baked the target's own motion, once it no longer follows the source
 * @param selection the joint that the panels tell about
 */
public record Document(
        Optional<Take> source,
        Optional<LoadedCharacter> target,
        Optional<EditedMotion> baked,
        RetargetPlan plan,
        Optional<Selection> selection) {
    public static final Document EMPTY =
            new Document(Optional.empty(), Optional.empty(), Optional.empty(), RetargetPlan.DEFAULT, Optional.empty());

    /** Returns which joints of the target follow which of the source; present when there are both. */
    public Optional<JointMap> map() {
        return plan.map();
    }

    public MethodName method() {
        return plan.method();
    }

    public RetargetSettings settings() {
        return plan.settings();
    }

    /** Returns the character in a slot, if there is one. */
    public Optional<LoadedCharacter> actor(CharacterSlot slot) {
        return slot == CharacterSlot.SOURCE ? source.map(Take::actor) : target;
    }

    /** Returns the motion of a character that can be edited; the target has none until it is baked. */
    public Optional<EditedMotion> motion(CharacterSlot slot) {
        return slot == CharacterSlot.SOURCE ? source.map(Take::motion) : baked;
    }

    /** Returns the keys, gaps and poses of a character's motion, without layers. */
    public Optional<EditedClip> edits(CharacterSlot slot) {
        return motion(slot).map(EditedMotion::edits);
    }

    /** Replaces the motion of a character that can be edited. */
    public Document withMotion(CharacterSlot slot, EditedMotion motion) {
        return slot == CharacterSlot.SOURCE
                ? new Document(source.map(take -> new Take(take.actor(), motion)), target, baked, plan, selection)
                : withBaked(Optional.of(motion));
    }

    /** Replaces the keys, gaps and poses of a motion that there is; its layers stay. */
    public Document withEdits(CharacterSlot slot, EditedClip edits) {
        return withMotion(
                slot, motion(slot).map(m -> m.with(edits)).orElseGet(() -> new EditedMotion(edits, LayerStack.NONE)));
    }

    /** Gives the target a motion of its own. */
    public Document withBaked(Clip clip) {
        return withBaked(Optional.of(EditedMotion.of(clip)));
    }

    /** Lets the target follow the source again. */
    public Document withoutBaked() {
        return withBaked(Optional.empty());
    }

    private Document withBaked(Optional<EditedMotion> motion) {
        return new Document(source, target, motion, plan, selection);
    }

    /** Takes another motion; the joints are paired again. */
    public Document withSource(Take take) {
        return paired(Optional.of(take), target, deselected(CharacterSlot.SOURCE));
    }

    /** Takes another target; the joints are paired again. */
    public Document withTarget(LoadedCharacter actor) {
        return withMannerOf(actor).paired(source, Optional.of(actor), deselected(CharacterSlot.TARGET));
    }

    /** Returns the document without a choice of own clips that a character has not. */
    private Document withMannerOf(LoadedCharacter actor) {
        return withManner(plan.manner().filter(actor::hasOwn));
    }

    public Document withMap(JointMap corrected) {
        return withPlan(plan.withMap(Optional.of(corrected)));
    }

    public Document withMethod(MethodName changed) {
        return withPlan(plan.withMethod(changed));
    }

    /** Lets the target move as in clips of its own file; see {@link RetargetPlan#manner}. */
    public Document withManner(Optional<String> changed) {
        return withPlan(plan.withManner(changed));
    }

    /** Takes other settings; with another posture of the target, the joints are paired again. */
    public Document withSettings(RetargetSettings changed) {
        boolean samePosture = changed.body().posture() == settings().body().posture();
        RetargetPlan other = plan.withSettings(changed);
        return withPlan(samePosture ? other : other.withMap(pairs(source, target, changed)));
    }

    /** Returns the map that pairs the joints by themselves, without what was corrected by hand. */
    public Optional<JointMap> automaticMap() {
        return pairs(source, target, settings());
    }

    /** Returns the target's rig as the settings make it stand, or as it is at rest where it cannot stand so. */
    public Optional<Rig> targetInPosture() {
        return target.map(character -> targetInPosture(character.rig(), settings()));
    }

    private Document withPlan(RetargetPlan changed) {
        return new Document(source, target, baked, changed, selection);
    }

    public Document withSelection(Optional<Selection> selected) {
        return new Document(source, target, baked, plan, selected);
    }

    private Document paired(Optional<Take> from, Optional<LoadedCharacter> to, Optional<Selection> selected) {
        return new Document(from, to, Optional.empty(), plan.withMap(pairs(from, to, settings())), selected);
    }

    private static Optional<JointMap> pairs(
            Optional<Take> from, Optional<LoadedCharacter> to, RetargetSettings settings) {
        return from.flatMap(take ->
                to.map(actor -> JointMap.between(take.actor().rig(), targetInPosture(actor.rig(), settings))));
    }

    private static Rig targetInPosture(Rig rig, RetargetSettings settings) {
        try {
            return settings.body().posture().of(rig);
        } catch (RetargetException e) {
            return rig; // the retargeting fails and says why
        }
    }

    private Optional<Selection> deselected(CharacterSlot slot) {
        return selection.filter(s -> s.slot() != slot);
    }
}
