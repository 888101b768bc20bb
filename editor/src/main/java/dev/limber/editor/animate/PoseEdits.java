package dev.limber.editor.animate;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.LayerStack;
import dev.limber.motion.edit.PoseWarp;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.Rig;
import java.util.List;
import java.util.Optional;

/** Puts poses into motion that can be edited: in the active layer or beneath, with what is pinned held. */
final class PoseEdits {
    private final Workspace workspace;
    private final LayerTools layers;
    private final Pins pins;
    private double reach = EditedClip.REACH;

    PoseEdits(Workspace workspace, LayerTools layers, Pins pins) {
        this.workspace = workspace;
        this.layers = layers;
        this.pins = pins;
    }

    /** Returns the seconds within which the motion about a pose changes along. */
    double reach() {
        return reach;
    }

    void setReach(double seconds) {
        reach = seconds;
    }

    /** Gives a frame a pose, in the active layer or in the motion beneath. */
    void put(String name, CharacterSlot slot, int frame, Pose pose) {
        workspace.apply(new Edit(
                name,
                document -> document.motion(slot)
                        .map(m -> document.withMotion(slot, posed(slot, m, frame, pose)))
                        .orElse(document)));
    }

    /** Gives a frame a pose from elsewhere; what is pinned holds in all frames that change. */
    void paste(String name, CharacterSlot slot, int frame, Pose pose) {
        workspace.apply(new Edit(
                name,
                document -> document.motion(slot)
                        .map(m -> document.withMotion(slot, pasted(document, slot, m, frame, pose)))
                        .orElse(document)));
    }

    private EditedMotion pasted(Document document, CharacterSlot slot, EditedMotion motion, int frame, Pose pose) {
        Rig rig = document.actor(slot).orElseThrow().rig();
        if (layers.pinned(rig).isEmpty()) {
            return posed(slot, motion, frame, pose);
        }
        FrameSpan span = motion.edits().reach(frame, reach);
        Clip before = motion.clip();
        Clip spread = PoseWarp.spread(before, span.first(), frame, span.last(), pose);
        Clip held = pins.of(layers.pinned(), slot, rig, before).hold(before, span.first(), spread);
        return posed(slot, motion, frame, span.first(), held);
    }

    private EditedMotion posed(CharacterSlot slot, EditedMotion motion, int frame, Pose wanted) {
        LayerStack stack = motion.layers();
        Pose pose = new Pose(wanted.skeleton());
        pose.set(wanted);
        Optional<Integer> active = layers.active(slot);
        stack.takeOut(active.map(index -> index + 1).orElse(0), frame, pose);
        if (active.isEmpty()) {
            return motion.with(motion.edits().withPose(frame, pose, reach));
        }
        FrameSpan span = motion.edits().reach(frame, reach);
        Clip beneath = stack.beneath(active.get(), motion.edits().clip());
        Layer layer = stack.layers().get(active.get());
        return motion.with(stack.with(active.get(), layer.withPose(beneath, frame, pose, span.first(), span.last())));
    }

    /**
     * Gives a frame of the motion beneath a pose, and holds feet and hands where they were in all frames that change along.
     *
     * @param held the joints that hold
     */
    void putHeld(String name, CharacterSlot slot, int frame, Pose wanted, List<Integer> held, PoseHandles solver) {
        workspace.apply(new Edit(name, document -> {
            if (document.motion(slot).isEmpty()) {
                return document; // the character follows the source again
            }
            EditedMotion motion = document.motion(slot).orElseThrow();
            FrameSpan span = motion.edits().reach(frame, reach);
            Clip before = motion.clip();
            Clip holding = PoseWarp.spread(before, span.first(), frame, span.last(), wanted)
                    .map((i, pose) -> {
                        solver.hold(pose, before.pose(span.first() + i), held);
                    });
            return document.withMotion(slot, posed(slot, motion, frame, span.first(), holding));
        }));
    }

    private EditedMotion posed(CharacterSlot slot, EditedMotion motion, int frame, int first, Clip moved) {
        return layers.active(slot).isPresent()
                ? layers.posed(slot, motion, first, moved)
                : motion.with(motion.edits().withPosed(frame, first, layers.cleared(slot, motion, first, moved)));
    }
}
