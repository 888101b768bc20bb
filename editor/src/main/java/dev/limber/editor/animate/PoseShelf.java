package dev.limber.editor.animate;

import dev.limber.editor.file.PoseLibrary;
import dev.limber.editor.file.StoredPose;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Skeleton;
import java.io.IOException;
import java.util.List;

/** Stores the current pose, and applies stored poses to the current frame. Used by the render thread only. */
public final class PoseShelf {
    private final Workspace workspace;
    private final PoseLibrary library;
    private final PoseClipboard clipboard;

    PoseShelf(Workspace workspace, PoseLibrary library, PoseClipboard clipboard) {
        this.workspace = workspace;
        this.library = library;
        this.clipboard = clipboard;
    }

    /** Returns the poses that fit the character that is animated. */
    public List<StoredPose> poses() {
        return clipboard.canCopy() ? library.of(skeleton()) : List.of();
    }

    private Skeleton skeleton() {
        return clipboard.rig().skeleton();
    }

    /** Stores the pose that is shown under a name. */
    public void store(String name) {
        try {
            library.store(StoredPose.of(name, clipboard.rig(), PoseClipboard.root(clipboard.rig()), clipboard.shown()));
            workspace.notices().show("Stored the pose '" + name + "'");
        } catch (IOException e) {
            workspace.problems().add(Problem.of("Storing the pose", e));
        }
    }

    /** Gives the frame that is shown a stored pose; where the character stands stays. */
    public void apply(StoredPose pose) {
        clipboard.put("Pose " + pose.name(), pose.on(clipboard.rig(), clipboard.shown()));
    }

    public void remove(StoredPose pose) {
        try {
            library.remove(pose);
        } catch (IOException e) {
            workspace.problems().add(Problem.of("Removing the pose", e));
        }
    }
}
