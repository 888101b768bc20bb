package dev.limber.evaluation.blocking;

import dev.limber.inbetween.Blocking;
import dev.limber.inbetween.CanonicalMotion;
import dev.limber.inbetween.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How an animator places keys. */
enum KeySchedule {
    /** Every so many frames. */
    EVEN,
    /** As many, where the motion turns. */
    EXTREMES,
    /** The same, a third of them held for 5 to 10 frames. */
    HOLDS;

    private static final int MOST_KEYS = 12;
    /** Windows are so long at most, but for holds; in frames. */
    private static final int LONGEST = 120;

    /**
     * Cuts a motion into blockings that overlap by half; none where it is too short for two keys.
     *
     * @param spacing of the keys on average, frames
     */
    List<Blocking> cut(CanonicalMotion motion, int spacing, float[] offsets, RandomGenerator random) {
        int most = Math.min(MOST_KEYS, Math.max(2, LONGEST / spacing + 1));
        int keys = Math.min(most, (motion.frameCount() - 1) / spacing + 1);
        List<Blocking> blockings = new ArrayList<>();
        if (keys < 2) {
            return blockings;
        }
        int frames = spacing * (keys - 1) + 1;
        for (int start = 0; start + frames <= motion.frameCount(); start += Math.max(1, frames / 2)) {
            blockings.add(block(Window.of(motion, start, frames), spacing, keys, offsets, random));
        }
        return blockings;
    }

    private Blocking block(Window window, int spacing, int keys, float[] offsets, RandomGenerator random) {
        window.translate(-window.root()[0], -window.root()[2]);
        window.rotate(window.yawToX(0));
        return switch (this) {
            case EVEN -> Blocking.even(window, spacing);
            case EXTREMES -> Blocking.extremes(window, keys, offsets);
            case HOLDS -> {
                Blocking extremes = Blocking.extremes(window, keys, offsets);
                yield extremes.held(Blocking.holds(extremes.keys().size(), random));
            }
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
