package dev.limber.editor.ui.timeline;

/**
 * Where frames lie on the screen.
 *
 * @param x pixel of the left edge
 * @param width in pixels
 * @param start frame at the left edge, a fraction of it may be cut off
 * @param visible frames from the left edge to the right one
 * @param frameTime seconds from one frame to the next
 */
public record Timeline(float x, float width, double start, double visible, int frameCount, double frameTime) {
    private static final int[] FRAME_STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000};
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600}; // seconds

    /** All frames of a clip. */
    public Timeline(float x, float width, int frameCount, double frameTime) {
        this(x, width, 0, frameCount, frameCount, frameTime);
    }

    /** Returns the pixel of a frame's left edge. */
    public float at(double frame) {
        return (float) (x + width * (frame - start) / visible);
    }

    /** Returns the pixel of a frame's middle. */
    public float middle(int frame) {
        return at(frame + 0.5);
    }

    /** Returns the frame under a pixel; one outside of the clip is moved to its nearest end. */
    public int frame(float pixel) {
        double frame = start + (pixel - x) / width * visible;
        return (int) Math.max(0, Math.min(frameCount - 1, Math.floor(frame)));
    }

    /**
     * Returns the frames from one mark of the ruler to the next.
     *
     * @param spacing between the marks in pixels, at least
     */
    int tickFrames(float spacing) {
        for (int step : FRAME_STEPS) {
            if (width * step / visible >= spacing) {
                return step;
            }
        }
        return FRAME_STEPS[FRAME_STEPS.length - 1];
    }

    /**
     * Returns the seconds from one mark of the ruler to the next.
     *
     * @param spacing between the marks in pixels, at least
     */
    public double tickSeconds(float spacing) {
        double duration = visible * frameTime;
        for (double step : STEPS) {
            if (width * step / duration >= spacing) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
