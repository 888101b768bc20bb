package dev.limber.editor.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.rig.FrameSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayheadTest {
    private final Playhead playhead = new Playhead();

    @BeforeEach
    void loadFiveSecondsAt120() {
        playhead.load(600, 1 / 120.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 30, 50, 60, 144, 1000})
    void aSecondOfDisplayIsASecondOfTheClipAtAnyDisplayRate(int displayRate) {
        playhead.togglePlaying();
        for (int i = 0; i < displayRate; i++) {
            playhead.advance(1.0 / displayRate);
        }
        assertEquals(120, playhead.frame(), 1);
    }

    @Test
    void aPausedPlayheadStays() {
        playhead.advance(1);
        assertEquals(0, playhead.frame());
    }

    @Test
    void speedScalesTimeWithinItsLimits() {
        playhead.setSpeed(0.5);
        playhead.togglePlaying();
        playhead.advance(1.001);
        assertEquals(60, playhead.frame());
        playhead.setSpeed(100);
        assertEquals(Playhead.MAX_SPEED, playhead.speed());
        playhead.setSpeed(0);
        assertEquals(Playhead.MIN_SPEED, playhead.speed());
    }

    @Test
    void playbackLoopsOverItsRangeHoweverLongAFrameOfTheDisplayTakes() {
        playhead.setLoop(new FrameSpan(100, 109));
        playhead.seek(105);
        playhead.togglePlaying();
        playhead.advance(7.01 / 120);
        assertEquals(102, playhead.frame());
        playhead.advance(1000.0 / 120);
        assertEquals(102, playhead.frame());
    }

    @Test
    void playbackBeforeTheLoopRunsIntoItAndPlaybackBehindItStartsItOver() {
        playhead.setLoop(new FrameSpan(100, 199));
        playhead.togglePlaying();
        playhead.advance(50.5 / 120);
        assertEquals(50, playhead.frame());
        playhead.togglePlaying();
        playhead.seek(300);
        playhead.togglePlaying();
        assertEquals(100, playhead.frame());
    }

    @Test
    void steppingPausesAndStopsAtTheEnds() {
        playhead.togglePlaying();
        playhead.step(-1);
        assertFalse(playhead.playing());
        assertEquals(0, playhead.frame());
        playhead.step(10_000);
        assertEquals(599, playhead.frame());
    }

    @Test
    void aLoopOutsideTheClipIsCut() {
        playhead.setLoop(new FrameSpan(500, 900));
        assertEquals(new FrameSpan(500, 599), playhead.loop());
        playhead.setLoop(new FrameSpan(700, 900));
        assertEquals(new FrameSpan(599, 599), playhead.loop());
    }

    @Test
    void aClipOfOneFramePlays() {
        playhead.load(1, 1 / 30.0);
        playhead.togglePlaying();
        playhead.advance(0.5);
        assertEquals(0, playhead.frame());
        assertTrue(playhead.playing());
    }

    @Test
    void refusesClipsWithoutFramesOrTime() {
        assertThrows(IllegalArgumentException.class, () -> playhead.load(0, 1));
        assertThrows(IllegalArgumentException.class, () -> playhead.load(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FrameSpan(2, 1));
    }
}
