package dev.limber.inbetween.neural;

import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import java.util.Collections;
import java.util.List;

/**
 * Windows that are processed in one batch.
 *
 * @param windows of the same length
 * @param gaps of each window; all start at the same frame and are of the same length, but have keys of their own
 * @param pins of each window
 */
record GapWindows(List<Window> windows, List<Gap> gaps, List<Pins> pins) {
    GapWindows {
        for (Gap gap : gaps) {
            if (gap.start() != gaps.get(0).start()
                    || gap.length() != gaps.get(0).length()) {
                throw new IllegalArgumentException("gaps must start and end alike: " + gap + " and " + gaps.get(0));
            }
        }
    }

    /** Windows with the same gap. */
    static GapWindows of(List<Window> windows, List<Pins> pins, Gap gap) {
        return new GapWindows(windows, Collections.nCopies(windows.size(), gap), pins);
    }

    /** Returns the first frame of the gaps. */
    int start() {
        return gaps.get(0).start();
    }

    /** Returns the frames of a gap, keys counted. */
    int length() {
        return gaps.get(0).length();
    }

    /** Returns the number of windows. */
    int count() {
        return windows.size();
    }
}
