package dev.limber.editor.file;

import dev.limber.editor.document.EditedMotion;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.Patch;
import dev.limber.motion.Clip;
import dev.limber.motion.edit.LayerStack;
import dev.limber.motion.rig.Rig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The edits of a motion in a project file.
 *
 * @param recording the motion itself, where no file holds it
 * @param patches later ones lie over earlier ones
 * @param layers over the motion; none in files of earlier versions
 */
record EditsJson(
        @Nullable FramesJson recording,
        List<Integer> keys,
        List<FrameSpan> gaps,
        List<FramesJson> patches,
        @Nullable LayersJson layers) {
    /** Edits of a motion that a file holds. */
    static EditsJson of(EditedMotion motion) {
        EditedClip clip = motion.edits();
        return new EditsJson(
                null,
                List.copyOf(clip.keys()),
                clip.gaps().spans(),
                clip.patches().stream()
                        .map(patch -> FramesJson.of(patch.first(), patch.frames()))
                        .toList(),
                motion.layers().isEmpty() ? null : LayersJson.of(motion.layers()));
    }

    /** Edits together with their motion. */
    static EditsJson whole(EditedMotion motion) {
        EditsJson edits = of(motion);
        return new EditsJson(
                FramesJson.of(0, motion.edits().recording()),
                edits.keys(),
                edits.gaps(),
                edits.patches(),
                edits.layers());
    }

    boolean isEmpty() {
        return keys.isEmpty() && gaps.isEmpty() && patches.isEmpty() && layers == null;
    }

    /**
     * Returns the edits of a motion.
     *
     * @param rig of the character that moves so
     * @throws IllegalArgumentException when they are of another
     */
    EditedMotion on(Clip motion, Rig rig) {
        EditedClip edits = EditedClip.of(
                motion,
                patches.stream()
                        .map(patch -> new Patch(patch.first(), patch.clip(motion.skeleton(), motion.frameTime())))
                        .toList(),
                keys,
                MissingFrames.of(gaps));
        return new EditedMotion(edits, layers == null ? LayerStack.NONE : layers.stack(rig, motion.frameCount()));
    }

    /**
     * Returns the motion that comes with these edits.
     *
     * @param frameTime seconds from one frame to the next
     * @throws IllegalArgumentException when there is none or it is of another skeleton
     */
    EditedMotion whole(Rig rig, double frameTime) {
        if (recording == null) {
            throw new IllegalArgumentException("the baked motion is missing");
        }
        return on(recording.clip(rig.skeleton(), frameTime), rig);
    }
}
