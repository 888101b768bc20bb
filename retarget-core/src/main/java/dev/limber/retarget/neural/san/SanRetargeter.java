package dev.limber.retarget.neural.san;

import static dev.limber.retarget.neural.san.SanNetworkSettings.WINDOW;

import dev.limber.motion.Clip;
import dev.limber.motion.Resample;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetException;
import dev.limber.retarget.RetargetSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Retargets clips between two rigs of the kinds that a {@link SanModel} was trained on: window by window at the
 * network's frame rate, with neighbouring windows blended, and the feet of humanoids planted where the source's are.
 * Thread-safe.
 */
public final class SanRetargeter {
    /** Frames from one window to the next: each frame lies in two. */
    private static final int STRIDE = WINDOW / 2;
    /** So many windows at a time: more are no faster and need more memory. */
    private static final int BATCH = 64;

    private final SanModel model;
    private final SimplifiedBody source;
    private final SimplifiedBody target;
    private final BodyNetwork from;
    private final BodyNetwork to;
    private final Optional<GeometricRetargeter> feet;

    /**
     * Prepares retargeting.
     *
     * @throws RetargetException when the model knows no body like one of the rigs
     */
    public SanRetargeter(SanModel model, Rig source, Rig target, RetargetSettings settings) {
        this.model = model;
        this.source = SimplifiedBody.of(source);
        this.target = SimplifiedBody.of(target);
        from = network(this.source, "source");
        to = network(this.target, "target");
        boolean people = source.plan() == BodyPlan.HUMANOID && target.plan() == BodyPlan.HUMANOID;
        feet = people ? Optional.of(new GeometricRetargeter(source, target, settings)) : Optional.empty();
    }

    private BodyNetwork network(SimplifiedBody body, String which) {
        return model.networkOf(body)
                .orElseThrow(() -> new RetargetException("the " + which + " has the joints " + body.jointNames()
                        + ", on which this network was not trained; it knows "
                        + model.networks().stream().map(n -> n.kind().name()).toList()));
    }

    /** Returns the clip on the target, with the frames and frame time of {@code clip}. */
    public Clip retarget(Clip clip) {
        Laps laps = Laps.of(clip, SanNetworkSettings.SECONDS);
        BodyMotion motion = source.read(Resample.to(SanNetworkSettings.RATE, laps.clip()));
        List<BodyWindow> windows = new ArrayList<>();
        for (int start = -STRIDE; start < motion.frameCount(); start += STRIDE) {
            windows.add(BodyWindow.of(motion, start));
        }
        WindowBlend blend = new WindowBlend(target.topology().jointCount(), motion.frameCount());
        for (int first = 0; first < windows.size(); first += BATCH) {
            List<BodyWindow> batch = windows.subList(first, Math.min(windows.size(), first + BATCH));
            List<float[]> made = model.retarget(
                    batch.stream().map(BodyWindow::features).toList(), from, source.offsets(), to, target.offsets());
            for (int i = 0; i < made.size(); i++) {
                BodyWindow placed = new BodyWindow(
                        made.get(i), batch.get(i).heading(), batch.get(i).place());
                blend.add(placed, (first + i - 1) * STRIDE);
            }
        }
        Clip slow = target.write(blend.motion(), source, 1 / SanNetworkSettings.RATE);
        Clip made = laps.round(Resample.to(1 / clip.frameTime(), slow), clip.frameCount());
        return feet.map(solver -> solver.holdFeet(clip, made)).orElse(made);
    }
}
