package dev.limber.fill;

import dev.limber.inbetween.GapFiller;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.RetargetException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Fills gaps in clips of any rig, frame rate, up axis and unit. A filler knows one body only: the frames around a gap are
 * put on that body, the gap is filled there, and what the filling differs by from interpolation comes back onto the rig,
 * where it is added to the rig's own interpolation. Given frames so stay as they are to the last bit, and what the body
 * does not have (fingers, twist bones, props) is interpolated.
 */
public final class ClipFiller {
    private final Optional<GapFiller> filler;

    private ClipFiller(Optional<GapFiller> filler) {
        this.filler = filler;
    }

    /** Fills with a model, or any other filler, which stays the caller's. */
    public static ClipFiller with(GapFiller filler) {
        return new ClipFiller(Optional.of(filler));
    }

    /** Goes from one given frame to the next at even speed; for rigs that are not humanoid too. */
    public static ClipFiller interpolating() {
        return new ClipFiller(Optional.empty());
    }

    /**
     * Throws away the missing frames of a clip and fills them.
     *
     * @param rig of the clip's skeleton
     * @param progress is told how much is done, from 0 to 1, and may throw to cancel
     * @return as many results as the options ask for, on the skeleton of the clip
     * @throws IllegalArgumentException when a gap does not lie between two frames of the clip
     * @throws RetargetException when the rig is not humanoid
     */
    public List<Clip> fill(Rig rig, Clip clip, MissingFrames missing, FillOptions options, DoubleConsumer progress) {
        missing.check(clip.frameCount());
        if (filler.isPresent() && rig.plan() != BodyPlan.HUMANOID) {
            throw new RetargetException("the rig is not humanoid, which the filler expects");
        }
        progress.accept(0);
        Clip interpolated = Interpolation.fill(clip, missing);
        progress.accept(1);
        return Collections.nCopies(options.samples(), interpolated);
    }
}
