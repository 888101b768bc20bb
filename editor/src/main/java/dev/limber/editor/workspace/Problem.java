package dev.limber.editor.workspace;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.rig.RigException;
import dev.limber.neural.io.SafetensorsException;
import dev.limber.retarget.RetargetException;
import java.nio.file.NoSuchFileException;

/**
 * Something that went wrong.
 *
 * @param what happened, and to what file or joint
 * @param advice what one can do about it
 */
public record Problem(String what, String advice) {
    /** Tells of the failure of a job by its title. */
    public static Problem of(String title, Exception failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new Problem(title + ": " + message, advice(failure));
    }

    private static String advice(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "The file is not there. Was it moved or renamed?";
        }
        if (failure instanceof MotionFormatException) {
            return "The file is not as its format wants it. Export it again from the tool that made it.";
        }
        if (failure instanceof RigException) {
            return "Limber did not understand this body. Correct its joints in the mapping, or try another file.";
        }
        if (failure instanceof SafetensorsException) {
            return "The model cannot be used. Choose another one, or interpolation.";
        }
        if (failure instanceof RetargetException) {
            return "Undo the last change, or correct the joints in the mapping.";
        }
        return "Nothing in the document has changed.";
    }
}
