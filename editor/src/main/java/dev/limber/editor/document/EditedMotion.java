package dev.limber.editor.document;

import dev.limber.inbetween.rig.EditedClip;
import dev.limber.motion.Clip;
import dev.limber.motion.edit.LayerStack;
import java.lang.ref.WeakReference;

/** A recording with all that was done to it: keys, gaps and poses in it, and layers over it. Immutable. */
public final class EditedMotion {
    private final EditedClip edits;
    private final LayerStack layers;
    private WeakReference<Clip> made = new WeakReference<>(null);

    public EditedMotion(EditedClip edits, LayerStack layers) {
        this.edits = edits;
        this.layers = layers;
    }

    /** A recording as it is. */
    public static EditedMotion of(Clip recording) {
        return new EditedMotion(EditedClip.of(recording), LayerStack.NONE);
    }

    public EditedClip edits() {
        return edits;
    }

    public LayerStack layers() {
        return layers;
    }

    public EditedMotion with(EditedClip changed) {
        return new EditedMotion(changed, layers);
    }

    public EditedMotion with(LayerStack changed) {
        return new EditedMotion(edits, changed);
    }

    /** Whether it differs from the recording, or has keys or layers. */
    public boolean isEdited() {
        return edits.isEdited() || !layers.isEmpty();
    }

    /** Returns the motion with all edits and layers. Made when it is asked for, and again once forgotten. */
    public synchronized Clip clip() {
        if (layers.isEmpty()) {
            return edits.clip();
        }
        Clip clip = made.get();
        if (clip == null) {
            clip = layers.over(edits.clip());
            made = new WeakReference<>(clip);
        }
        return clip;
    }
}
