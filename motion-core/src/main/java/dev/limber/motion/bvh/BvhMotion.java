package dev.limber.motion.bvh;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The second half of a BVH file: rows of numbers, streamed into the arrays of a clip. */
final class BvhMotion {
    private static final double DEFAULT_FRAME_TIME = 1.0 / 30;

    private final BvhScanner scanner;
    private final BvhHierarchy hierarchy;
    private final List<String> warnings;
    private final RowDecoder decoder;
    private final double[] row;
    private final int[] translated;
    private final int rotationSize;
    private final int translationSize;
    private float[] rotations = {}; // (frame, joint, 4) wxyz, local
    private float[] translations = {}; // (frame, k, 3), local

    BvhMotion(BvhScanner scanner, BvhHierarchy hierarchy, BvhOptions options, List<String> warnings) {
        this.scanner = scanner;
        this.hierarchy = hierarchy;
        this.warnings = warnings;
        Skeleton skeleton = hierarchy.skeleton();
        translated = IntStream.range(0, skeleton.jointCount())
                .filter(hierarchy.layout()::translates)
                .toArray();
        decoder = new RowDecoder(hierarchy, options);
        row = new double[hierarchy.layout().rowLength()];
        rotationSize = 4 * skeleton.jointCount();
        translationSize = 3 * translated.length;
    }

    Clip read(long size) throws IOException {
        scanner.expect("FRAMES:");
        long announced = Math.round(scanner.number());
        double frameTime = frameTime();
        reserve((int) Math.min(announced, row.length == 0 ? announced : size / (2L * row.length)));
        int count = row.length == 0 ? (int) Math.max(0, announced) : rows();
        if (count != announced) {
            warnings.add(scanner.place() + ": the file announces " + announced + " frames and holds " + count);
        }
        return Clip.of(
                hierarchy.skeleton(),
                frameTime,
                translated,
                trim(rotations, count * rotationSize),
                trim(translations, count * translationSize));
    }

    private double frameTime() throws IOException {
        if (!scanner.nextIs("FRAME")) {
            warnings.add(scanner.place() + ": no Frame Time; taken as 1/30 s");
            return DEFAULT_FRAME_TIME;
        }
        scanner.expect("FRAME");
        scanner.expect("TIME:");
        double time = scanner.number();
        if (time > 0 && Double.isFinite(time)) {
            return time;
        }
        warnings.add(scanner.place() + ": Frame Time is " + time + "; taken as 1/30 s");
        return DEFAULT_FRAME_TIME;
    }

    private int rows() throws IOException {
        int count = 0;
        while (!scanner.atEnd()) {
            String place = scanner.place();
            int length = row(count);
            if (length < row.length) {
                if (!scanner.atEnd()) {
                    throw scanner.error("expected " + row.length + " numbers in the row before, found " + length);
                }
                warnings.add(place + ": the last row has " + length + " of " + row.length + " numbers and is left out");
                return count;
            }
            reserve(count + 1);
            decoder.decode(row, rotations, count * rotationSize, translations, count * translationSize);
            count++;
        }
        return count;
    }

    /** Reads the numbers of a row and returns how many there are, at most {@code row.length}. */
    private int row(int frame) throws IOException {
        for (int i = 0; i < row.length; i++) {
            if (scanner.atRowEnd()) {
                return i;
            }
            row[i] = scanner.number();
            if (!Double.isFinite(row[i])) {
                throw scanner.expected(
                        "a finite number for " + decoder.name(i) + " in frame " + frame, String.valueOf(row[i]));
            }
        }
        if (!scanner.atRowEnd()) {
            throw scanner.error("expected the end of the row after " + row.length + " numbers");
        }
        return row.length;
    }

    private void reserve(int frames) {
        if (frames * (long) rotationSize > rotations.length) {
            int capacity = Math.max(frames, rotations.length / rotationSize * 3 / 2);
            rotations = Arrays.copyOf(rotations, Math.multiplyExact(capacity, rotationSize));
            translations = Arrays.copyOf(translations, Math.multiplyExact(capacity, translationSize));
        }
    }

    private static float[] trim(float[] array, int length) {
        return array.length == length ? array : Arrays.copyOf(array, length);
    }
}
