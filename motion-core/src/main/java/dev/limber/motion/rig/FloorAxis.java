package dev.limber.motion.rig;

import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.List;

/**
 * Which way is up in a clip of a body that crawls or lies most of the time: its lowest point stays on one floor, and it
 * stands on that at least once. Along other axes the lowest point goes where the body goes.
 */
final class FloorAxis {
    /** Of the length of a leg: the lowest points of a body on a floor differ less. */
    private static final double LEVEL = 0.15;

    /** As many times more they differ along an axis that is not up. */
    private static final double MORE = 4;

    /** Share of the samples at either end that are left out. */
    private static final double EXTREME = 0.1;

    private final List<List<Double>> lowest = new ArrayList<>(); // (axis, sample), along the axis
    private final int[] upright = new int[Axes.ALL.size()]; // (axis), samples
    private double leg; // its length

    FloorAxis() {
        Axes.ALL.forEach(axis -> lowest.add(new ArrayList<>()));
    }

    void sample(WorldPose world, Roles roles) {
        Vec3 up = BodyFrame.of(world, roles).up();
        for (int a = 0; a < lowest.size(); a++) {
            Vec3 axis = Axes.ALL.get(a);
            double low = Double.POSITIVE_INFINITY;
            for (int joint = 0; joint < world.skeleton().jointCount(); joint++) {
                boolean body = roles.of(joint).part() != BodyPart.OTHER
                        && roles.of(joint).part() != BodyPart.ROOT;
                low = body ? Math.min(low, world.position(joint).dot(axis)) : low;
            }
            lowest.get(a).add(low);
            upright[a] += up.dot(axis) > BodyFrame.COS_UPRIGHT ? 1 : 0;
        }
        leg = Math.max(leg, Stature.legLength(world, roles, Side.LEFT));
    }

    /** Returns the axis of a floor, or the given one where that may be it, or no other is. */
    Vec3 orElse(Vec3 usual) {
        int given = Axes.ALL.indexOf(Axes.nearest(usual));
        int best = given;
        for (int a = 0; a < lowest.size(); a++) {
            best = upright[a] > 0 && spread(a) < spread(best) ? a : best;
        }
        boolean clear =
                spread(best) < LEVEL * leg && spread(given) > MORE * spread(best) && spread(given) > LEVEL * leg;
        return clear ? Axes.ALL.get(best) : usual;
    }

    /** Returns by how much the lowest points differ along an axis. */
    private double spread(int axis) {
        List<Double> sorted = lowest.get(axis).stream().sorted().toList();
        int from = (int) (EXTREME * sorted.size());
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() - 1 - from) - sorted.get(from);
    }
}
