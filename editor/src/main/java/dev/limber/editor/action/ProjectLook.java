package dev.limber.editor.action;

import dev.limber.editor.play.Playhead;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.view.Look;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.FrameSpan;
import java.util.Optional;

/** How a project is looked at, which is saved with it. Used by the render thread only. */
final class ProjectLook {
    private final Workspace workspace;
    private final OrbitCamera camera;
    private Optional<Look> opened = Optional.empty(); // of a project that was opened, until it is taken up

    ProjectLook(Workspace workspace, OrbitCamera camera) {
        this.workspace = workspace;
        this.camera = camera;
    }

    Look now() {
        Playhead playhead = workspace.playhead();
        return new Look(
                playhead.frame(),
                playhead.loop().first(),
                playhead.loop().last(),
                playhead.speed(),
                workspace.view().arrangement(),
                workspace.view().overlays(),
                camera.place());
    }

    /** Keeps the look of a project that was opened until it can be taken up. */
    void keep(Optional<Look> look) {
        opened = look;
    }

    /** Restores the look that was saved; returns whether there was one. */
    boolean take() {
        if (opened.isEmpty()) {
            return false;
        }
        Look look = opened.get();
        opened = Optional.empty();
        int first = Math.max(0, look.loopFirst());
        Playhead playhead = workspace.playhead();
        playhead.setLoop(new FrameSpan(first, Math.max(first, look.loopLast())));
        playhead.setSpeed(look.speed());
        playhead.seek(look.frame());
        workspace.view().setArrangement(look.arrangement());
        workspace.view().setOverlays(look.overlays());
        camera.place(look.camera());
        return true;
    }
}
