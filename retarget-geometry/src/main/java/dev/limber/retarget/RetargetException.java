package dev.limber.retarget;

import dev.limber.motion.LimberException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A pair of rigs, or a clip and a rig, that cannot be retargeted; the message names the joint or role at fault. */
public final class RetargetException extends LimberException {
    private final String what;
    private final transient @Nullable Advice suggestion;

    public RetargetException(String message) {
        super(message);
        what = message;
        suggestion = null;
    }

    /** Says what is wrong and what to try; the message names controls by their options on the command line. */
    public RetargetException(String what, Advice suggestion) {
        super(what + "; " + suggestion);
        this.what = what;
        this.suggestion = suggestion;
    }

    /** Returns the message with the controls in words of a front end. */
    public String text(Function<Control, String> names) {
        return Optional.ofNullable(suggestion)
                .map(advice -> what + "; " + advice.text(names))
                .orElse(what);
    }

    @Override
    public String advice() {
        return "Correct the joints in the mapping, or undo the last change.";
    }
}
