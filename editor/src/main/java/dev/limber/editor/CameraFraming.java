package dev.limber.editor;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.editor.parts.EditorParts;
import dev.limber.editor.view.Look;
import dev.limber.motion.Clip;
import java.util.Optional;

/**
 * Frames what was opened: at once, and again when the target has its motion, unless the user has moved the camera
 * since. A project opens with the camera that it was saved with.
 */
final class CameraFraming {
    private final EditorParts parts;
    private Optional<Clip> recording = Optional.empty();
    private Optional<LoadedCharacter> target = Optional.empty();
    private Optional<Look.CameraPlace> framed = Optional.empty(); // present while the target's motion is awaited

    CameraFraming(EditorParts parts) {
        this.parts = parts;
    }

    /** @param placed whether the camera was just put where a project has it */
    void update(Document document, boolean placed) {
        Optional<Clip> newRecording = document.source().map(Take::edits).map(edits -> edits.recording());
        boolean opened = !newRecording.equals(recording) || !document.target().equals(target);
        recording = newRecording;
        target = document.target();
        boolean waiting = parts.retargeting().running().isPresent();
        if (placed) {
            framed = Optional.empty();
            show();
            parts.scene().followFromHere();
        } else if (opened || (framed.isPresent() && !waiting)) {
            if (opened || framed.equals(Optional.of(parts.camera().place()))) {
                show();
                parts.scene().frame(parts.camera(), Optional.empty());
            }
            framed = opened && waiting ? Optional.of(parts.camera().place()) : Optional.empty();
        }
    }

    private void show() {
        parts.scene()
                .show(
                        parts.workspace().playhead().frame(),
                        parts.workspace().view(),
                        parts.contacts().contacts());
    }
}
