package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The poses by which a body is judged. */
final class SampledPoses {
    private static final int COUNT = 120;

    private SampledPoses() {}

    /** Returns poses from all over the clip, or the rest pose when there is none; fresh. */
    static List<WorldPose> of(Skeleton skeleton, Optional<Clip> clip) {
        if (clip.isEmpty() || clip.get().frameCount() == 0) {
            return List.of(WorldPose.of(skeleton.restPose()));
        }
        Clip motion = clip.get();
        int step = Math.max(1, motion.frameCount() / COUNT);
        return IntStream.iterate(0, frame -> frame < motion.frameCount(), frame -> frame + step)
                .mapToObj(frame -> WorldPose.of(motion.pose(frame)))
                .toList();
    }
}
