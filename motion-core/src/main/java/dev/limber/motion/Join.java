package dev.limber.motion;

import java.util.stream.IntStream;

/** Clips of one skeleton, one after the other. */
public final class Join {
    /** Frame times that differ by less than this, relatively, are the same rate written with other digits. */
    private static final double SAME_RATE = 1e-4;

    private Join() {}

    /**
     * Returns {@code first} and then {@code second}, on the skeleton of {@code first}.
     *
     * @param overlap how many frames at the end of the first are faded into as many at the start of the second; 0 puts
     *     them end to end
     * @throws IllegalArgumentException when the joints or frame rates differ or a clip is shorter than the overlap
     */
    public static Clip of(Clip first, Clip second, int overlap) {
        check(first, second, overlap);
        int start = first.frameCount() - overlap;
        Clip.Builder joined = new Clip.Builder(
                first.skeleton(),
                first.frameTime(),
                Math.addExact(start, second.frameCount()),
                first.translatedWith(second.translatedJoints()));
        Pose pose = new Pose(first.skeleton());
        Pose before = new Pose(first.skeleton());
        joined.set(0, first, 0, start);
        for (int frame = 0; frame < overlap; frame++) {
            first.read(start + frame, before);
            second.read(frame, pose);
            PoseBlend.blend(before, pose, (frame + 1.0) / (overlap + 1), pose);
            joined.set(start + frame, pose);
        }
        joined.set(first.frameCount(), second, overlap, second.frameCount());
        return joined.build();
    }

    private static void check(Clip first, Clip second, int overlap) {
        Skeleton a = first.skeleton();
        Skeleton b = second.skeleton();
        if (!a.names().equals(b.names())
                || IntStream.range(0, a.jointCount()).anyMatch(j -> a.parent(j) != b.parent(j))) {
            throw new IllegalArgumentException("clips of different skeletons cannot be joined");
        }
        if (Math.abs(first.frameTime() - second.frameTime()) > SAME_RATE * first.frameTime()) {
            throw new IllegalArgumentException("clips of " + first.frameTime() + " s and " + second.frameTime()
                    + " s a frame cannot be joined; resample one first");
        }
        if (overlap < 0 || overlap > Math.min(first.frameCount(), second.frameCount())) {
            throw new IllegalArgumentException("an overlap of " + overlap + " frames does not fit clips of "
                    + first.frameCount() + " and " + second.frameCount());
        }
    }
}
