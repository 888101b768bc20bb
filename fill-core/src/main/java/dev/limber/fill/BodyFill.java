package dev.limber.fill;

import dev.limber.inbetween.GapFiller;
import dev.limber.inbetween.Window;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The gaps of a clip on the body that a filler knows: put there once, they can be filled again and again. */
final class BodyFill {
    private final BodyMap map;
    private final Clip onBody;
    private final List<GapPass> passes;

    /**
     * @param interpolated a clip of the rig, whose missing frames are of no account
     * @param offsets of the body, (joint, 3) from the parent joint, cm
     * @throws dev.limber.retarget.RetargetException when the rig is not humanoid
     */
    BodyFill(Rig rig, Clip interpolated, MissingFrames missing, float[] offsets) {
        map = new BodyMap(rig, offsets);
        onBody = map.onBody(interpolated);
        passes = GapPass.plan(missing, interpolated.frameCount(), interpolated.frameTime());
    }

    /**
     * Fills the missing frames of a draft.
     *
     * @param carrier the joint of the rig whose translation moves the hips
     */
    void fill(GapFiller filler, Draft draft, int carrier) {
        List<Window> windows = passes.stream()
                .map(pass -> BodyWindows.of(onBody, pass.times()))
                .toList();
        Map<GapPass.Shape, List<Window>> batches = new LinkedHashMap<>();
        for (int i = 0; i < passes.size(); i++) {
            batches.computeIfAbsent(passes.get(i).shape(), shape -> new ArrayList<>())
                    .add(windows.get(i));
        }
        batches.forEach((shape, batch) -> filler.fill(batch, shape.gap()));
        for (int i = 0; i < passes.size(); i++) {
            for (GapPass.Stretch stretch : passes.get(i).stretches()) {
                takeOver(windows.get(i), stretch, draft, carrier);
            }
        }
    }

    private void takeOver(Window window, GapPass.Stretch stretch, Draft draft, int carrier) {
        int first = stretch.missing().first() - 1; // the given frame before
        Pose[] poses = new Pose[stretch.missing().length() + 2];
        double[] times = new double[poses.length];
        for (int i = 0; i < poses.length; i++) {
            poses[i] = draft.pose(first + i);
            times[i] = stretch.place(first + i);
        }
        map.ontoRig(BodyWindows.clip(window, times, map.body(), draft.frameTime()), poses, carrier);
    }
}
