package dev.limber.inbetween.rig;

import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.PinnedInbetweener;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The gaps of a clip on the canonical body: mapped once, they can be filled repeatedly. */
final class BodyInbetweener {
    private final BodyMap map;
    private final Clip onBody;
    private final List<GapPass> passes;
    private final Optional<List<Pins>> pins; // of each pass

    /**
     * @param clip of the rig; its missing frames count for kept paths alone
     * @param interpolated the same clip, interpolated in its gaps
     * @param cuts of the clip
     * @param offsets of the body, (joint, 3) from the parent joint, cm
     * @param longest gap that is filled at once, keys counted, in frames of the body
     * @throws dev.limber.retarget.RetargetException when the rig is not humanoid
     */
    BodyInbetweener(
            Rig rig,
            Clip clip,
            Clip interpolated,
            MissingFrames missing,
            Cuts cuts,
            Set<PinnedJoint> kept,
            float[] offsets,
            int longest) {
        map = new BodyMap(rig, offsets);
        Clip whole = map.onBody(interpolated);
        double floor = BodyFloor.height(whole, missing, map.canonical());
        onBody = BodyFloor.lowered(whole, floor);
        passes = GapPass.plan(missing, cuts, interpolated.frameCount(), interpolated.frameTime(), longest);
        pins = kept.isEmpty()
                ? Optional.empty()
                : Optional.of(pins(BodyFloor.lowered(map.onBody(clip), floor), kept, offsets));
    }

    private List<Pins> pins(Clip whole, Set<PinnedJoint> kept, float[] offsets) {
        return passes.stream()
                .map(pass -> {
                    WorldWindow frames = WorldWindow.of(BodyWindows.of(whole, pass.times()), offsets);
                    Pins pinned = new Pins(frames.frameCount());
                    for (int frame = 0; frame < frames.frameCount(); frame++) {
                        for (PinnedJoint path : kept) {
                            if (pass.gap().isMissing(frame)) {
                                pinned.set(frame, path.bodyJoint(), frames);
                            }
                        }
                    }
                    return pinned;
                })
                .toList();
    }

    /**
     * Fills the missing frames of a draft.
     *
     * @param rootJoint the rig's root motion joint
     * @return the contact probabilities that the in-betweener predicts
     */
    ContactProbabilities fill(Inbetweener inbetweener, Draft draft, int rootJoint) {
        List<Window> windows = passes.stream()
                .map(pass -> BodyWindows.of(onBody, pass.times()))
                .toList();
        Map<GapPass.Shape, List<Integer>> batches = new LinkedHashMap<>(); // passes that are filled together
        for (int i = 0; i < passes.size(); i++) {
            batches.computeIfAbsent(passes.get(i).shape(), shape -> new ArrayList<>())
                    .add(i);
        }
        batches.forEach((shape, batch) -> {
            List<Window> gaps = batch.stream().map(windows::get).toList();
            if (pins.isPresent() && inbetweener instanceof PinnedInbetweener pinned) {
                pinned.fill(gaps, batch.stream().map(pins.get()::get).toList(), shape.gap());
            } else {
                inbetweener.fill(gaps, shape.gap());
            }
        });
        ContactProbabilities contacts = new ContactProbabilities(draft.frameCount());
        for (int i = 0; i < passes.size(); i++) {
            for (GapPass.Stretch stretch : passes.get(i).stretches()) {
                takeOver(windows.get(i), stretch, draft, rootJoint);
                contacts.add(windows.get(i), stretch);
            }
        }
        return contacts;
    }

    private void takeOver(Window window, GapPass.Stretch stretch, Draft draft, int rootJoint) {
        int first = stretch.missing().first() - 1; // the given frame before
        Pose[] poses = new Pose[stretch.missing().length() + 2];
        double[] times = new double[poses.length];
        for (int i = 0; i < poses.length; i++) {
            poses[i] = draft.pose(first + i);
            times[i] = stretch.place(first + i);
        }
        map.ontoRig(BodyWindows.clip(window, times, map.canonical().skeleton(), draft.frameTime()), poses, rootJoint);
    }
}
