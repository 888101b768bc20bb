package dev.limber.editor;

import com.jme3.app.LegacyApplication;
import com.jme3.renderer.Camera;
import dev.limber.editor.scene.CharacterScene;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** A run of the editor that writes one picture and closes. */
final class Snapshot {
    private static final int SETTLING = 4; // frames in which the panels find their places

    private final Path file;
    private final int frame;
    private int settled;

    Snapshot(Path file, int frame) {
        this.file = file;
        this.frame = frame;
    }

    /** Called after a frame is drawn: once nothing is left to load, shows the frame, writes the picture and closes. */
    void frame(Workspace workspace, CharacterScene stage, OrbitCamera camera, LegacyApplication application) {
        settled = workspace.jobs().current().isPresent() || !stage.isLoaded() ? 0 : settled + 1;
        if (settled == 1) {
            workspace.playhead().seek(frame);
        }
        if (settled == 2) {
            stage.frame(camera, Optional.empty());
        }
        if (settled == SETTLING) {
            write(application);
            application.stop();
        }
    }

    private void write(LegacyApplication application) {
        Camera camera = application.getCamera();
        try {
            Screenshot.write(application.getRenderer(), camera.getWidth(), camera.getHeight(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
