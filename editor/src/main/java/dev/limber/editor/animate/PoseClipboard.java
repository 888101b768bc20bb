package dev.limber.editor.animate;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Mirror;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.Optional;

/** A pose that is copied, and pasted as it is or mirrored. Used by the render thread only. */
public final class PoseClipboard {
    private final Workspace workspace;
    private final Posing posing;
    private Optional<Pose> copied = Optional.empty();

    PoseClipboard(Workspace workspace, Posing posing) {
        this.workspace = workspace;
        this.posing = posing;
    }

    private Optional<EditedMotion> motion() {
        return workspace.document().motion(workspace.animated());
    }

    public boolean canCopy() {
        return motion().isPresent();
    }

    private int frame(Clip clip) {
        return Math.min(workspace.playhead().frame(), clip.frameCount() - 1);
    }

    /** Returns the pose that is shown, of a motion that can be copied from. */
    Pose shown() {
        Clip clip = motion().orElseThrow().clip();
        return clip.pose(frame(clip));
    }

    /** Keeps the pose that is shown. */
    public void copy() {
        copied = motion().map(m -> shown());
        workspace
                .notices()
                .show("Copied the pose of frame " + workspace.playhead().frame());
    }

    /** Whether a pose was copied that fits the motion that is animated. */
    public boolean canPaste() {
        return copied.filter(pose -> motion().filter(m -> m.edits().recording().skeleton() == pose.skeleton())
                        .isPresent())
                .isPresent();
    }

    /** Gives the frame that is shown the copied pose; where the character stands stays. */
    public void paste() {
        copied.ifPresent(pose -> put("Paste pose", pose));
    }

    /** Gives the frame that is shown the copied pose with left and right exchanged. */
    public void pasteMirrored() {
        copied.ifPresent(pose -> put("Paste pose mirrored", mirrored(pose)));
    }

    /** Exchanges left and right in the frame that is shown. */
    public void mirror() {
        motion().ifPresent(m -> put("Mirror pose", mirrored(m.clip().pose(frame(m.clip())))));
    }

    Rig rig() {
        return workspace
                .document()
                .actor(workspace.animated())
                .map(LoadedCharacter::rig)
                .orElseThrow();
    }

    private Pose mirrored(Pose pose) {
        Clip clip = motion().orElseThrow().clip();
        Clip still = new Clip.Builder(clip.skeleton(), clip.frameTime(), 1, clip.translatedJoints())
                .set(0, pose)
                .build();
        return new Mirror(rig()).apply(still).pose(0);
    }

    /** Gives the frame that is shown a pose; of the place where that stands only the height is taken. */
    void put(String name, Pose pose) {
        CharacterSlot slot = workspace.animated();
        Clip clip = motion().orElseThrow().clip();
        int frame = frame(clip);
        Pose now = clip.pose(frame);
        Pose placed = new Pose(pose.skeleton());
        placed.set(pose);
        int root = root(rig());
        Vec3 up = rig().up();
        Vec3 here = Vec3.of(now.translations(), 3 * root);
        Vec3 there = Vec3.of(pose.translations(), 3 * root);
        Vec3 height = up.times(there.minus(here).dot(up));
        here.plus(height).store(placed.translations(), 3 * root);
        posing.edits().paste(name, slot, frame, placed);
    }

    static int root(Rig rig) {
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        return hips == Skeleton.NONE ? 0 : hips;
    }
}
