package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.Finding.Kind;
import dev.limber.retarget.ResultMeasures.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a result between bodies of any kind differs from its source, frame by frame. Both bodies are counted from the posture
 * in which each was understood and in lengths of its own, so that builds do not count.
 */
final class ChainMeasures {
    private static final String BODY = "body";
    /** Legs a second: a foot on the ground that slides faster only brushes it. */
    private static final double PLANTED = 0.5;

    private final BodyChains leader;
    private final BodyChains follower;
    private final JointMap map;
    private final Clip clip;
    private final Clip result;
    private final ComparedChains from;
    private final ComparedChains to;
    private final int frames;
    private final int step;

    /** @throws IllegalArgumentException when a body cannot be measured, see {@link #areMeasured} */
    ChainMeasures(Rig source, Rig target, JointMap map, Clip clip, Clip result) {
        if (!areMeasured(source, target)) {
            throw new IllegalArgumentException("a body without a trunk or a length");
        }
        leader = source.chains();
        follower = target.chains();
        this.map = map;
        this.clip = clip;
        this.result = result;
        from = new ComparedChains(leader, clip);
        to = new ComparedChains(follower, result);
        int all = Math.min(clip.frameCount(), result.frameCount());
        step = Math.max(1, all / ResultMeasures.MOST_FRAMES);
        frames = (all + step - 1) / step;
    }

    static boolean areMeasured(Rig source, Rig target) {
        return Stream.of(source.chains(), target.chains())
                .allMatch(body -> body.root() != Skeleton.NONE && body.measure() > 0);
    }

    /** Returns how many frames of the clip there are from one figure to the next. */
    int step() {
        return step;
    }

    /** A measure of one frame, which both bodies have read. */
    private interface Measure {
        double get();
    }

    private Series series(Kind kind, String limb, Measure measure) {
        double[] values = new double[frames];
        for (int i = 0; i < frames; i++) {
            from.read(i * step);
            to.read(i * step);
            values[i] = measure.get();
        }
        return new Series(kind, limb, values);
    }

    /** Returns how much lower the body is carried than the source's, legs; nothing for bodies that do not stand. */
    Optional<Series> low() {
        return onFeet(Kind.LOW, (here, there) -> from.rise(here) - to.rise(there));
    }

    /** Returns how much higher the lowest foot is than the source's, legs; nothing for bodies that do not stand. */
    Optional<Series> floor() {
        return onFeet(Kind.FLOOR, (here, there) -> to.floor(there) - from.floor(here));
    }

    /** A measure of the feet of both bodies. */
    private interface OnFeet {
        double get(List<Integer> here, List<Integer> there);
    }

    private Optional<Series> onFeet(Kind kind, OnFeet measure) {
        List<Integer> here = feet(leader);
        List<Integer> there = feet(follower);
        return here.isEmpty() || there.isEmpty()
                ? Optional.empty()
                : Optional.of(series(kind, BODY, () -> measure.get(here, there)));
    }

    private static List<Integer> feet(BodyChains body) {
        return body.of(ChainKind.LEG)
                .filter(Chain::meetsGround)
                .map(Chain::contact)
                .toList();
    }

    /**
     * Returns degrees by which the body is pitched, nose up, more than the source's less a share of what that one keeps over
     * the clip.
     *
     * @param left out, from 0 to 1: see {@link Carriage}
     */
    Series pitch(double left) {
        double kept = series(Kind.LEAN, BODY, from::pitch).median();
        return series(Kind.LEAN, BODY, () -> degrees(to.pitch() - from.pitch() + left * kept));
    }

    /** Returns degrees by which the body is rolled onto its left more than the source's. */
    Series roll() {
        return series(Kind.LEAN, BODY, () -> degrees(to.roll() - from.roll()));
    }

    private static double degrees(double radians) {
        return Math.toDegrees(Math.IEEEremainder(radians, 2 * Math.PI));
    }

    /**
     * Returns how far the body, and each foot against it, moves from the frame before, beyond what the source's moves most
     * from one frame to the next then, a frame earlier or a frame later; legs.
     */
    Stream<Series> steps() {
        Series body = beyond(
                series(Kind.LEAP, BODY, () -> to.moved(follower.root())),
                series(Kind.LEAP, BODY, () -> from.moved(leader.root())));
        return Stream.concat(
                Stream.of(body),
                legs().map(leg -> beyond(
                        series(Kind.LEAP, leg.name(), () -> to.movedBeside(leg.targetGround())),
                        series(Kind.LEAP, leg.name(), () -> from.movedBeside(leg.sourceGround())))));
    }

    private static Series beyond(Series there, Series here) {
        double[] own = here.values();
        double[] values = there.values().clone();
        for (int i = 0; i < values.length; i++) {
            double earlier = own[Math.max(0, i - 1)];
            double later = own[Math.min(values.length - 1, i + 1)];
            values[i] -= Math.max(own[i], Math.max(earlier, later));
        }
        return new Series(there.kind(), there.limb(), values);
    }

    private Stream<BoundChain> legs() {
        boolean legs = leader.legLength() > 0 && follower.legLength() > 0;
        return map.chains().stream()
                .filter(chain -> legs && chain.stands())
                .filter(chain -> chain.source().contains(chain.sourceGround())
                        && chain.target().contains(chain.targetGround()))
                .filter(chain -> chain.source().indexOf(chain.sourceGround()) > 0
                        && chain.target().indexOf(chain.targetGround()) > 0);
    }

    /** Returns, of each leg, how much less of its reach in the posture it has than the source's. */
    Stream<Series> folds() {
        return legs().map(leg -> series(
                Kind.FOLDED,
                leg.name(),
                () -> from.reach(leg.source(), leg.sourceGround()) - to.reach(leg.target(), leg.targetGround())));
    }

    /** Returns, of each pair of legs, how far the feet cross beyond the source's, legs. */
    Stream<Series> crossings() {
        return follower.of(ChainKind.LEG)
                .filter(leg -> leg.side() == Side.LEFT)
                .flatMap(left -> crossing(left).stream());
    }

    private Optional<Series> crossing(Chain left) {
        Optional<BoundChain> one = bound(left);
        Optional<BoundChain> other = follower.of(ChainKind.LEG)
                .filter(leg -> leg.side() == Side.RIGHT && leg.order() == left.order())
                .findFirst()
                .flatMap(this::bound);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        BoundChain a = one.get();
        BoundChain b = other.get();
        return Optional.of(series(
                Kind.CROSSING,
                left.name().replaceFirst("left ", "") + "s",
                () -> Math.max(0, -to.apart(a.targetGround(), b.targetGround()))
                        - Math.max(0, -from.apart(a.sourceGround(), b.sourceGround()))));
    }

    private Optional<BoundChain> bound(Chain chain) {
        return legs().filter(leg -> leg.targetGround() == chain.contact()).findFirst();
    }

    /**
     * Returns, of each foot, how fast it slides while the source's is planted, beyond how fast that one slides, legs a second;
     * not a number while it is not.
     */
    Stream<Series> slides() {
        List<BoundChain> legs = legs().toList();
        FeetOnGround here = new FeetOnGround(
                leader, legs.stream().map(BoundChain::sourceGround).toList(), clip);
        FeetOnGround there = FeetOnGround.as(
                here, follower, legs.stream().map(BoundChain::targetGround).toList(), result);
        return IntStream.range(0, legs.size())
                .mapToObj(foot -> new Series(
                        Kind.SKATE,
                        legs.get(foot).name(),
                        IntStream.range(0, frames)
                                .map(i -> i * step)
                                .mapToDouble(frame -> here.slide(foot, frame) < PLANTED
                                        ? there.slide(foot, frame) - here.slide(foot, frame)
                                        : Double.NaN)
                                .toArray()));
    }

    /** Returns the least that the source's body is pitched or rolled from its posture in any frame, degrees. */
    double leastTilt() {
        Series tilt =
                series(Kind.LEAN, BODY, () -> Math.toDegrees(Math.max(Math.abs(from.pitch()), Math.abs(from.roll()))));
        return Arrays.stream(tilt.values()).min().orElse(0);
    }

    /** Returns how many legs the source's lowest foot is above where it stands in its posture, in half of the frames. */
    double sourceFloor() {
        List<Integer> feet = feet(leader);
        return feet.isEmpty()
                ? 0
                : series(Kind.FLOOR, BODY, () -> from.floor(feet)).median();
    }
}
