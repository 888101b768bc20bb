package dev.limber.motion.bvh;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows from {@code first} up to, not including, {@code end} of a block of rows that is in memory as numbers: what one core works
 * on while others have the parts beside it.
 */
record RowPart(int first, int end) {
    private static final int NUMBERS = 1 << 17; // a megabyte
    private static final int ROWS = 64; // far more work than it takes to start it on another core

    /** Returns the rows of a block for a file of about {@code frames}, at least 1. */
    static int blockRows(int rowLength, int frames) {
        return Math.max(1, Math.min(Math.max(ROWS, frames), NUMBERS / Math.max(1, rowLength)));
    }

    /** Returns the parts of a block of {@code rows}, in order, to be worked on by all cores. */
    static Stream<RowPart> of(int rows) {
        return IntStream.range(0, (rows + ROWS - 1) / ROWS)
                .parallel()
                .mapToObj(part -> new RowPart(part * ROWS, Math.min(rows, (part + 1) * ROWS)));
    }
}
