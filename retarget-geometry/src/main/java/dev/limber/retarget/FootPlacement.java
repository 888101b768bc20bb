package dev.limber.retarget;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.ik.FootGuide;
import dev.limber.motion.ik.FootShift;
import dev.limber.motion.rig.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Places the feet between where the copied rotations take them and the scaled positions of the source's feet. Copied
 * rotations place the feet of a body with wide hips or short legs too far apart or too close; the source's own distance
 * would bend the legs too much. The balls of the feet are placed, as the height of heels differs between rigs, with whatever
 * is lowest as high above where it stands as the source's: long feet pitch deeper than short ones. The effect fades with the height above the floor: a kick goes where the leg points.
 */
final class FootPlacement implements FootShift {
    /** Share of the horizontal distance from where the copied rotations take a foot to where the source has it. */
    private static final double SHARE = 0.5;

    /**
     * Limit of that distance sideways, in leg lengths of the target, before the share is taken: cartoons have such wide
     * hips that legs would slant inwards to stand as close together as people's.
     */
    private static final double MOST_ASIDE = 0.05;

    /** Seconds on either side over which the way from the source's feet changes: a foot jumps no more than the source's. */
    private static final double WINDOW = 0.05;

    /** Height above the floor up to which feet are placed, in leg lengths of the source. */
    private static final double REACH = 1;

    private final Map<Side, double[]> shifts = new EnumMap<>(Side.class); // (frame, 3) world of the target

    /**
     * Places feet.
     *
     * @param source paths of the source's feet
     * @param sourceUp unit, the source's world
     * @param sourceLeg length of the source's leg
     * @param contacts of the source
     * @param actual where the copied rotations take the target's feet
     * @param guide where the source has them, in the target's world
     * @param up unit, the target's world
     * @param leg length of the target's leg
     * @param lefts (frame) unit, horizontal, the left of the target's pelvis
     */
    FootPlacement(
            FootTracks source,
            Vec3 sourceUp,
            double sourceLeg,
            FootContacts contacts,
            FootTracks actual,
            FootGuide guide,
            Vec3 up,
            double leg,
            Vec3[] lefts) {
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            FootPoint toe = FootPoint.toe(side);
            FootPoint point = actual.has(toe) && source.has(toe) ? toe : FootPoint.heel(side);
            double[] shift = new double[3 * actual.frameCount()];
            double[] ways = new double[shift.length]; // from the source's foot
            double[] near = new double[actual.frameCount()];
            if (actual.has(point) && source.has(point)) {
                for (int frame = 0; frame < actual.frameCount(); frame++) {
                    near[frame] = nearness(height(source, sourceUp, contacts, side, frame) / sourceLeg / REACH);
                    Vec3 gap = guide.position(point, frame)
                            .minus(actual.position(point, frame))
                            .rejectedFrom(up);
                    Vec3 along = up.times(rise(actual, guide, contacts, up, side, frame));
                    Vec3 placed = along.plus(across(gap, lefts[frame], MOST_ASIDE * leg))
                            .times(near[frame]);
                    placed.store(shift, 3 * frame);
                    placed.minus(gap).minus(along).store(ways, 3 * frame);
                }
                steady(shift, ways, near, (int) Math.round(WINDOW / actual.frameTime()));
            }
            shifts.put(side, shift);
        }
    }

    /** Returns how far up a foot has to go for its lowest point to be as high above where that stands as the guide's. */
    private static double rise(
            FootTracks actual, FootGuide guide, FootContacts contacts, Vec3 up, Side side, int frame) {
        double wanted = Double.MAX_VALUE;
        double present = Double.MAX_VALUE;
        for (FootPoint point : List.of(FootPoint.heel(side), FootPoint.toe(side))) {
            if (actual.has(point) && contacts.has(point)) {
                double level = guide.plantedHeight(point, frame);
                wanted = Math.min(wanted, guide.position(point, frame).dot(up) - level);
                present = Math.min(present, actual.position(point, frame).dot(up) - level);
            }
        }
        return wanted - present;
    }

    /** Smooths the ways over time for feet near the floor, so that a foot that is slow on the source is slow here. */
    private static void steady(double[] shift, double[] ways, double[] near, int window) {
        for (int frame = 0; frame < near.length; frame++) {
            Vec3 sum = Vec3.ZERO;
            double total = 0;
            int last = Math.min(near.length - 1, frame + window);
            for (int other = Math.max(0, frame - window); other <= last; other++) {
                double share = window + 1 - Math.abs(other - frame);
                sum = sum.plus(Vec3.of(ways, 3 * other).times(share));
                total += share;
            }
            Vec3 change = sum.times(1 / total).minus(Vec3.of(ways, 3 * frame)).times(near[frame]);
            Vec3.of(shift, 3 * frame).plus(change).store(shift, 3 * frame);
        }
    }

    /** Returns the horizontal displacement of a foot towards the source's position. */
    private static Vec3 across(Vec3 gap, Vec3 left, double most) {
        double aside = gap.dot(left);
        double bounded = aside / (1 + Math.abs(aside) / most);
        return gap.plus(left.times(bounded - aside)).times(SHARE);
    }

    /** Returns how high heel or toe, whichever is lower, is above where it stands. */
    private static double height(FootTracks tracks, Vec3 up, FootContacts contacts, Side side, int frame) {
        double height = Double.MAX_VALUE;
        for (FootPoint point : List.of(FootPoint.heel(side), FootPoint.toe(side))) {
            if (tracks.has(point)) {
                height = Math.min(height, tracks.position(point, frame).dot(up) - contacts.level(point, frame));
            }
        }
        return height;
    }

    private static double nearness(double height) {
        double t = 1 - Math.max(0, Math.min(1, height));
        return t * t * (3 - 2 * t);
    }

    @Override
    public Vec3 of(Side side, int frame) {
        double[] shift = shifts.get(side);
        return shift == null ? Vec3.ZERO : Vec3.of(shift, 3 * frame);
    }
}
