package dev.limber.motion.contact;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Finds floor levels and contacts from the heights and speeds of foot points, both in heights of the character. */
record ContactDetector(ContactSettings settings, double frameTime) {
    /** Of the heights at which a point is slow, the share below its floor level: noise and sinking soles. */
    private static final double LEVEL_QUANTILE = 0.1;

    /** The same share of all heights, for a clip in which no foot ever comes to rest. */
    private static final double RESTLESS_LEVEL_QUANTILE = 0.02;

    /** Returns the height at which points stand that share one floor level. */
    double level(List<FootMotion> points) {
        double[] slow =
                points.stream().flatMapToDouble(this::slowHeights).sorted().toArray();
        if (slow.length > 0) {
            return quantile(slow, LEVEL_QUANTILE);
        }
        double[] all =
                points.stream().flatMapToDouble(FootMotion::heights).sorted().toArray();
        return all.length > 0 ? quantile(all, RESTLESS_LEVEL_QUANTILE) : 0;
    }

    /** Returns the height at which a point stands in a stretch of frames in which it is slow. */
    double level(FootMotion point, ContactSpan rest) {
        return quantile(
                IntStream.range(rest.first(), rest.end())
                        .mapToDouble(point::height)
                        .sorted()
                        .toArray(),
                LEVEL_QUANTILE);
    }

    private DoubleStream slowHeights(FootMotion point) {
        return IntStream.range(0, point.frameCount())
                .filter(frame -> point.speed(frame) < settings.enterSpeed())
                .mapToDouble(point::height);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /** Returns the frames in which the point stands, given its floor level. */
    BitSet contacts(FootMotion point, double level) {
        BitSet sure = below(point, settings.enterSpeed(), level + settings.enterHeight());
        BitSet likely = below(point, settings.leaveSpeed(), level + settings.leaveHeight());
        return steady(runs(likely, run -> sure.get(run.first(), run.end()).cardinality() > 0), point.frameCount());
    }

    /** Returns the same without the shortest gaps, and then without the shortest contacts. */
    BitSet steady(BitSet frames, int frameCount) {
        BitSet contacts = (BitSet) frames.clone();
        BitSet air = (BitSet) contacts.clone();
        air.flip(0, frameCount);
        // A gap at an end of the clip is of unknown length and stays open.
        Predicate<ContactSpan> inner = run -> run.first() > 0 && run.end() < frameCount;
        contacts.or(runs(air, inner.and(run -> seconds(run) < settings.shortestGap())));
        // A single pose, or a clip as short, stands all the while.
        return runs(contacts, run -> seconds(run) >= settings.shortestContact() || run.length() == frameCount);
    }

    private static BitSet below(FootMotion point, double speed, double height) {
        BitSet below = new BitSet();
        for (int frame = 0; frame < point.frameCount(); frame++) {
            below.set(frame, point.speed(frame) < speed && point.height(frame) < height);
        }
        return below;
    }

    private double seconds(ContactSpan run) {
        return run.length() * frameTime;
    }

    private static BitSet runs(BitSet frames, Predicate<ContactSpan> wanted) {
        BitSet kept = new BitSet();
        ContactSpan.of(frames).stream().filter(wanted).forEach(run -> kept.set(run.first(), run.end()));
        return kept;
    }
}
