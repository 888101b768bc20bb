package dev.limber.editor.play;

import dev.limber.inbetween.rig.FrameSpan;

/**
 * The current frame. Time runs on the clip's own clock: however often {@link #advance} is called, a second of playback
 * at speed 1 is a second of the clip. Used by the render thread only.
 */
public final class Playhead {
    public static final double MIN_SPEED = 0.05;
    public static final double MAX_SPEED = 4;

    private int frameCount = 1;
    private double frameTime = 1; // seconds
    private FrameSpan loop = new FrameSpan(0, 0);
    private double position; // in frames; the frame shown is its floor
    private double speed = 1;
    private boolean playing;

    /**
     * Starts a clip at its first frame; loops over all of it.
     *
     * @param frameCount at least 1
     * @param frameTime seconds from one frame to the next, more than 0
     */
    public void load(int frameCount, double frameTime) {
        if (frameCount < 1 || !(frameTime > 0)) {
            throw new IllegalArgumentException(frameCount + " frames of " + frameTime + " s cannot be played");
        }
        this.frameCount = frameCount;
        this.frameTime = frameTime;
        loop = new FrameSpan(0, frameCount - 1);
        position = 0;
    }

    /** Lets {@code seconds} of display time pass; past the end of the loop, playback goes on at its start. */
    public void advance(double seconds) {
        if (!playing) {
            return;
        }
        double next = position + seconds * speed / frameTime;
        double over = next - loop.first();
        // Frames before the loop play until they reach it.
        position = next < loop.last() + 1 ? next : loop.first() + over % loop.length();
    }

    public int frame() {
        return (int) position;
    }

    public int frameCount() {
        return frameCount;
    }

    /** Returns seconds from one frame to the next. */
    public double frameTime() {
        return frameTime;
    }

    /** Shows a frame; one outside the clip is moved to its nearest end. */
    public void seek(int frame) {
        position = Math.max(0, Math.min(frameCount - 1, frame));
    }

    /** Pauses and moves by {@code frames}, which may be negative, up to the clip's end. */
    public void step(int frames) {
        playing = false;
        seek(frame() + frames);
    }

    public boolean playing() {
        return playing;
    }

    /** Plays or pauses; playing from behind the loop starts it over. */
    public void togglePlaying() {
        playing = !playing;
        if (playing && frame() > loop.last()) {
            seek(loop.first());
        }
    }

    public FrameSpan loop() {
        return loop;
    }

    /** Loops over a range of the clip; the part of it outside the clip is left out. */
    public void setLoop(FrameSpan range) {
        loop = new FrameSpan(Math.min(range.first(), frameCount - 1), Math.min(range.last(), frameCount - 1));
    }

    public double speed() {
        return speed;
    }

    /** Sets how many seconds of the clip play in a second, from {@link #MIN_SPEED} to {@link #MAX_SPEED}. */
    public void setSpeed(double speed) {
        this.speed = Math.max(MIN_SPEED, Math.min(MAX_SPEED, speed));
    }
}
