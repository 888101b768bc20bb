package dev.limber.motion.ik;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
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
        return apply(clip, goals, 0);
    }

    /**
     * As {@link #apply(Clip, FootGoals)}, with the hips at another height.
     *
     * @param raised along up, world; as far as the legs reach
     */
    public Clip apply(Clip clip, FootGoals goals, double raised) {
        if (legs.isEmpty() || hips == Skeleton.NONE) {
            return clip;
        }
        double[] rises = goals.placesFeet() ? rises(clip, goals) : new double[clip.frameCount()];
        Arrays.setAll(rises, frame -> rises[frame] + (goals.isFree(frame) ? raised : 0));
        lower(rises, drops(clip, goals, rises));
        Vec3 kept = up.times(-raised);
        LegSolver.Scratch scratch = new LegSolver.Scratch();
        int[] chains = clip.skeleton().chainsTo(joints());
        return clip.map(clip.translatedWith(hips), chains, (frame, pose, world) -> {
            Vec3 rise = up.times(rises[frame]);
            if (rises[frame] != 0) {
                world.shift(hips, rise, pose);
                world.update(pose, chains);
            }
            for (LegSolver leg : legs) {
                if (rises[frame] != 0 || leg.moves(goals, frame)) {
                    leg.solve(goals, frame, rise.plus(kept).negated(), kept, pose, world, scratch);
                }
            }
        });
    }

    /** Returns the joints that have to be up to date. */
    private int[] joints() {
        return IntStream.concat(IntStream.of(hips), legs.stream().flatMapToInt(LegSolver::foot))
                .toArray();
    }

    /** Returns how far the hips go up with the feet in each frame, smooth in time. */
    private double[] rises(Clip clip, FootGoals goals) {
        LegSolver.Scratch scratch = new LegSolver.Scratch();
        HipsHeight height = new HipsHeight(clip.frameCount());
        clip.forEach(joints(), (frame, pose, world) -> {
            height.add(
                    frame,
                    legs.stream()
                            .flatMap(leg -> leg.stance(goals, frame, up, world, scratch).stream())
                            .toList());
        });
        return height.smooth(clip.frameTime());
    }

    /** Returns how far the hips must go down in each frame for both ankles to reach their goals, smooth in time. */
    private double[] drops(Clip clip, FootGoals goals, double[] rises) {
        LegSolver.Scratch scratch = new LegSolver.Scratch();
        double[] drops = new double[clip.frameCount()];
        double[] longest = new double[1];
        clip.forEach(joints(), (frame, pose, world) -> {
            for (LegSolver leg : legs) {
                drops[frame] = Math.max(drops[frame], leg.drop(goals, frame, rises[frame], up, world, scratch));
                longest[0] = Math.max(longest[0], leg.length(world));
            }
        });
        return HipDrop.smooth(drops, longest[0], clip.frameTime(), goals::isFree);
    }

    private static void lower(double[] rises, double[] drops) {
        for (int frame = 0; frame < rises.length; frame++) {
            rises[frame] -= drops[frame];
        }
    }
}
