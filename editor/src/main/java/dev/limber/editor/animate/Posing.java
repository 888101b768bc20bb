package dev.limber.editor.animate;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.Rig;
import java.util.Optional;

/**
 * Poses the selected joint in the frame that is shown. While the mouse drags, the new pose is only shown; one edit is made
 * of it when it is let go. Used by the render thread only.
 */
public final class Posing {
    private final Workspace workspace;
    private Tool tool = Tool.TURN;
    private boolean feetStay = true;
    private Optional<Drag> drag = Optional.empty();
    private Optional<PoseHandles> handles = Optional.empty();
    private Optional<Rig> handled = Optional.empty(); // the rig of the handles

    /** @param start the pose when the drag began */
    private record Drag(CharacterSlot part, int joint, int frame, Pose start, Pose pose, Clip still) {}

    public Posing(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Returns what the gizmo does to a joint: joints that cannot be moved are turned. */
    public Tool tool(Rig rig, int joint) {
        return handles(rig).canMove(joint) ? tool : Tool.TURN;
    }

    public Tool tool() {
        return tool;
    }

    public void setTool(Tool newTool) {
        tool = newTool;
    }

    /** Whether feet keep their place when the hips move. */
    public boolean feetStay() {
        return feetStay;
    }

    public void setFeetStay(boolean stay) {
        feetStay = stay;
    }

    private PoseHandles handles(Rig rig) {
        if (handled.filter(r -> r == rig).isEmpty()) {
            handled = Optional.of(rig);
            handles = Optional.of(new PoseHandles(rig));
        }
        return handles.orElseThrow();
    }

    /** Begins a drag of the selected joint, which is of a motion that can be edited. */
    public void begin() {
        Document document = workspace.document();
        int joint = document.selection().orElseThrow().joint();
        CharacterSlot part = document.animated();
        Clip clip = document.edits(part).orElseThrow().clip();
        int frame = Math.min(workspace.playhead().frame(), clip.frameCount() - 1);
        workspace.playhead().step(0); // pauses
        Pose start = clip.pose(frame);
        drag = Optional.of(new Drag(part, joint, frame, start, clip.pose(frame), still(clip, start)));
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
     * @param turn (4) wxyz, world of the rig; unaffected
     */
    public void turn(Rig rig, double[] turn) {
        drag.ifPresent(d -> {
            d.pose().set(d.start());
            handles(rig).turn(d.pose(), d.joint(), turn);
            show(d);
        });
    }

    /**
     * Moves the joint away from where it was when the drag began.
     *
     * @param by world of the rig, in its unit
     */
    public void move(Rig rig, Vec3 by) {
        drag.ifPresent(d -> {
            d.pose().set(d.start());
            handles(rig).move(d.pose(), d.joint(), by, feetStay);
            show(d);
        });
    }

    private void show(Drag d) {
        drag = Optional.of(new Drag(d.part(), d.joint(), d.frame(), d.start(), d.pose(), still(d.still(), d.pose())));
    }

    /** Ends the drag and edits the document. */
    public void end() {
        drag.ifPresent(d -> {
            String joint = d.pose().skeleton().name(d.joint());
            workspace.apply(new Edit(
                    "Pose " + joint,
                    document -> document.withEdits(
                            d.part(), document.edits(d.part()).orElseThrow().withPose(d.frame(), d.pose()))));
        });
        drag = Optional.empty();
    }

    /** Returns what a part shows during a drag: a clip of one frame. */
    public Optional<Clip> preview(CharacterSlot part) {
        return drag.filter(d -> d.part() == part).map(Drag::still);
    }

    /** Returns the motion that the gizmo poses, if the selected joint has one that can be edited. */
    public Optional<EditedClip> posable() {
        Document document = workspace.document();
        return document.selection().flatMap(selection -> document.edits(selection.part()));
    }
}
