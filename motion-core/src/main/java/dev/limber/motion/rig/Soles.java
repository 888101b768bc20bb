package dev.limber.motion.rig;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Finds the lowest points of a character's skin at rest: soles, heels or paws. */
final class Soles {
    /** No sole is further below or above the lowest joint of its foot than this, in lengths of a leg. */
    private static final double FARTHEST = 0.3;

    /** How far above the lowest point a sole still counts as flat there, in lengths of a leg. */
    private static final double FLAT = 0.01;

    private Soles() {}

    /**
     * Returns the points on which each foot stands, each fixed to the joint that moves it most; empty without a skin. A
     * flat sole has no lowest point: it gives its corners, as any of them is the lowest once the foot pitches.
     */
    static List<EndSite> of(Rig rig, List<Skin> skins) {
        Skeleton skeleton = rig.skeleton();
        WorldPose rest = WorldPose.of(skeleton.restPose());
        BodyFrame frame = BodyFrame.of(rest, rig.roles()).upright();
        Vec3 up = frame.up();
        List<EndSite> soles = new ArrayList<>();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            int ankle = rig.roles().joint(BodyPart.FOOT, side);
            List<EndSite> foot = ankle == Skeleton.NONE ? List.of() : foot(ankle, skins, rest);
            ToDoubleFunction<EndSite> height = point -> rest.position(point).dot(up);
            foot.stream()
                    .min(Comparator.comparingDouble(height))
                    .filter(lowest -> isNear(lowest, ankle, rest, up, rig.legLength()))
                    .ifPresent(lowest -> {
                        double top = height.applyAsDouble(lowest) + FLAT * rig.legLength();
                        List<EndSite> sole = foot.stream()
                                .filter(point -> height.applyAsDouble(point) <= top)
                                .toList();
                        soles.add(lowest);
                        corners(sole, rest, frame).forEach(soles::add);
                    });
        }
        return soles.stream().distinct().toList();
    }

    /** Returns the points of the skins that the ankle, or a joint below it, moves most. */
    private static List<EndSite> foot(int ankle, List<Skin> skins, WorldPose rest) {
        List<EndSite> points = new ArrayList<>();
        for (Skin skin : skins) {
            for (int vertex = 0; vertex < skin.vertexCount(); vertex++) {
                int joint = skin.joints()[4 * vertex];
                if (rest.skeleton().isUnder(ankle, joint)) {
                    points.add(new EndSite(joint, skin.inJoint(vertex, joint)));
                }
            }
        }
        return points;
    }

    /** Returns the foremost point of a sole, and those that reach furthest back and to either side. */
    private static Stream<EndSite> corners(List<EndSite> sole, WorldPose rest, BodyFrame frame) {
        return Stream.of(
                        frame.forward(),
                        frame.forward().negated(),
                        frame.left(),
                        frame.left().negated())
                .flatMap(
                        direction -> sole.stream()
                                .max(Comparator.comparingDouble(
                                        point -> rest.position(point).dot(direction)))
                                .stream());
    }

    private static boolean isNear(EndSite point, int ankle, WorldPose rest, Vec3 up, double legLength) {
        Skeleton skeleton = rest.skeleton();
        double foot = rest.position(ankle).dot(up);
        for (int joint = ankle + 1; joint < skeleton.jointCount(); joint++) {
            if (skeleton.isUnder(ankle, joint)) {
                foot = Math.min(foot, rest.position(joint).dot(up));
            }
        }
        return Math.abs(rest.position(point).dot(up) - foot) < FARTHEST * legLength;
    }
}
