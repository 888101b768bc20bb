package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * When the feet of an animal are on the ground, and how they slide. Animals of games walk on the spot, so the ground moves
 * below them, all feet on it as one: its speed is the median of theirs.
 */
public final class FeetOnGround {
    /** Of a leg: a foot no higher than this above its own lowest place is on the ground. */
    private static final double LOW = 0.05;

    private final List<BitSet> contacts; // (foot), frames
    private final double[][] speeds; // (foot, frame) legs a second against the ground, not a number in the air
    private final double slide; // of a leg a second, the mean while on the ground
    private final double depth; // of a leg, the deepest below where feet stand in the posture

    /** Follows the feet of all legs of a body. */
    public FeetOnGround(Rig rig, Clip clip) {
        this(rig.chains(), feet(rig.chains()), clip);
    }

    /** @param feet joints, the feet in this order */
    FeetOnGround(BodyChains body, List<Integer> feet, Clip clip) {
        this(body, paths(feet, clip), clip.frameTime(), List.of());
    }

    /**
     * Follows feet that are on the ground when others are: those of a source, which a result ought to follow.
     *
     * @param feet joints, as many as the other's
     */
    static FeetOnGround as(FeetOnGround other, BodyChains body, List<Integer> feet, Clip clip) {
        return new FeetOnGround(body, paths(feet, clip), clip.frameTime(), other.contacts);
    }

    private FeetOnGround(BodyChains body, Vec3[][] at, double frameTime, List<BitSet> given) {
        double leg = body.legLength();
        double deepest = 0;
        contacts = new ArrayList<>(given);
        for (Vec3[] foot : at) {
            double lowest =
                    Arrays.stream(foot).mapToDouble(body.up()::dot).min().orElse(0);
            BitSet low = new BitSet();
            for (int frame = 0; frame < foot.length; frame++) {
                low.set(frame, foot[frame].dot(body.up()) - lowest < LOW * leg);
            }
            if (given.isEmpty()) {
                contacts.add(low);
            }
            deepest = Math.max(deepest, (body.ground() - lowest) / leg);
        }
        depth = deepest;
        List<Vec3> velocities = new ArrayList<>();
        for (int foot = 0; foot < at.length; foot++) {
            for (int frame = 1; frame < at[foot].length; frame++) {
                if (stays(foot, frame)) {
                    velocities.add(speed(body, at[foot], frame, frameTime));
                }
            }
        }
        Vec3 ground = new Vec3(median(velocities, 0), median(velocities, 1), median(velocities, 2));
        slide = velocities.stream()
                .mapToDouble(speed -> speed.distance(ground))
                .average()
                .orElse(0);
        speeds = new double[at.length][];
        for (int foot = 0; foot < at.length; foot++) {
            speeds[foot] = new double[at[foot].length];
            for (int frame = 0; frame < at[foot].length; frame++) {
                speeds[foot][frame] = frame > 0 && stays(foot, frame)
                        ? speed(body, at[foot], frame, frameTime).distance(ground)
                        : Double.NaN;
            }
        }
    }

    private static List<Integer> feet(BodyChains body) {
        return body.of(ChainKind.LEG).map(Chain::contact).toList();
    }

    private static Vec3[][] paths(List<Integer> feet, Clip clip) {
        Vec3[][] at = new Vec3[feet.size()][clip.frameCount()];
        clip.forEach((frame, pose, world) -> {
            for (int foot = 0; foot < feet.size(); foot++) {
                at[foot][frame] = world.position(feet.get(foot));
            }
        });
        return at;
    }

    private static Vec3 speed(BodyChains body, Vec3[] at, int frame, double frameTime) {
        Vec3 movement = at[frame].minus(at[frame - 1]).rejectedFrom(body.up());
        return movement.times(1 / (body.legLength() * frameTime));
    }

    private boolean stays(int foot, int frame) {
        return contacts.get(foot).get(frame) && contacts.get(foot).get(frame - 1);
    }

    private static double median(List<Vec3> vectors, int axis) {
        double[] sorted = vectors.stream()
                .mapToDouble(v -> axis == 0 ? v.x() : axis == 1 ? v.y() : v.z())
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** Returns how fast feet slide while they are on the ground, legs a second, mean; 0 where none is. */
    public double slide() {
        return slide;
    }

    /** Returns how fast a foot slides from the frame before to this one, legs a second; not a number in the air. */
    double slide(int foot, int frame) {
        return speeds[foot][frame];
    }

    /** Returns how deep feet come below where they stand in the posture, legs. */
    public double depth() {
        return depth;
    }

    /** Returns the F1 score of the other's contacts by these, over all feet. */
    public double agreement(FeetOnGround other) {
        double both = 0;
        double either = 0;
        for (int foot = 0; foot < contacts.size(); foot++) {
            BitSet common = (BitSet) contacts.get(foot).clone();
            common.and(other.contacts.get(foot));
            both += 2.0 * common.cardinality();
            either +=
                    contacts.get(foot).cardinality() + other.contacts.get(foot).cardinality();
        }
        return either == 0 ? 1 : both / either;
    }
}
