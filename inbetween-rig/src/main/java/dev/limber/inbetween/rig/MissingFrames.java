package dev.limber.inbetween.rig;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The frames of a clip that are replaced by in-betweens. Immutable. */
public final class MissingFrames {
    private final List<FrameSpan> spans;

    private MissingFrames(List<FrameSpan> spans) {
        this.spans = List.copyOf(spans);
    }

    /** Returns the frames of all gaps together, which may touch and overlap. */
    public static MissingFrames of(Collection<FrameSpan> gaps) {
        BitSet frames = new BitSet();
        gaps.forEach(gap -> frames.set(gap.first(), gap.last() + 1));
        List<FrameSpan> spans = new ArrayList<>();
        for (int first = frames.nextSetBit(0); first >= 0; ) {
            int end = frames.nextClearBit(first);
            spans.add(new FrameSpan(first, end - 1));
            first = frames.nextSetBit(end);
        }
        return new MissingFrames(spans);
    }

    public static MissingFrames of(FrameSpan... gaps) {
        return of(List.of(gaps));
    }

    /**
     * Returns the frames between keys; those before the first key and after the last are not missing.
     *
     * @param keys two different frames at least, in any order
     * @throws InbetweenException when there are fewer, or one is negative
     */
    public static MissingFrames between(Collection<Integer> keys) {
        SortedSet<Integer> sorted = new TreeSet<>(keys);
        if (sorted.size() < 2) {
            throw new InbetweenException("two different keys are needed at least, found " + keys);
        }
        checkKeys(keys, Integer.MAX_VALUE);
        List<FrameSpan> gaps = new ArrayList<>();
        int previous = sorted.first();
        for (int key : sorted) {
            if (key > previous + 1) {
                gaps.add(new FrameSpan(previous + 1, key - 1));
            }
            previous = key;
        }
        return of(gaps);
    }

    /**
     * Checks that keys are frames of a clip.
     *
     * @throws InbetweenException when one is not; the message names it
     */
    public static void checkKeys(Collection<Integer> keys, int frameCount) {
        for (int key : keys) {
            if (key < 0 || key >= frameCount) {
                throw new InbetweenException("there is no frame " + key + " to be a key; "
                        + (key < 0 ? "frames count from 0" : "the clip's frames are 0 to " + (frameCount - 1)));
            }
        }
    }

    /** Returns the gaps, first to last; a given frame at least lies between one and the next. */
    public List<FrameSpan> spans() {
        return spans;
    }

    public boolean contains(int frame) {
        return spans.stream().anyMatch(gap -> frame >= gap.first() && frame <= gap.last());
    }

    /** Returns the whole gaps that have a frame of a span among them. */
    public MissingFrames touching(FrameSpan span) {
        return new MissingFrames(spans.stream()
                .filter(gap -> gap.last() >= span.first() && gap.first() <= span.last())
                .toList());
    }

    /** Returns those of the missing frames that are not in {@code found}. */
    public MissingFrames without(FrameSpan found) {
        List<FrameSpan> left = new ArrayList<>();
        for (FrameSpan gap : spans) {
            if (gap.first() < found.first()) {
                left.add(new FrameSpan(gap.first(), Math.min(gap.last(), found.first() - 1)));
            }
            if (gap.last() > found.last()) {
                left.add(new FrameSpan(Math.max(gap.first(), found.last() + 1), gap.last()));
            }
        }
        return new MissingFrames(left);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MissingFrames missing && spans.equals(missing.spans);
    }

    @Override
    public int hashCode() {
        return spans.hashCode();
    }

    /**
     * Checks that every gap lies between two given frames of a clip.
     *
     * @throws InbetweenException when one does not; the message names it
     */
    void check(int frameCount) {
        for (FrameSpan gap : spans) {
            String fault = gap.last() >= frameCount
                    ? "goes beyond the last frame"
                    : gap.first() == 0
                            ? "has no given frame before it"
                            : gap.last() == frameCount - 1 ? "has no given frame after it" : "";
            if (!fault.isEmpty()) {
                throw new InbetweenException(
                        "the gap " + gap + " " + fault + "; the clip's frames are 0 to " + (frameCount - 1));
            }
        }
    }
}
