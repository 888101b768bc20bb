package dev.limber.motion.bvh;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.bvh.BvhOptions.InnerPositions;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The second half of a BVH file: rows of numbers, streamed into the arrays of a clip. */
final class BvhMotion {
    private static final double DEFAULT_FRAME_TIME = 1.0 / 30; // seconds
    private static final double LONGEST = 4; // seconds; as milliseconds, 250 frames a second
    private static final double SLOWEST = 10; // frames a second

    /** Joints in frames that a byte of the file may stand for; a usual file has 24 bytes for each. */
    private static final int ROTATIONS_PER_BYTE = 2;

    private static final long SMALL = 1 << 20;

    private final BvhScanner scanner;
    private final BvhHierarchy hierarchy;
    private final BvhOptions options;
    private final List<String> warnings;
    private final int[] translated; // joints with position channels, ascending
    private final RowDecoder decoder;
    private final int rowLength; // numbers
    private final ConstantColumns constants;
    private final int rotationSize; // floats a frame
    private final int translationSize; // floats a frame
    private long mostRotations;
    private float[] rotations = {}; // (frame, joint, 4) wxyz, local
    private float[] translations = {}; // (frame, k, 3), local

    BvhMotion(BvhScanner scanner, BvhHierarchy hierarchy, BvhOptions options, List<String> warnings) {
        this.options = options;
        this.scanner = scanner;
        this.hierarchy = hierarchy;
        this.warnings = warnings;
        Skeleton skeleton = hierarchy.skeleton();
        translated = IntStream.range(0, skeleton.jointCount())
                .filter(hierarchy.layout()::translates)
                .toArray();
        decoder = new RowDecoder(hierarchy, translated);
        rowLength = hierarchy.layout().rowLength();
        constants = new ConstantColumns(rowLength);
        rotationSize = 4 * skeleton.jointCount();
        translationSize = 3 * translated.length;
    }

    /**
     * Reads the frames.
     *
     * @param size bytes of the file at most: memory is only allocated for frames that can fit into it
     */
    Clip read(long size) throws IOException {
        mostRotations = size * ROTATIONS_PER_BYTE + SMALL;
        if (scanner.atEnd()) {
            warnings.add(scanner.warning("no MOTION; read as 0 frames of 1/30 s"));
            return clip(0, DEFAULT_FRAME_TIME);
        }
        scanner.expect("MOTION");
        if (scanner.atEnd()) {
            warnings.add(scanner.warning("MOTION is empty; read as 0 frames of 1/30 s"));
            return clip(0, DEFAULT_FRAME_TIME);
        }
        scanner.expect("FRAMES");
        scanner.expect(":");
        long announced = Math.round(scanner.number());
        double frameTime = frameTime();
        long possible = rowLength == 0
                ? size * ROTATIONS_PER_BYTE / hierarchy.skeleton().jointCount()
                : size / (2L * rowLength); // a digit and a blank are two bytes
        long expected = Math.max(0, Math.min(announced, possible));
        reserve(expected);
        int count = rowLength == 0 ? still((int) expected) : readRows((int) expected);
        if (count != announced) {
            warnings.add(scanner.warning(
                    "Frames is " + announced + " but there are " + count + " rows; all of them are read"));
        }
        return clip(count, frameTime);
    }

    private Clip clip(int count, double frameTime) {
        float[] places = trim(translations, count * translationSize);
        InnerOffsets inner = new InnerOffsets(hierarchy.skeleton(), translated, places);
        boolean moving = inner.moves();
        boolean displaced = inner.settle(options.innerPositions()) == InnerPositions.DISPLACEMENT;
        if (displaced && moving && options.innerPositions() == InnerPositions.AUTO) {
            warnings.add(
                    scanner.warning("positions of inner joints are read as displacements from their OFFSETs, as they"
                            + " are near zero"));
        }
        return Clip.of(inner.rebuilt(), frameTime, translated, trim(rotations, count * rotationSize), places);
    }

    /** Some programs write the rate or milliseconds where seconds belong. */
    private double frameTime() throws IOException {
        if (!scanner.nextIs("FRAME")) {
            warnings.add(scanner.warning("no Frame Time; taken as 1/30 s"));
            return DEFAULT_FRAME_TIME;
        }
        scanner.expect("FRAME");
        scanner.expect("TIME");
        scanner.expect(":");
        double time = scanner.number();
        if (time >= LONGEST && time <= 1000) { // no motion has frames of so many seconds
            boolean rate = time == Math.rint(time) && time >= SLOWEST;
            if (rate || time != Math.rint(time)) {
                warnings.add(scanner.warning(
                        "Frame Time is " + time + " s; taken as " + (rate ? "frames a second" : "milliseconds")));
                return rate ? 1 / time : time / 1000;
            }
        }
        if (time > 0 && Double.isFinite(time)) {
            return time;
        }
        warnings.add(scanner.warning("Frame Time is " + time + "; taken as 1/30 s"));
        return DEFAULT_FRAME_TIME;
    }

    /** Fills frames in which nothing moves, of joints without channels. */
    private int still(int count) {
        double[] row = {};
        for (int frame = 0; frame < count; frame++) {
            decode(row, 0, frame);
        }
        return count;
    }

    private void decode(double[] rows, int row, int frame) {
        decoder.decode(rows, row * rowLength, rotations, frame * rotationSize, translations, frame * translationSize);
    }

    /** Reads block by block: the text on this thread, what follows from its numbers on all cores. */
    private int readRows(int expected) throws IOException {
        double[] rows = new double[RowPart.blockRows(rowLength, expected) * rowLength];
        int count = 0;
        int block;
        do {
            block = readBlock(rows, count);
            reserve((long) count + block);
            int first = count;
            RowPart.of(block).forEach(part -> {
                for (int row = part.first(); row < part.end(); row++) {
                    decode(rows, row, first + row);
                }
            });
            count += block;
        } while (block * rowLength == rows.length);
        return count;
    }

    /** Fills {@code rows} with those of the frames from {@code first} on, as many as there are, and returns their number. */
    private int readBlock(double[] rows, int first) throws IOException {
        for (int row = 0; row < rows.length / rowLength; row++) {
            if (scanner.atEnd()) {
                return row;
            }
            int length = readRow(rows, row * rowLength, first + row);
            if (length < rowLength) {
                String problem = "frame " + (first + row) + " has " + length + " of " + rowLength + " numbers";
                if (!scanner.atEnd()) {
                    throw scanner.error("expected a complete row before this one; " + problem);
                }
                warnings.add(scanner.warning(problem + " and is left out"));
                return row;
            }
        }
        return rows.length / rowLength;
    }

    /** Reads the numbers of a row to {@code at} and returns how many there are, at most {@code rowLength}. */
    private int readRow(double[] rows, int at, int frame) throws IOException {
        for (int i = 0; i < rowLength; i++) {
            if (scanner.atRowEnd()) {
                return i;
            }
            double number = constants.hasChanged(i) ? scanner.numberInRow() : scanner.numberInRow(i, constants);
            if (!Double.isFinite(number)) {
                if (scanner.endsCut()) {
                    return i;
                }
                throw scanner.expected(
                        "a finite number for " + decoder.name(i) + " in frame " + frame, String.valueOf(number));
            }
            rows[at + i] = number;
        }
        if (!scanner.atRowEnd()) {
            throw scanner.error("expected the end of the row after " + rowLength + " numbers of frame " + frame);
        }
        return rowLength;
    }

    private void reserve(long frames) {
        if (frames * rotationSize > rotations.length) {
            if (frames * rotationSize / 4 > mostRotations) {
                throw scanner.error("expected channels for more of the "
                        + hierarchy.skeleton().jointCount() + " joints: " + frames
                        + " frames of them are not read from so short a file");
            }
            long capacity = Math.max(frames, rotations.length / rotationSize * 3L / 2);
            if (capacity * Math.max(rotationSize, translationSize) > Integer.MAX_VALUE) {
                throw scanner.error("expected at most " + Integer.MAX_VALUE / rotationSize + " frames");
            }
            rotations = Arrays.copyOf(rotations, (int) capacity * rotationSize);
            translations = Arrays.copyOf(translations, (int) capacity * translationSize);
        }
    }

    private static float[] trim(float[] array, int length) {
        return array.length == length ? array : Arrays.copyOf(array, length);
    }
}
