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
        BodyChains body = source.chains();
        Skeleton skeleton = clip.skeleton();
        int root = body.root();
        if (root == Skeleton.NONE || clip.frameCount() == 0 || !(body.legLength() > 0)) {
            return clip;
        }
        Vec3 up = body.up();
        double rest = WorldPose.of(skeleton.restPose()).position(root).dot(up);
        double height = WorldPose.of(body.posture()).position(root).dot(up) - body.ground();
        boolean atOrigin = Math.abs(rest) < AT_ORIGIN * body.legLength() && height > 0;
        if (!atOrigin || risen(clip, root, up) < RAISED * height) {
            return clip;
        }
        int top = root;
        while (skeleton.parent(top) != Skeleton.NONE) {
            top = skeleton.parent(top);
        }
        int moved = top;
        Vec3 down = up.times(-height);
        return clip.map(
                clip.translatedWith(moved), new int[] {moved}, (frame, pose, world) -> world.shift(moved, down, pose));
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
