package dev.limber.editor.animate;

import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.workspace.Guard;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.KeyShift;
import dev.limber.motion.edit.KeyReduction;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The tools for keys and gaps of the motion that is edited. */
public final class KeyTools {
    private final Workspace workspace;
    private final Retargeting retargeting;
    private final KeySelection selection;
    private final Guard guard;
    private double tolerance = 0.02; // of the height

    public KeyTools(Workspace workspace, Retargeting retargeting, KeySelection selection, Guard guard) {
        this.workspace = workspace;
        this.retargeting = retargeting;
        this.selection = selection;
        this.guard = guard;
    }

    private CharacterSlot slot() {
        return workspace.animated();
    }

    /** Returns the motion that is animated, if there is one that can be edited. */
    public Optional<EditedClip> edits() {
        return workspace.document().edits(slot());
    }

    public boolean canEdit() {
        return edits().isPresent();
    }

    /** Whether a key can be set, by baking the target first where it still follows. */
    public boolean canKey() {
        return canEdit() || (slot() == CharacterSlot.TARGET && canBake());
    }

    private void apply(String name, UnaryOperator<EditedClip> change) {
        CharacterSlot slot = slot();
        workspace.apply(new Edit(
                name,
                document -> document.edits(slot)
                        .map(edits -> document.withEdits(slot, change.apply(edits)))
                        .orElse(document)));
    }

    /** Makes the frame that is shown a key; a target that follows is baked first. */
    public void setKey() {
        if (!canEdit() && canBake()) {
            bake(this::setKey);
            return;
        }
        edits().ifPresent(edits -> {
            int frame = Math.min(workspace.playhead().frame(), edits.frameCount() - 1);
            apply("Set key", e -> e.withKey(frame));
            selection.set(slot(), List.of(frame));
        });
    }

    /** Returns the keys that {@link #deleteKeys} takes away: those selected, else that of the frame that is shown. */
    private List<Integer> chosenKeys() {
        List<Integer> selected = List.copyOf(selection.frames(slot()));
        return selected.isEmpty() ? List.of(workspace.playhead().frame()) : selected;
    }

    public boolean canDeleteKeys() {
        return edits().filter(e -> chosenKeys().stream().anyMatch(e.keys()::contains))
                .isPresent();
    }

    public void deleteKeys() {
        List<Integer> frames = chosenKeys();
        apply(frames.size() > 1 ? "Delete keys" : "Delete key", e -> e.withoutKeys(frames));
        selection.clear();
    }

    /** Moves the selected keys in time, as far as they can go. */
    public void moveKeys(CharacterSlot moved, int delta) {
        List<Integer> frames = List.copyOf(selection.frames(moved));
        workspace.document().edits(moved).ifPresent(edits -> {
            int allowed = KeyShift.limit(edits, frames, delta);
            workspace.apply(new Edit(
                    frames.size() > 1 ? "Move keys" : "Move key",
                    document -> document.withEdits(moved, edits.withKeysMoved(frames, allowed))));
            selection.set(moved, frames.stream().map(f -> f + allowed).toList());
        });
    }

    /** Shows the next key after the frame that is shown, or the one before. */
    public void seekKey(boolean forth) {
        edits().ifPresent(edits -> {
            int frame = workspace.playhead().frame();
            Integer key = forth ? edits.keys().higher(frame) : edits.keys().lower(frame);
            if (key != null) {
                workspace.playhead().step(0);
                workspace.playhead().seek(key);
            }
        });
    }

    /** Whether a part of the clip is chosen by the loop. */
    public boolean hasRange() {
        FrameSpan loop = workspace.playhead().loop();
        return canEdit() && loop.length() < workspace.playhead().frameCount();
    }

    /** Starts the loop at the frame that is shown. */
    public void startRange() {
        int frame = workspace.playhead().frame();
        workspace
                .playhead()
                .setLoop(new FrameSpan(
                        frame, Math.max(frame, workspace.playhead().loop().last())));
    }

    /** Ends the loop at the frame that is shown. */
    public void endRange() {
        int frame = workspace.playhead().frame();
        workspace
                .playhead()
                .setLoop(new FrameSpan(
                        Math.min(frame, workspace.playhead().loop().first()), frame));
    }

    /** Makes a gap of the loop's frames. */
    public void makeGap() {
        FrameSpan loop = loop();
        apply("Make gap", e -> e.withGap(loop));
    }

    private FrameSpan loop() {
        return workspace.playhead().loop();
    }

    public boolean hasGaps() {
        return edits().filter(e -> !e.gaps().touching(loop()).spans().isEmpty()).isPresent();
    }

    /** Brings back what the gaps that touch the loop threw away. */
    public void restoreGaps() {
        apply("Restore frames", e -> {
            EditedClip restored = e;
            for (FrameSpan gap : e.gaps().touching(loop()).spans()) {
                restored = restored.withoutGaps(gap);
            }
            return restored;
        });
    }

    /** Returns how far a joint may be off when the motion is reduced to keys, as a part of the height. */
    public double tolerance() {
        return tolerance;
    }

    public void setTolerance(double newTolerance) {
        tolerance = newTolerance;
    }

    /** Finds the keys in the background, and leaves nothing but them. */
    public void reduce() {
        Document document = workspace.document();
        CharacterSlot slot = slot();
        EditedClip edits = document.edits(slot).orElseThrow();
        double height = document.actor(slot).orElseThrow().rig().height();
        double within = tolerance;
        String title = "Reducing to keys";
        workspace
                .jobs()
                .submit(
                        title,
                        progress -> KeyReduction.keys(edits.clip(), height, within, progress),
                        keys -> workspace.apply(
                                new Edit("Reduce to keys", d -> d.withEdits(slot, edits.reducedTo(keys)))),
                        failure -> workspace.problems().add(Problem.of(title, failure)));
    }

    /** Whether the target can be given a motion of its own. */
    public boolean canBake() {
        return retargeting.follows();
    }

    /** Gives the target its motion to be edited by itself, once that is there. */
    public void bake() {
        bake(() -> {});
    }

    private void bake(Runnable then) {
        retargeting.whenMade(clip -> {
            workspace.apply(new Edit("Bake", document -> document.withBaked(clip)));
            then.run();
        });
    }

    public boolean isBaked() {
        return workspace.document().baked().isPresent();
    }

    /** Lets the target follow the source again. */
    public void unbake() {
        Runnable unbake = () -> workspace.apply(new Edit("Follow the source", Document::withoutBaked));
        if (workspace.document().baked().filter(EditedMotion::isEdited).isPresent()) {
            guard.before("the target loses its own motion", unbake);
        } else {
            unbake.run();
        }
    }
}
