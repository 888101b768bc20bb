package dev.limber.editor;

import java.util.ArrayList;
import java.util.List;

/** How long stretches of pixels that have something in common are: how wide lines are, in rows or columns of a picture. */
final class PixelRuns {
    private PixelRuns() {}

    /** Tells of pixels. */
    @FunctionalInterface
    interface Pixels {
        /** Whether a pixel counts. */
        boolean at(int line, int place);
    }

    /** Returns the lengths in ascending order, in lines from one up to, not including, another, and places of them likewise. */
    static List<Integer> of(int firstLine, int endLine, int first, int end, Pixels pixels) {
        List<Integer> runs = new ArrayList<>();
        for (int line = firstLine; line < endLine; line++) {
            int run = 0;
            for (int place = first; place < end; place++) {
                if (pixels.at(line, place)) {
                    run++;
                } else if (run > 0) {
                    runs.add(run);
                    run = 0;
                }
            }
        }
        runs.sort(null);
        return runs;
    }
}
