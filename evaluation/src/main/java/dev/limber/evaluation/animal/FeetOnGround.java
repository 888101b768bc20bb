package dev.limber.evaluation.animal;

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
final class FeetOnGround {
    /** Of a leg: a foot no higher than this above its own lowest place is on the ground. */
    private static final double LOW = 0.05;

    private final List<BitSet> contacts = new ArrayList<>(); // (foot), frames
    private final double slide; // of a leg a second, the mean while on the ground
    private final double depth; // of a leg, the deepest below where feet stand in the posture

    FeetOnGround(Rig rig, Clip clip) {
        BodyChains body = rig.chains();
        List<Integer> feet = body.of(ChainKind.LEG).map(Chain::contact).toList();
        Vec3[][] at = new Vec3[feet.size()][clip.frameCount()];
        clip.forEach((frame, pose, world) -> {
            for (int foot = 0; foot < feet.size(); foot++) {
                at[foot][frame] = world.position(feet.get(foot));
            }
        });
        double leg = body.legLength();
        double deepest = 0;
        for (Vec3[] foot : at) {
            double lowest =
                    Arrays.stream(foot).mapToDouble(body.up()::dot).min().orElse(0);
            BitSet low = new BitSet();
            for (int frame = 0; frame < foot.length; frame++) {
                low.set(frame, foot[frame].dot(body.up()) - lowest < LOW * leg);
            }
            contacts.add(low);
            deepest = Math.max(deepest, (body.ground() - lowest) / leg);
        }
        depth = deepest;
        List<Vec3> speeds = new ArrayList<>();
        for (int foot = 0; foot < at.length; foot++) {
            for (int frame = 1; frame < at[foot].length; frame++) {
                if (contacts.get(foot).get(frame) && contacts.get(foot).get(frame - 1)) {
                    Vec3 way = at[foot][frame].minus(at[foot][frame - 1]).rejectedFrom(body.up());
                    speeds.add(way.times(1 / (leg * clip.frameTime())));
                }
            }
        }
        Vec3 ground = new Vec3(median(speeds, 0), median(speeds, 1), median(speeds, 2));
        slide = speeds.stream()
                .mapToDouble(speed -> speed.distance(ground))
                .average()
                .orElse(0);
    }

    private static double median(List<Vec3> vectors, int axis) {
        double[] sorted = vectors.stream()
                .mapToDouble(v -> axis == 0 ? v.x() : axis == 1 ? v.y() : v.z())
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    double slide() {
        return slide;
    }

    double depth() {
        return depth;
    }

    /** Returns the F1 score of the other's contacts by these, over all feet. */
    double agreement(FeetOnGround other) {
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
