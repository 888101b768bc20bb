package dev.limber.editor.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Timeline timeline = new Timeline(100, 800, 400, 1 / 100.0);

    @Test
    void aFrameIsFoundUnderItsOwnPixels() {
        for (int frame = 0; frame < 400; frame++) {
            assertEquals(frame, timeline.frame(timeline.at(frame) + 1));
        }
    }

    @Test
    void pixelsOutsideMeanTheNearestEnd() {
        assertEquals(0, timeline.frame(0));
        assertEquals(399, timeline.frame(5000));
    }

    @Test
    void marksOfTheRulerAreFarEnoughApartToRead() {
        assertEquals(0.5, timeline.tickSeconds(90));
        assertEquals(60, new Timeline(0, 800, 100_000, 1 / 120.0).tickSeconds(90) / 2);
        assertEquals(600, new Timeline(0, 10, 100_000, 1 / 120.0).tickSeconds(90));
    }
}
