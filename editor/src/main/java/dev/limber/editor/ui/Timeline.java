package dev.limber.editor.ui;

/**
 * Where frames lie on the screen.
 *
 * @param x pixel of the first frame's left edge
 * @param width in pixels
 */
record Timeline(float x, float width, int frameCount, double frameTime) {
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600}; // seconds

    /** Returns the pixel of a frame's left edge. */
    float at(double frame) {
        return (float) (x + width * frame / frameCount);
    }

    /** Returns the frame under a pixel; one outside is moved to its nearest end. */
    int frame(float pixel) {
        return (int) Math.max(0, Math.min(frameCount - 1, Math.floor((pixel - x) / width * frameCount)));
    }

    /**
     * Returns the seconds from one mark of the ruler to the next.
     *
     * @param spacing between the marks in pixels, at least
     */
    double tickSeconds(float spacing) {
        double duration = frameCount * frameTime;
        for (double step : STEPS) {
            if (width * step / duration >= spacing) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
