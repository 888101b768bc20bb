package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class SectionsTest {
    private static final int FRAMES = 1000;
    private static final int USUAL = 100;
    private static final int OVERLAP = 50; // 2 s of 0.04 s a frame

    private final Skeleton arm = TestClips.arm();
    private final Clip clip = TestClips.rotating(arm, 0.04, FRAMES, 0.01);

    private static Clip map(Clip clip, Sections.Work work) {
        return Sections.map(clip, 1000, USUAL, Progress.NONE, work);
    }

    @Test
    void sectionsMakeTheWholeAgain() {
        Queue<Integer> lengths = new ConcurrentLinkedQueue<>();
        Clip result = map(clip, (section, progress) -> {
            lengths.add(section.frameCount());
            return section;
        });
        assertEquals(FRAMES / USUAL, lengths.size());
        assertEquals(
                FRAMES + (lengths.size() - 1) * OVERLAP,
                lengths.stream().mapToInt(n -> n).sum());
        for (int frame = 0; frame < FRAMES; frame++) {
            assertArrayEquals(clip.pose(frame).rotations(), result.pose(frame).rotations(), 1e-6, "frame " + frame);
            assertArrayEquals(
                    clip.pose(frame).translations(), result.pose(frame).translations(), 1e-4);
        }
    }

    @Test
    void resultsFadeFromSectionToSection() {
        double step = 10; // sections that begin later are lifted higher, by this for each frame
        Clip result = map(clip, (section, progress) -> {
            double lift = step * section.pose(0).translations()[2];
            return section.map((frame, pose) -> pose.translations()[1] += lift);
        });
        double most = step * USUAL / (OVERLAP + 1) * 1.5; // the first and last sections are shorter by half an overlap
        for (int frame = 1; frame < FRAMES; frame++) {
            double way = result.pose(frame).translations()[1]
                    - result.pose(frame - 1).translations()[1];
            assertTrue(way >= 0 && way < most, "frame " + frame + ": " + way);
        }
        assertTrue(result.pose(FRAMES - 1).translations()[1] > step * (FRAMES - 2 * USUAL));
    }

    @Test
    void cutsStay() {
        Clip jumping = clip.map((frame, pose) -> pose.translations()[1] += frame < 500 ? 0 : 1e5);
        Clip result = map(jumping, (section, progress) -> section);
        assertEquals(5, result.pose(499).translations()[1]);
        assertEquals(1e5 + 5, result.pose(500).translations()[1]);
    }

    @Test
    void jointsThatOneSectionTranslatesStayAtRestInOthers() {
        Clip result = map(
                clip,
                (section, progress) -> section.pose(0).translations()[2] < 300
                        ? section
                        : section.map(new int[] {0, 1}, (frame, pose, world) -> pose.translations()[3] = 7));
        assertArrayEquals(new int[] {0, 1}, result.translatedJoints());
        assertEquals(2, result.pose(100).translations()[3]);
        assertEquals(7, result.pose(900).translations()[3]);
    }

    @Test
    void aShortClipIsOneSection() {
        Clip part = Slice.of(clip, 0, 2 * USUAL - 1);
        assertSame(part, map(part, (section, progress) -> section));
    }

    @Test
    void progressIsOneForAll() {
        Queue<Double> told = new ConcurrentLinkedQueue<>();
        Sections.map(clip, 1000, USUAL, told::add, (section, progress) -> {
            progress.report(0.5);
            return section;
        });
        List<Double> all = List.copyOf(told);
        assertEquals(all.stream().sorted().toList(), all);
        assertEquals(1, all.get(all.size() - 1), 1e-9);
    }

    @Test
    void whatOneSectionThrowsEndsTheWork() {
        CancellationException cancelled = new CancellationException("enough");
        Throwable thrown = assertThrows(
                CancellationException.class,
                () -> Sections.map(
                        clip,
                        1000,
                        USUAL,
                        done -> {
                            throw cancelled;
                        },
                        (section, progress) -> section));
        assertTrue(thrown == cancelled || thrown.getCause() == cancelled);
    }
}
