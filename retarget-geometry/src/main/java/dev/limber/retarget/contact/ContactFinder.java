package dev.limber.retarget.contact;

import dev.limber.motion.contact.ContactSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds contacts between parts of a body: they are near, and slow relative to each other. A contact starts by one pair
 * of limits and ends by a wider one, so that it does not flicker.
 */
public final class ContactFinder {
    /** Distances in metres and speeds in metres a second, of a body of 1.75 m; times in seconds. */
    public record Limits(double near, double slow, double leave, double fast, double shortest, double gap) {
        /**
         * What counts as a contact in scores: near and slow for a tenth of a second, with the same limits at the end.
         */
        public static final Limits STRICT = new Limits(0.02, 0.1, 0.02, 0.1, 0.1, 0);

        /** What is transferred with the floor: the same distance, since the floor has no thickness that may be guessed wrong. */
        static final Limits FLOOR = new Limits(0.02, 0.15, 0.035, 0.4, 0.06, 0.1);

        /** What is transferred between parts of a body: nearly the same, but does not flicker. */
        public static final Limits CARRIED = new Limits(0.025, 0.15, 0.04, 0.4, 0.06, 0.1);
    }

    static final double ABOUT = 0.034; // s either way, over which speeds are measured

    private ContactFinder() {}

    /** Returns the contacts of every pair of parts, in the order of the pairs. */
    public static List<BodyContact> find(BodyTrack track, Limits limits) {
        List<BodyContact> found = new ArrayList<>();
        List<List<ContactSpan>> byPair = byPair(track, limits, pair -> true);
        for (PartPairs.Pair pair : PartPairs.list()) {
            boolean meant = !track.volumes().touchByBuild(pair);
            byPair.get(pair.index())
                    .forEach(span -> found.add(new BodyContact(pair.a(), pair.b(), span.first(), span.end(), meant)));
        }
        return found;
    }

    /**
     * How two regions of a body are to each other in a frame.
     *
     * @param distance of their nearest parts, in metres of a body of 1.75 m; negative where they overlap
     * @param speed the least of parts that are near enough for a contact, in metres a second of such a body; infinite without any
     */
    public record Nearness(double distance, double speed) {}

    /** Returns how two regions are to each other in a frame; infinitely far if the body lacks one of them. */
    public static Nearness nearness(BodyTrack track, int frame, Set<Part.Region> regions, Limits limits) {
        double[] ends = new double[6 * BodyVolumes.COUNT];
        double[] at = new double[Capsules.NUMBERS];
        track.ends(frame, ends);
        int about = about(track);
        double distance = Double.POSITIVE_INFINITY;
        double speed = Double.POSITIVE_INFINITY;
        for (PartPairs.Pair pair : PartPairs.list()) {
            int a = pair.a().index();
            int b = pair.b().index();
            if (track.has(pair)
                    && regions.equals(Set.of(pair.a().region(), pair.b().region()))) {
                double gap = Capsules.nearest(ends, track.radii(), a, b, at, 0) / track.unit();
                distance = Math.min(distance, gap);
                if (gap < limits.near()) {
                    speed = Math.min(speed, track.speed(frame, a, at[0], b, about) / track.unit());
                }
            }
        }
        return new Nearness(distance, speed);
    }

    /** Returns over how many frames either way speeds are measured. */
    private static int about(BodyTrack track) {
        return Math.max(1, (int) Math.round(ABOUT / track.frameTime()));
    }

    /** Returns the contacts of each pair of {@link PartPairs} that are not of the body's build. */
    static List<List<ContactSpan>> meant(BodyTrack track, Limits limits) {
        return byPair(track, limits, pair -> !track.volumes().touchByBuild(pair));
    }

    private static List<List<ContactSpan>> byPair(BodyTrack track, Limits limits, Predicate<PartPairs.Pair> asked) {
        List<PartPairs.Pair> pairs = PartPairs.list();
        List<OpenContact> open = new ArrayList<>();
        pairs.forEach(pair -> open.add(new OpenContact(limits, track.frameTime())));
        List<PartPairs.Pair> found =
                pairs.stream().filter(track::has).filter(asked).toList();
        double[] ends = new double[6 * BodyVolumes.COUNT];
        double[] at = new double[Capsules.NUMBERS];
        Balls balls = new Balls(BodyVolumes.COUNT);
        double unit = track.unit();
        int about = about(track);
        for (int frame = 0; frame < track.frames(); frame++) {
            track.ends(frame, ends);
            balls.set(ends, track.radii());
            for (PartPairs.Pair pair : found) {
                int a = pair.a().index();
                int b = pair.b().index();
                OpenContact spans = open.get(pair.index());
                if (!balls.mayBeNearer(a, b, limits.leave() * unit)) {
                    spans.close();
                    continue;
                }
                double distance = Capsules.nearest(ends, track.radii(), a, b, at, 0) / unit;
                if (distance > limits.leave()) {
                    spans.close();
                } else {
                    spans.take(frame, distance, track.speed(frame, a, at[0], b, about) / unit);
                }
            }
        }
        return open.stream().map(OpenContact::finish).toList();
    }
}
