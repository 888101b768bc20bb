package dev.limber.io.fbx.model;

import java.util.Arrays;
import java.util.OptionalInt;

/** The frame rates of FBX, with their codes. */
public final class TimeMode {
    /** Units of time in a second. */
    public static final long TICKS = 46_186_158_000L;

    /** The number of a rate that has none. */
    public static final int CUSTOM = 14;

    private static final double NTSC = 1000.0 / 1001;

    /** Frames a second by number; 0 where a file says nothing. 7 and 8 count frames in another way than 6 and 9. */
    private static final double[] RATES = {
        0, 120, 100, 60, 50, 48, 30, 30, 30 * NTSC, 30 * NTSC, 25, 24, 1000, 24 * NTSC, 0, 96, 72, 60 * NTSC, 120 * NTSC
    };

    /** The numbers to write, those that count frames the plain way. */
    private static final int[] WRITTEN = {1, 2, 3, 4, 5, 6, 9, 10, 11, 13, 15, 16, 17, 18};

    private static final double SAME = 1e-5; // relative

    private TimeMode() {}

    /** Returns frames a second, 0 where the file does not say. */
    static double rate(long mode, double custom) {
        double rate = mode == CUSTOM ? custom : mode > 0 && mode < RATES.length ? RATES[(int) mode] : 0;
        return rate > 0 && Double.isFinite(rate) ? rate : 0;
    }

    /** Returns the number of a rate; empty for one that FBX has none for. */
    public static OptionalInt of(double rate) {
        return Arrays.stream(WRITTEN)
                .filter(mode -> Math.abs(RATES[mode] - rate) < SAME * rate)
                .findFirst();
    }
}
