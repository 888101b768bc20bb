package dev.limber.inbetween.rig;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Inbetweener;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Slice;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sequence of motions and poses with gaps between them: a transition from one clip to another, a clip that leads into
 * a pose, poses that are blocked out, or a cycle that leads back to its start.
 *
 * @param clip all frames; the missing ones hold the pose before them
 * @param missing what lies between the parts
 * @param frames of the result; those after them only show what comes next
 */
public record MotionChain(Clip clip, MissingFrames missing, int frames) {
    /** Options of the sequence. */
    public enum Placing {
        /** Where and as their files have them. */
        AS_GIVEN,
        /**
         * Moved horizontally and turned about the vertical: every part goes on where the one before it leads, and faces as
         * that does.
         */
        FOLLOWING
    }

    /**
     * Puts parts one after the other.
     *
     * @param parts of one skeleton and frame rate, one frame or more each
     * @param gaps frames to make after each part; after the last one those that lead back to the start, 0 for no cycle
     * @throws InbetweenException when the parts do not go together, or there is nothing to make
     */
    public static MotionChain of(Rig rig, List<Clip> parts, List<Integer> gaps, Placing placing) {
        check(parts, gaps);
        Clip first = parts.get(0);
        int rootJoint = RootMotionJoint.of(first, rig.roles().joint(BodyPart.HIPS, Side.CENTER));
        List<Pose> all = new ArrayList<>(poses(first, first.frameCount()));
        List<FrameSpan> missing = new ArrayList<>();
        List<Pose> before = all;
        for (int i = 1; i < parts.size(); i++) {
            List<Pose> next = poses(parts.get(i), parts.get(i).frameCount());
            append(rig, rootJoint, before, next, gaps.get(i - 1), shown(first), placing, all, missing);
            before = next;
        }
        int back = gaps.get(parts.size() - 1);
        int frames = all.size() + back;
        if (back > 0) {
            List<Pose> start = poses(first, Math.min(shown(first), first.frameCount()));
            append(rig, rootJoint, before, start, back, shown(first), Placing.FOLLOWING, all, missing);
        }
        int[] translated = parts.stream()
                .flatMapToInt(part -> Arrays.stream(part.translatedJoints()))
                .sorted()
                .distinct()
                .toArray();
        Clip.Builder joined = new Clip.Builder(first.skeleton(), first.frameTime(), all.size(), translated);
        for (int i = 0; i < all.size(); i++) {
            joined.set(i, all.get(i));
        }
        return new MotionChain(joined.build(), MissingFrames.of(missing), frames);
    }

    /** Adds frames to make, which hold the last pose until then, and a part. */
    private static void append(
            Rig rig,
            int rootJoint,
            List<Pose> before,
            List<Pose> next,
            int gap,
            int seen,
            Placing placing,
            List<Pose> all,
            List<FrameSpan> missing) {
        if (placing == Placing.FOLLOWING) {
            RootAlignment.follow(rig, rootJoint, before, next, gap + 1, seen);
        }
        if (gap > 0) {
            missing.add(new FrameSpan(all.size(), all.size() + gap - 1));
        }
        all.addAll(Collections.nCopies(gap, all.get(all.size() - 1)));
        all.addAll(next);
    }

    /** Makes the missing frames; as many results as the options ask for. */
    public List<Clip> fill(ClipInbetweener inbetweener, Rig rig, InbetweenOptions options, Progress progress) {
        return inbetweener.fill(rig, clip, missing, options, progress).stream()
                .map(result -> Slice.of(result, 0, frames))
                .toList();
    }

    private static List<Pose> poses(Clip clip, int count) {
        return IntStream.range(0, count)
                .mapToObj(frame -> {
                    Pose pose = new Pose(clip.skeleton());
                    clip.read(frame, pose);
                    return pose;
                })
                .toList();
    }

    /** Returns how many frames of a clip an in-betweener looks at beside a gap. */
    private static int shown(Clip clip) {
        return (int) Math.ceil(Inbetweener.PAST * CanonicalBody.FRAME_TIME / clip.frameTime());
    }

    private static void check(List<Clip> parts, List<Integer> gaps) {
        if (parts.isEmpty() || gaps.size() != parts.size() || gaps.stream().anyMatch(gap -> gap < 0)) {
            throw new InbetweenException(parts.size() + " parts need as many numbers of frames to make, not " + gaps);
        }
        if (gaps.stream().allMatch(gap -> gap == 0)) {
            throw new InbetweenException("there is nothing to make: all gaps are of 0 frames");
        }
        for (Clip part : parts) {
            checkAlike(parts.get(0), part);
        }
    }

    private static void checkAlike(Clip first, Clip other) {
        boolean alike = first.skeleton().names().equals(other.skeleton().names())
                && IntStream.range(0, first.skeleton().jointCount())
                        .allMatch(j ->
                                first.skeleton().parent(j) == other.skeleton().parent(j));
        if (!alike) {
            throw new InbetweenException(
                    "clips of different skeletons cannot follow each other; retarget one onto the other first");
        }
        if (Math.abs(first.frameTime() - other.frameTime()) > 1e-4 * first.frameTime()) {
            throw new InbetweenException("clips of " + first.frameTime() + " s and " + other.frameTime()
                    + " s a frame cannot follow each other; give one the frame rate of the other first");
        }
    }
}
