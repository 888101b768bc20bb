package dev.limber.editor.animate;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.Rig;
import java.util.List;
import java.util.Optional;

/**
 * Poses the selected joint in the frame that is shown. While the mouse drags, the new pose is only shown; releasing the
 * mouse makes one edit of it. Used by the render thread only.
 */
public final class Posing {
    /** Radians, and of a length: handles that are let go where they were taken leave rounding, no change. */
    private static final double SAME = 1e-5;

    private final Workspace workspace;
    private final LayerTools layers;
    private final PoseEdits edits;
    private Tool tool = Tool.ROTATE;
    private boolean wholeBody = true;
    private Optional<Drag> drag = Optional.empty();
    private boolean grabbed;
    private Optional<PoseHandles> handles = Optional.empty();
    private Optional<Rig> handled = Optional.empty(); // the rig of the handles

    /**
     * A pose that is being dragged.
     *
     * @param rig of the character that it is of
     * @param motion that it is a pose of; the drag ends where it changes otherwise
     * @param start the pose when the drag began
     * @param held the feet and hands that hold; empty when the drag leaves them where they are by itself
     */
    private record Drag(
            CharacterSlot slot,
            Rig rig,
            EditedMotion motion,
            int joint,
            int frame,
            Pose start,
            Pose pose,
            Clip still,
            List<Integer> held) {
        /** Whether the document still has what is dragged. */
        boolean isOf(Document document) {
            return document.actor(slot).filter(actor -> actor.rig() == rig).isPresent()
                    && document.motion(slot).filter(m -> m == motion).isPresent();
        }

        Drag to(Clip shown, List<Integer> holding) {
            return new Drag(slot, rig, motion, joint, frame, start, pose, shown, holding);
        }
    }

    public Posing(Workspace workspace, LayerTools layers, Pins pins) {
        this.workspace = workspace;
        this.layers = layers;
        edits = new PoseEdits(workspace, layers, pins);
    }

    /** Returns what puts poses into the motion. */
    PoseEdits edits() {
        return edits;
    }

    /** Returns the seconds within which the motion about a pose changes along. */
    public double reach() {
        return edits.reach();
    }

    public void setReach(double seconds) {
        edits.setReach(seconds);
    }

    /** Returns the frames that a pose of the frame that is shown changes; empty when nothing can be posed. */
    public Optional<FrameSpan> reached() {
        return posable().map(m -> m.edits().reach(frame(m.clip()), edits.reach()));
    }

    private int frame(Clip clip) {
        return Math.min(workspace.playhead().frame(), clip.frameCount() - 1);
    }

    /** Returns what the gizmo does to a joint: joints that cannot be moved are turned. */
    public Tool tool(Rig rig, int joint) {
        return handles(rig).canMove(joint) ? tool : Tool.ROTATE;
    }

    public Tool tool() {
        return tool;
    }

    public void setTool(Tool newTool) {
        tool = newTool;
    }

    /** Whether hips and spine follow a foot or hand that is pulled out of its limb's reach. */
    public boolean wholeBody() {
        return wholeBody;
    }

    public void setWholeBody(boolean follows) {
        wholeBody = follows;
    }

    private List<Integer> pinned(Rig rig, int joint) {
        return handles(rig).apartFrom(joint, layers.pinned(rig));
    }

    private PoseHandles handles(Rig rig) {
        if (handled.filter(r -> r == rig).isEmpty()) {
            handled = Optional.of(rig);
            handles = Optional.of(new PoseHandles(rig));
        }
        return handles.orElseThrow();
    }

    /** Lets the selected joint follow the mouse, without a button, until {@link #end} or {@link #cancel}. */
    public void grab(Tool by) {
        tool = by;
        grabbed = drag.isEmpty() && posable().isPresent();
    }

    /** Whether the joint follows the mouse without a button, which ends where nothing is left that can be posed. */
    public boolean isGrabbed() {
        grabbed = grabbed && posable().isPresent();
        return grabbed;
    }

    /** Begins a drag of the selected joint, which is of a motion that can be edited. */
    public void begin() {
        Document document = workspace.document();
        int joint = document.selection().orElseThrow().joint();
        CharacterSlot slot = workspace.animated();
        Rig rig = document.actor(slot).orElseThrow().rig();
        EditedMotion motion = document.motion(slot).orElseThrow();
        Clip clip = motion.clip();
        int frame = frame(clip);
        workspace.playhead().step(0); // pauses
        Pose start = clip.pose(frame);
        Pose pose = clip.pose(frame);
        drag = Optional.of(new Drag(slot, rig, motion, joint, frame, start, pose, still(clip, start), List.of()));
    }

    private static Clip still(Clip clip, Pose pose) {
        return new Clip.Builder(clip.skeleton(), clip.frameTime(), 1, clip.translatedJoints())
                .set(0, pose)
                .build();
    }

    public boolean dragging() {
        return drag.isPresent();
    }

    /**
     * Turns the joint against how it was when the drag began.
     *
     * @param rotation (4) wxyz, world of the rig; unaffected
     */
    public void rotate(Rig rig, double[] rotation) {
        dragOf(rig).ifPresent(d -> {
            d.pose().set(d.start());
            handles(rig).rotate(d.pose(), d.joint(), rotation);
            show(d, rig);
        });
    }

    /**
     * Moves the joint away from where it was when the drag began.
     *
     * @param by world of the rig, in its unit
     */
    public void move(Rig rig, Vec3 by) {
        dragOf(rig).ifPresent(d -> {
            d.pose().set(d.start());
            if (wholeBody) {
                handles(rig).pull(d.pose(), d.joint(), by, pinned(rig, d.joint()));
            } else {
                handles(rig).move(d.pose(), d.joint(), by);
            }
            show(d, rig);
        });
    }

    /** Returns the drag of a character; one of another, or of a motion that has changed, ends. */
    private Optional<Drag> dragOf(Rig rig) {
        if (drag.filter(d -> d.rig() == rig && d.isOf(workspace.document())).isEmpty()) {
            cancel();
        }
        return drag;
    }

    private void show(Drag d, Rig rig) {
        List<Integer> ends = pinned(rig, d.joint());
        boolean held = handles(rig).hold(d.pose(), d.start(), ends);
        drag = Optional.of(d.to(still(d.still(), d.pose()), held ? ends : List.of()));
    }

    /** Ends the drag and edits the document, if the character is still the one whose motion is edited. */
    public void end() {
        Optional<Rig> edited = workspace.document().actor(workspace.animated()).map(LoadedCharacter::rig);
        edited.flatMap(this::dragOf).filter(Posing::isChanged).ifPresent(d -> {
            String joint = d.pose().skeleton().name(d.joint());
            String name = "Pose " + joint;
            if (d.held().isEmpty() || layers.active().isPresent()) { // layers hold by themselves
                edits.put(name, d.slot(), d.frame(), d.pose());
            } else {
                edits.putHeld(name, d.slot(), d.frame(), d.pose(), d.held(), handles.orElseThrow());
            }
        });
        drag = Optional.empty();
        grabbed = false;
    }

    /** Ends the drag as if there had been none; returns whether there was one. */
    public boolean cancel() {
        boolean dragged = drag.isPresent() || grabbed;
        drag = Optional.empty();
        grabbed = false;
        return dragged;
    }

    /** Whether the drag has changed the pose: one that is let go where it began is only a click. */
    public boolean isChanged() {
        return drag.filter(Posing::isChanged).isPresent();
    }

    private static boolean isChanged(Drag d) {
        double[] was = d.start().translations();
        double[] is = d.pose().translations();
        for (int i = 0; i < was.length; i++) {
            if (Math.abs(is[i] - was[i]) > SAME * (1 + Math.abs(was[i]))) {
                return true;
            }
        }
        double[] rotated = d.pose().rotations();
        for (int q = 0; q < rotated.length; q += 4) {
            if (Quat.angle(d.start().rotations(), q, rotated, q) > SAME) {
                return true;
            }
        }
        return false;
    }

    /** Returns what a character shows during a drag: a clip of one frame. */
    public Optional<Clip> preview(CharacterSlot slot) {
        return drag.filter(d -> d.slot() == slot).map(Drag::still);
    }

    /** Returns the motion that the gizmo poses, if the selected joint has one that can be edited. */
    public Optional<EditedMotion> posable() {
        Document document = workspace.document();
        return document.selection().flatMap(selection -> document.motion(selection.slot()));
    }
}
