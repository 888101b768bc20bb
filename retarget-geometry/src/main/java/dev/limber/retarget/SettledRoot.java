package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Rig;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Clips whose skeleton rests with its hips at the origin, as in most BVH files, while the motion has the floor there. Such a
 * body does not rise by a leg from its rest when it merely stands.
 */
final class SettledRoot {
    /** Of a leg: hips as near to the origin rest there. */
    private static final double AT_ORIGIN = 0.1;
    /** Of how high the hips are above the ground at rest: a body that is no more above that in the clip has displacements. */
    private static final double RAISED = 0.5;
    /** Frames that are looked at. */
    private static final int SAMPLES = 120;

    private SettledRoot() {}

    /** Returns the clip as if the floor were where the body stands at rest; most clips as they are. */
    static Clip of(Rig source, Clip clip) {
        double height = heightAtOrigin(source);
        int root = source.chains().root();
        Vec3 up = source.chains().up();
        boolean above = height > 0 && clip.frameCount() > 0 && risen(clip, root, up) >= RAISED * height;
        return above ? shifted(clip, root, up.times(-height)) : clip;
    }

    /**
     * Returns a result with the floor at the origin, where the target rests with its hips there and has no skin that shows the
     * floor elsewhere; others as they are.
     */
    static Clip raised(Rig target, Clip result) {
        double height = target.skins().isEmpty() ? heightAtOrigin(target) : 0;
        BodyChains body = target.chains();
        return height > 0 ? shifted(result, body.root(), body.up().times(height)) : result;
    }

    /** Returns how high the hips are above the ground of a body that rests with them at the origin, 0 of others. */
    private static double heightAtOrigin(Rig rig) {
        BodyChains body = rig.chains();
        if (body.root() == Skeleton.NONE || !(body.legLength() > 0)) {
            return 0;
        }
        double rest =
                WorldPose.of(rig.skeleton().restPose()).position(body.root()).dot(body.up());
        double height = WorldPose.of(body.posture()).position(body.root()).dot(body.up()) - body.ground();
        return Math.abs(rest) < AT_ORIGIN * body.legLength() ? Math.max(0, height) : 0;
    }

    private static Clip shifted(Clip clip, int root, Vec3 by) {
        int top = root;
        while (clip.skeleton().parent(top) != Skeleton.NONE) {
            top = clip.skeleton().parent(top);
        }
        int moved = top;
        return clip.map(
                clip.translatedWith(moved), new int[] {moved}, (frame, pose, world) -> world.shift(moved, by, pose));
    }

    /** Returns how high the hips are above the origin in half of the frames. */
    private static double risen(Clip clip, int root, Vec3 up) {
        int step = Math.max(1, clip.frameCount() / SAMPLES);
        double[] heights = IntStream.iterate(0, frame -> frame < clip.frameCount(), frame -> frame + step)
                .mapToDouble(
                        frame -> WorldPose.of(clip.pose(frame)).position(root).dot(up))
                .toArray();
        Arrays.sort(heights);
        return heights[heights.length / 2];
    }
}
