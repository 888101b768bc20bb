package dev.limber.motion.ik;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Moves the feet of a clip to their goals by two-bone inverse kinematics, after lowering the hips where a leg is too
 * short to reach. Immutable.
 */
public final class FootLock {
    private final List<LegSolver> legs;
    private final int hips;
    private final Vec3 up;

    /** Locks the feet of those legs of {@code rig} that are whole. */
    public FootLock(Rig rig) {
        this(rig, rig.roles());
    }

    /** Locks feet by other roles than the rig's own, such as those of a corrected joint map. */
    public FootLock(Rig rig, Roles roles) {
        up = rig.up();
        hips = roles.joint(BodyPart.HIPS, Side.CENTER);
        WorldPose standing = WorldPose.of(rig.referencePose());
        legs = Stream.of(Side.LEFT, Side.RIGHT)
                .map(side -> Leg.of(rig.skeleton(), roles, side))
                .flatMap(Optional::stream)
                .map(leg -> new LegSolver(leg, standing, rig.forward()))
                .toList();
    }

    /** Returns the clip with its feet on {@code goals}, which are of the same frames; only free frames of these change. */
    public Clip apply(Clip clip, FootGoals goals) {
        if (legs.isEmpty() || hips == Skeleton.NONE) {
            return clip;
        }
        int[] translated = IntStream.concat(Arrays.stream(clip.translatedJoints()), IntStream.of(hips))
                .sorted()
                .distinct()
                .toArray();
        Clip.Builder builder = new Clip.Builder(clip.skeleton(), clip.frameTime(), clip.frameCount(), translated);
        double[] drops = drops(clip, goals);
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        LegSolver.Scratch scratch = new LegSolver.Scratch();
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            world.update(pose);
            if (drops[frame] > 0) {
                lower(pose, world, drops[frame]);
            }
            for (LegSolver leg : legs) {
                PointGoal heel = goals.of(FootPoint.heel(leg.side()));
                PointGoal toe = goals.of(FootPoint.toe(leg.side()));
                if (drops[frame] > 0 || heel.moves(frame) || toe.moves(frame)) {
                    leg.solve(heel, toe, frame, up.times(drops[frame]), pose, world, scratch);
                }
            }
            builder.set(frame, pose);
        }
        return builder.build();
    }

    /** Returns how far the hips must go down in each frame for both ankles to reach their goals, smooth in time. */
    private double[] drops(Clip clip, FootGoals goals) {
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        LegSolver.Scratch scratch = new LegSolver.Scratch();
        double[] drops = new double[clip.frameCount()];
        double longest = 0;
        for (int frame = 0; frame < drops.length; frame++) {
            clip.read(frame, pose);
            world.update(pose);
            for (LegSolver leg : legs) {
                PointGoal heel = goals.of(FootPoint.heel(leg.side()));
                PointGoal toe = goals.of(FootPoint.toe(leg.side()));
                drops[frame] = Math.max(drops[frame], leg.drop(heel, toe, frame, up, world, scratch));
                longest = Math.max(longest, leg.length(world));
            }
        }
        return HipDrop.smooth(drops, longest, clip.frameTime(), goals::isFree);
    }

    private void lower(Pose pose, WorldPose world, double drop) {
        double[] shift = new double[3];
        up.times(-drop).store(shift, 0);
        int parent = world.skeleton().parent(hips);
        if (parent != Skeleton.NONE) {
            Quat.inverseRotate(world.rotations(), 4 * parent, shift, 0, shift, 0);
        }
        for (int axis = 0; axis < 3; axis++) {
            pose.translations()[3 * hips + axis] += shift[axis];
        }
        world.updateFrom(hips, pose);
    }
}
