package dev.limber.editor.derive;

import dev.limber.editor.document.LoadedCharacter;
import dev.limber.retarget.RetargetException;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.manner.Manner;
import java.util.Optional;

/** Makes a method move a target as in clips of its own file. */
public final class OwnManner {
    private OwnManner() {}

    /**
     * Returns the method that does so, or the same one where no clips are chosen. Slow: work for a job.
     *
     * @param manner see {@link dev.limber.editor.document.RetargetPlan}
     * @throws RetargetException when nothing moves in these clips
     */
    public static RetargetMethod over(RetargetMethod method, LoadedCharacter target, Optional<String> manner) {
        return manner.map(which -> new Manner(target.rig(), target.own(which)).over(method))
                .orElse(method);
    }
}
