package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.Leg;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far the hips of a clip would have to be lowered for its feet to reach given places. */
final class LegReach {
    private final Vec3 up;
    private final Map<Side, Path> paths = new EnumMap<>(Side.class);

    /**
     * The hip and ankle joints of a leg.
     *
     * @param thighs (frame) world
     * @param ankles (frame) world
     * @param length of the stretched leg
     */
    private record Path(List<Vec3> thighs, List<Vec3> ankles, double length) {}

    LegReach(Clip clip, Rig rig) {
        up = rig.up();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            Optional<Leg> leg = Leg.of(rig.skeleton(), rig.roles(), side);
            leg.ifPresent(found -> paths.put(side, follow(clip, found)));
        }
    }

    private static Path follow(Clip clip, Leg leg) {
        List<Vec3> thighs = new ArrayList<>();
        List<Vec3> ankles = new ArrayList<>();
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        double length = 0;
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            world.update(pose);
            thighs.add(world.position(leg.thigh()));
            ankles.add(world.position(leg.foot()));
            if (frame == 0) {
                Vec3 knee = world.position(leg.shin());
                length = knee.minus(thighs.get(0)).length()
                        + ankles.get(0).minus(knee).length();
            }
        }
        return new Path(thighs, ankles, length);
    }

    /**
     * Returns by how much of the leg's length the hips must go down for the ankle to be moved by {@code shift}: 0 where the
     * leg reaches, or if there is none; more than 1 where no lowering helps.
     */
    double lowering(Side side, int frame, Vec3 shift) {
        Path path = paths.get(side);
        if (path == null) {
            return 0;
        }
        Vec3 leg = path.ankles.get(frame).plus(shift).minus(path.thighs.get(frame));
        // What the leg is too short for in the motion as it is cannot be helped.
        double reach = Math.max(
                path.length,
                path.ankles.get(frame).minus(path.thighs.get(frame)).length());
        double aside = leg.rejectedFrom(up).length();
        if (aside >= reach) {
            return 2;
        }
        double below = -leg.dot(up) - Math.sqrt(reach * reach - aside * aside);
        return Math.max(0, below) / path.length;
    }
}
