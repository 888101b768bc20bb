package dev.limber.io;

import dev.limber.io.file.Limit;
import dev.limber.io.file.ReadLimits;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skeleton;

/** Checks what was read against the limits; data that can be larger than its file was checked while it was read. */
final class SizeCheck {
    private SizeCheck() {}

    /** @throws dev.limber.io.file.TooLargeException when a file holds more than the limits allow */
    static void check(MotionFile file, ReadLimits limits) {
        String name = file.path().toString();
        limits.check(name, Limit.JOINTS, file.skeleton().jointCount());
        limits.check(name, Limit.DEPTH, depth(file.skeleton()));
        limits.check(
                name,
                Limit.VERTICES,
                file.skins().stream()
                        .mapToLong(skin -> skin.positions().length / 3)
                        .sum());
        for (NamedClip clip : file.clips()) {
            limits.check(name, Limit.FRAMES, clip.clip().frameCount());
        }
    }

    private static int depth(Skeleton skeleton) {
        int[] depths = new int[skeleton.jointCount()];
        int most = 0;
        for (int j = 0; j < depths.length; j++) {
            int parent = skeleton.parent(j);
            depths[j] = parent == Skeleton.NONE ? 1 : depths[parent] + 1;
            most = Math.max(most, depths[j]);
        }
        return most;
    }
}
