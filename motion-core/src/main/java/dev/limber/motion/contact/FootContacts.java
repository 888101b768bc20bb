package dev.limber.motion.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The frames of a clip in which each point of the feet is in contact with the floor. Immutable. */
public final class FootContacts {
    private final int frameCount;
    private final Map<FootPoint, BitSet> frames;
    private final Map<FootPoint, List<ContactSpan>> spans = new EnumMap<>(FootPoint.class);
    private final Map<FootPoint, Double> levels; // along up, in the skeleton's unit
    private final Map<FootPoint, double[]>
            ownLevels; // (frame) the same, of points whose contacts have heights of their own

    private FootContacts(
            int frameCount,
            Map<FootPoint, BitSet> frames,
            Map<FootPoint, Double> levels,
            Map<FootPoint, double[]> ownLevels) {
        this.frameCount = frameCount;
        this.frames = frames;
        this.levels = levels;
        this.ownLevels = ownLevels;
        frames.forEach((point, set) -> spans.put(point, ContactSpan.of(set)));
    }

    /**
     * Returns contacts that are known otherwise than by the motion, without those that are too short.
     *
     * @param frames in which each point stands; points that the body lacks are not in it
     * @param frameTime s
     */
    public FootContacts withFrames(Map<FootPoint, BitSet> frames, ContactSettings settings, double frameTime) {
        ContactDetector detector = new ContactDetector(settings, frameTime);
        Map<FootPoint, BitSet> steady = new EnumMap<>(FootPoint.class);
        frames.forEach((point, set) -> steady.put(point, detector.steady(set, frameCount)));
        return withFrames(steady);
    }

    /**
     * Returns contacts that are known otherwise than by the motion.
     *
     * @param frames in which each point stands; points that the body lacks are not in it
     */
    public FootContacts withFrames(Map<FootPoint, BitSet> frames) {
        Map<FootPoint, BitSet> copies = new EnumMap<>(FootPoint.class);
        frames.forEach((point, set) -> copies.put(point, (BitSet) set.clone()));
        return new FootContacts(frameCount, copies, levels, ownLevels);
    }

    /**
     * Finds the contacts of a clip.
     *
     * @param roles of the clip's skeleton
     * @param up unit vector that points away from the floor in the clip's world
     * @param height of the character in the skeleton's unit
     */
    public static FootContacts detect(Clip clip, Roles roles, Vec3 up, double height, ContactSettings settings) {
        return detect(FootTracks.of(clip, roles), up, height, settings);
    }

    /** Finds the contacts of feet whose paths are known; parameters as above. */
    public static FootContacts detect(FootTracks tracks, Vec3 up, double height, ContactSettings settings) {
        return detect(tracks, up, height, settings, Map.of());
    }

    /**
     * Finds the contacts of feet on a floor that is known.
     *
     * @param known the coordinate along up at which each point stands, in the skeleton's unit; found for those left out
     */
    public static FootContacts detect(
            FootTracks tracks, Vec3 up, double height, ContactSettings settings, Map<FootPoint, Double> known) {
        ContactDetector detector = new ContactDetector(settings, tracks.frameTime());
        Map<FootPoint, BitSet> frames = new EnumMap<>(FootPoint.class);
        Map<FootPoint, Double> levels = new EnumMap<>(FootPoint.class);
        motions(tracks, up, height, settings).forEach((point, pair) -> {
            double found = known.getOrDefault(point, detector.level(pair) * height);
            levels.put(point, found);
            frames.put(point, detector.contacts(motion(tracks, point, up, height, settings), found / height));
        });
        return new FootContacts(tracks.frameCount(), frames, levels, Map.of());
    }

    /** Finds contacts at any height, as on stairs and boxes: where a foot comes to rest, it stands. Parameters as above. */
    public static FootContacts detectAnywhere(FootTracks tracks, Vec3 up, double height, ContactSettings settings) {
        ContactDetector detector = new ContactDetector(settings, tracks.frameTime());
        Map<FootPoint, BitSet> frames = new EnumMap<>(FootPoint.class);
        Map<FootPoint, Double> levels = new EnumMap<>(FootPoint.class);
        Map<FootPoint, double[]> ownLevels = new EnumMap<>(FootPoint.class);
        motions(tracks, up, height, settings).forEach((point, pair) -> {
            OwnHeights own = OwnHeights.of(motion(tracks, point, up, height, settings), detector, settings);
            levels.put(point, detector.level(pair) * height);
            frames.put(point, own.contacts());
            if (!own.contacts().isEmpty()) {
                ownLevels.put(point, own.levels(height));
            }
        });
        return new FootContacts(tracks.frameCount(), frames, levels, ownLevels);
    }

    /** Returns, for each point that the body has, how it and its twin on the other side move. */
    private static Map<FootPoint, List<FootMotion>> motions(
            FootTracks tracks, Vec3 up, double height, ContactSettings settings) {
        Map<FootPoint, List<FootMotion>> motions = new EnumMap<>(FootPoint.class);
        for (List<FootPoint> pair : FootPoint.PAIRS) {
            List<FootPoint> points = pair.stream().filter(tracks::has).toList();
            List<FootMotion> both = points.stream()
                    .map(point -> motion(tracks, point, up, height, settings))
                    .toList();
            points.forEach(point -> motions.put(point, both));
        }
        return motions;
    }

    private static FootMotion motion(
            FootTracks tracks, FootPoint point, Vec3 up, double height, ContactSettings settings) {
        return FootMotion.of(tracks, point, up, height, settings.speedWindow());
    }

    public int frameCount() {
        return frameCount;
    }

    /** Tells whether the body has the point; if not, it is never in contact. */
    public boolean has(FootPoint point) {
        return levels.containsKey(point);
    }

    public boolean at(FootPoint point, int frame) {
        BitSet set = frames.get(point);
        return set != null && set.get(frame);
    }

    /** Tells whether the heel or the toe of that side stands. */
    public boolean foot(Side side, int frame) {
        return at(FootPoint.heel(side), frame) || at(FootPoint.toe(side), frame);
    }

    /** Returns the contacts of a point, first to last; none touches the next. */
    public List<ContactSpan> spans(FootPoint point) {
        return spans.getOrDefault(point, List.of());
    }

    /**
     * Returns the point's coordinate along up when it stands, in the skeleton's unit: for an ankle this is the floor
     * plus the ankle's height above the sole.
     *
     * @throws IllegalArgumentException when the body lacks the point
     */
    public double level(FootPoint point) {
        Double level = levels.get(point);
        if (level == null) {
            throw new IllegalArgumentException("the body has no " + point);
        }
        return level;
    }

    /**
     * Returns the coordinate along up at which the point stands in a frame, or last stood and will stand next, blended: that of
     * each contact where contacts have heights of their own, else {@link #level(FootPoint)}.
     *
     * @throws IllegalArgumentException when the body lacks the point
     */
    public double level(FootPoint point, int frame) {
        double[] own = ownLevels.get(point);
        return own == null ? level(point) : own[frame];
    }
}
