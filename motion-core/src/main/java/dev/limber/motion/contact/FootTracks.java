package dev.limber.motion.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The paths of the foot points through a clip, in world space and the skeleton's unit. A foot without a toe joint has
 * its toe at the farthest end site of the foot; a body that lacks a foot, or a foot without either, lacks that point.
 */
public final class FootTracks {
    private final int frameCount;
    private final double frameTime;
    private final Map<FootPoint, double[]> paths = new EnumMap<>(FootPoint.class); // of each point: (frame, 3), world

    private FootTracks(int frameCount, double frameTime, Set<FootPoint> points) {
        this.frameCount = frameCount;
        this.frameTime = frameTime;
        points.forEach(point -> paths.put(point, new double[3 * frameCount]));
    }

    /** Follows the feet of {@code clip}; {@code roles} belong to its skeleton. */
    public static FootTracks of(Clip clip, Roles roles) {
        Map<FootPoint, EndSite> sites = points(clip.skeleton(), roles);
        FootTracks tracks = new FootTracks(clip.frameCount(), clip.frameTime(), sites.keySet());
        int[] joints = sites.values().stream().mapToInt(EndSite::joint).toArray();
        clip.forEach(
                joints,
                (frame, pose, world) ->
                        sites.forEach((point, site) -> world.position(site).store(tracks.path(point), 3 * frame)));
        return tracks;
    }

    /** Returns where on a body its foot points are: which joint each moves with, and how far from it; without those it lacks. */
    public static Map<FootPoint, EndSite> points(Skeleton skeleton, Roles roles) {
        Map<FootPoint, EndSite> sites = new EnumMap<>(FootPoint.class);
        for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
            int foot = roles.joint(BodyPart.FOOT, side);
            if (foot == Skeleton.NONE) {
                continue;
            }
            sites.put(FootPoint.heel(side), new EndSite(foot, Vec3.ZERO));
            int toe = roles.joint(BodyPart.TOE, side);
            Optional<EndSite> tip =
                    toe == Skeleton.NONE ? farthestEndSite(skeleton, foot) : Optional.of(new EndSite(toe, Vec3.ZERO));
            tip.ifPresent(site -> sites.put(FootPoint.toe(side), site));
        }
        return sites;
    }

    private static Optional<EndSite> farthestEndSite(Skeleton skeleton, int joint) {
        return skeleton.endSites().stream()
                .filter(site -> site.joint() == joint && site.offset().length() > 0)
                .max(Comparator.comparingDouble(site -> site.offset().length()));
    }

    public int frameCount() {
        return frameCount;
    }

    /** Returns the seconds from one frame to the next. */
    public double frameTime() {
        return frameTime;
    }

    public boolean has(FootPoint point) {
        return paths.containsKey(point);
    }

    /**
     * Returns where the point is in a frame.
     *
     * @throws IllegalArgumentException when the body lacks the point
     */
    public Vec3 position(FootPoint point, int frame) {
        return Vec3.of(path(point), 3 * frame);
    }

    /**
     * Returns where the point is at a time between two frames; the path between them is taken as straight.
     *
     * @param frame from 0 to the last frame
     */
    Vec3 positionAt(FootPoint point, double frame) {
        int before = (int) frame;
        double t = frame - before;
        Vec3 a = position(point, before);
        return t == 0 ? a : a.plus(position(point, before + 1).minus(a).times(t));
    }

    private double[] path(FootPoint point) {
        double[] path = paths.get(point);
        if (path == null) {
            throw new IllegalArgumentException("the body has no " + point);
        }
        return path;
    }
}
