package dev.limber.inbetween.rig;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Inbetweener;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Shots;
import dev.limber.motion.Slice;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
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
     * @param rig of the parts' body
     * @param parts of one body and frame rate, as {@link PartFit} makes them; one frame or more each
     * @param gaps frames to make after each part; after the last one those that lead back to the start, 0 for no cycle
     * @throws InbetweenException when the parts do not go together, or there is nothing to make
     */
    public static MotionChain of(Rig rig, List<Clip> parts, List<Integer> gaps, Placing placing) {
        check(rig, parts, gaps);
        Clip first = parts.get(0);
        Assembly chain = new Assembly(rig, first);
        for (int i = 1; i < parts.size(); i++) {
            chain.add(parts.get(i), gaps.get(i - 1), placing);
        }
        int back = gaps.get(parts.size() - 1);
        int frames = chain.poses.size() + back;
        if (back > 0) {
            int shown = Math.min(chain.shown, first.frameCount());
            chain.add(Slice.of(first, 0, shown), back, placing);
        }
        int[] translated = parts.stream()
                .flatMapToInt(part -> Arrays.stream(part.translatedJoints()))
                .sorted()
                .distinct()
                .toArray();
        Clip.Builder joined = new Clip.Builder(first.skeleton(), first.frameTime(), chain.poses.size(), translated);
        for (int i = 0; i < chain.poses.size(); i++) {
            joined.set(i, chain.poses.get(i));
        }
        return new MotionChain(joined.build(), MissingFrames.of(chain.missing), frames);
    }

    /** The frames so far. */
    private static final class Assembly {
        private final Rig rig;
        private final int rootJoint;
        private final int shown; // frames that an in-betweener looks at beside a gap
        private final List<Pose> poses;
        private final List<FrameSpan> missing = new ArrayList<>();
        private List<Pose> leading; // the last of them, which tell where the motion goes on

        Assembly(Rig rig, Clip first) {
            this.rig = rig;
            rootJoint = RootMotionJoint.of(first, rig.roles().joint(BodyPart.HIPS, Side.CENTER));
            shown = (int) Math.ceil(Inbetweener.PAST * CanonicalBody.FRAME_TIME / first.frameTime());
            poses = posesOf(first);
            leading = List.copyOf(leading(Shots.starts(first, rig.height()), poses));
        }

        /** Adds frames to make, which hold the last pose until then, and a part. */
        void add(Clip part, int gap, Placing placing) {
            List<Pose> next = posesOf(part);
            List<Integer> shots = Shots.starts(part, rig.height());
            if (placing == Placing.FOLLOWING) {
                int whole = shots.size() > 1 ? shots.get(1) : next.size();
                RootAlignment.follow(rig, rootJoint, leading, next, gap + 1, Math.min(shown + 1, whole));
            }
            if (gap > 0) {
                missing.add(new FrameSpan(poses.size(), poses.size() + gap - 1));
            }
            poses.addAll(Collections.nCopies(gap, poses.get(poses.size() - 1)));
            poses.addAll(next);
            leading = leading(shots, next);
        }

        private List<Pose> leading(List<Integer> shots, List<Pose> its) {
            int from = Math.max(shots.get(shots.size() - 1), its.size() - 1 - shown);
            return its.subList(from, its.size());
        }

        private static List<Pose> posesOf(Clip clip) {
            return IntStream.range(0, clip.frameCount())
                    .mapToObj(clip::pose)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    /** Makes the missing frames; as many results as the options ask for. */
    public List<Clip> fill(ClipInbetweener inbetweener, Rig rig, InbetweenOptions options, Progress progress) {
        return inbetweener.fill(rig, clip, missing, options, progress).stream()
                .map(result -> Slice.of(result, 0, frames))
                .toList();
    }

    private static void check(Rig rig, List<Clip> parts, List<Integer> gaps) {
        if (parts.isEmpty() || gaps.size() != parts.size() || gaps.stream().anyMatch(gap -> gap < 0)) {
            throw new InbetweenException(parts.size() + " parts need as many numbers of frames to make, not " + gaps);
        }
        if (gaps.stream().allMatch(gap -> gap == 0)) {
            throw new InbetweenException("there is nothing to make: all gaps are of 0 frames");
        }
        for (Clip part : parts) {
            checkAlike(rig, parts.get(0), part);
        }
    }

    private static void checkAlike(Rig rig, Clip first, Clip other) {
        if (!PartFit.isSameBody(rig, other.skeleton())) {
            throw new InbetweenException(
                    "clips of different bodies cannot follow each other; retarget one onto the other first");
        }
        if (!PartFit.isSameRate(first.frameTime(), other.frameTime())) {
            throw new InbetweenException("clips of " + first.frameTime() + " s and " + other.frameTime()
                    + " s a frame cannot follow each other; give one the frame rate of the other first");
        }
    }
}
