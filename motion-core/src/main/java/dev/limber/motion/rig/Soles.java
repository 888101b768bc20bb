package dev.limber.motion.rig;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the lowest points of a character's skin at rest: soles, heels or paws. */
final class Soles {
    /** No sole is further below or above the lowest joint of its foot than this, in lengths of a leg. */
    private static final double FARTHEST = 0.3;

    private Soles() {}

    /** Returns the lowest point of each foot's skin, fixed to the joint that moves it most; empty without one. */
    static List<EndSite> of(Rig rig, List<Skin> skins) {
        Skeleton skeleton = rig.skeleton();
        WorldPose rest = WorldPose.of(skeleton.restPose());
        Vec3 up = BodyFrame.of(rest, rig.roles()).up();
        Vec3 axis = Axes.snap(up, Math.toRadians(35));
        List<EndSite> soles = new ArrayList<>();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            int ankle = rig.roles().joint(BodyPart.FOOT, side);
            EndSite lowest = ankle == Skeleton.NONE ? null : lowest(ankle, skins, rest, axis);
            if (lowest != null && isNear(lowest, ankle, rest, axis, rig.legLength())) {
                soles.add(lowest);
            }
        }
        return List.copyOf(soles);
    }

    private static @Nullable EndSite lowest(int ankle, List<Skin> skins, WorldPose rest, Vec3 up) {
        EndSite lowest = null;
        double least = Double.MAX_VALUE;
        for (Skin skin : skins) {
            for (int vertex = 0; vertex < skin.vertexCount(); vertex++) {
                int joint = skin.joints()[4 * vertex];
                if (rest.skeleton().isUnder(ankle, joint)) {
                    EndSite point = new EndSite(joint, skin.inJoint(vertex, joint));
                    double height = rest.position(point).dot(up);
                    if (height < least) {
                        least = height;
                        lowest = point;
                    }
                }
            }
        }
        return lowest;
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
