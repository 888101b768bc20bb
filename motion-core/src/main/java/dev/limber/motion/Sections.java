package dev.limber.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * Works on a clip section by section, on all cores. Each shot is a section, as smoothing over time must not cross a cut. Long
 * shots are several sections, so that only a few of them are worked on at once and memory does not grow with the work; they
 * overlap, and the results fade from one to the next there.
 */
public final class Sections {
    /** A shot of at least two times as many frames is divided. */
    private static final int USUAL = 8_192;

    private static final double OVERLAP = 2; // s

    private final Clip clip;
    private final List<Section> all = new ArrayList<>();

    /** Does something to a clip. */
    @FunctionalInterface
    public interface Work {
        /**
         * Returns a clip of as many frames; those of all sections are of one skeleton.
         *
         * @param section of the whole clip
         * @param progress of the work on this section
         */
        Clip on(Clip section, Progress progress);
    }

    /**
     * The frames from {@code first} up to, not including, {@code end}.
     *
     * @param fadeIn how many of the first it shares with the section before
     * @param fadeOut how many of the last it shares with the one after
     */
    private record Section(int first, int end, int fadeIn, int fadeOut) {}

    private Sections(Clip clip) {
        this.clip = clip;
    }

    /**
     * Returns the clip with the work done.
     *
     * @param height of the character, in the skeleton's unit
     * @param progress what it throws ends the work
     */
    public static Clip map(Clip clip, double height, Progress progress, Work work) {
        return map(clip, height, USUAL, progress, work);
    }

    /** @param usual frames of a section of a long shot */
    static Clip map(Clip clip, double height, int usual, Progress progress, Work work) {
        Sections sections = new Sections(clip);
        List<Integer> shots = Shots.starts(clip, height);
        for (int i = 0; i < shots.size(); i++) {
            sections.divide(shots.get(i), i + 1 < shots.size() ? shots.get(i + 1) : clip.frameCount(), usual);
        }
        return sections.map(work, progress);
    }

    private void divide(int first, int end, int usual) {
        int count = Math.max(1, (end - first) / usual);
        int half = (int) Math.min(usual / 4, Math.round(OVERLAP / clip.frameTime() / 2));
        for (int i = 0; i < count; i++) {
            int from = first + (int) ((long) (end - first) * i / count);
            int to = first + (int) ((long) (end - first) * (i + 1) / count);
            int before = i == 0 ? 0 : half;
            int after = i == count - 1 ? 0 : half;
            all.add(new Section(from - before, to + after, 2 * before, 2 * after));
        }
    }

    private Clip map(Work work, Progress progress) {
        if (all.size() == 1) {
            return work.on(clip, progress);
        }
        ClipAssembly result = new ClipAssembly(clip.frameCount());
        SharedProgress shared = new SharedProgress(progress);
        long frames = all.stream()
                .mapToLong(section -> section.end() - section.first())
                .sum();
        all.parallelStream().forEach(section -> {
            Clip part = Slice.of(clip, section.first(), section.end());
            Progress own = shared.part((double) part.frameCount() / frames);
            result.put(section.first(), work.on(part, own), section.fadeIn(), section.fadeOut());
            own.report(1);
        });
        return result.clip();
    }
}
