package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Transfers contacts of arms with the body to a target: parts that touch on the source touch at the corresponding
 * places of the target's volumes, and parts that penetrate the body are pushed out. In each frame, spine, clavicles and
 * arms make the smallest change that does so (damped least squares). Changes are smooth over time. Immutable.
 */
public final class ContactSolver {
    /** Metres, on a body of 1.75 m: bodies whose volumes differ by less keep their overlaps. */
    private static final double SAME = 0.005;

    private static final double SMOOTH = 0.07; // s either way
    private static final double LAST_SMOOTH = 0.034; // s either way

    private final BodyVolumes source;
    private final BodyVolumes target;
    private final UpperBody body;
    private final double difference; // 0 for equal bodies, to 1

    /**
     * @param headKept whether the head keeps its orientation where the spine leans
     * @param free whether the arm of a side may move
     */
    public ContactSolver(
            BodyVolumes source, Rig rig, Roles roles, BodyVolumes target, boolean headKept, Predicate<Side> free) {
        this.source = source;
        this.target = target;
        body = new UpperBody(rig, roles, target, headKept, free);
        double square = square();
        difference = square / (square + SAME * SAME);
    }

    /** Returns the mean square of the differences of sizes. */
    private double square() {
        double sum = 0;
        int count = 0;
        for (Volume volume : target.all()) {
            Volume other = source.of(volume.part()).orElse(null);
            if (other != null) {
                double length = volume.start().distance(volume.end()) / target.unit()
                        - other.start().distance(other.end()) / source.unit();
                double thick = volume.startRadius() / target.unit() - other.startRadius() / source.unit();
                double thin = volume.endRadius() / target.unit() - other.endRadius() / source.unit();
                sum += length * length + thick * thick + thin * thin;
                count += 3;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /**
     * Returns the clip with its contacts.
     *
     * @param clip of the source
     * @param rotation brings poses of the source into the target's world
     * @param held the same frames on the target
     * @param after is given each pose that changed
     */
    public Clip solve(Clip clip, Consumer<Pose> rotation, Clip held, Consumer<Pose> after) {
        if (!body.hasArms() || held.frameCount() == 0) {
            return held;
        }
        double[] factors = VolumeCorrection.factors(clip, source, rotation);
        BodyTrack track = BodyTrack.of(clip, source.thinner(factors), rotation);
        ContactWeights weights = new ContactWeights(
                ContactFinder.byPair(track, ContactFinder.Limits.CARRIED), held.frameCount(), held.frameTime());
        FrameSolver frames = new FrameSolver(body, held, target.thinner(factors), track, weights, difference);
        double[] changes = new double[UpperBody.CHANGES * held.frameCount()];
        frames.run(changes, true);
        if (!FrameSolver.isAny(changes)) {
            return held;
        }
        smooth(changes, (int) Math.round(SMOOTH / held.frameTime()));
        frames.run(changes, false);
        smooth(changes, (int) Math.round(LAST_SMOOTH / held.frameTime()));
        return frames.applied(changes, after);
    }

    /** Averages each number over time, twice with a window of half the size, so that there are no corners. */
    private static void smooth(double[] changes, int window) {
        int half = (window + 1) / 2;
        int frames = changes.length / UpperBody.CHANGES;
        double[] sums = new double[frames + 1];
        for (int number = 0; half > 0 && number < UpperBody.CHANGES; number++) {
            for (int round = 0; round < 2; round++) {
                for (int frame = 0; frame < frames; frame++) {
                    sums[frame + 1] = sums[frame] + changes[frame * UpperBody.CHANGES + number];
                }
                for (int frame = 0; frame < frames; frame++) {
                    int near = Math.min(half, Math.min(frame, frames - 1 - frame)); // ends stay as they are
                    double sum = sums[frame + near + 1] - sums[frame - near];
                    changes[frame * UpperBody.CHANGES + number] = sum / (2 * near + 1);
                }
            }
        }
    }
}
