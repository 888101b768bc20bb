package dev.limber.editor.workspace;

import dev.limber.motion.Explanation;
import dev.limber.retarget.RetargetException;

/**
 * An error message for the user.
 *
 * @param what happened, and to what file or joint
 * @param advice what one can do about it
 */
public record Problem(String what, String advice) {
    /** Tells of the failure of a job by its title. */
    public static Problem of(String title, Throwable failure) {
        Explanation explanation = Explanation.of(failure);
        String text = failure instanceof RetargetException e ? EditorWords.of(e) : explanation.text();
        return new Problem(
                title + ": " + text,
                explanation.advice().isEmpty() ? "Nothing in the document has changed." : explanation.advice());
    }
}
