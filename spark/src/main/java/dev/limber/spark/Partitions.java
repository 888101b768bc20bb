package dev.limber.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Divides files by their bytes, so that tasks take about the same time whatever the files. */
final class Partitions {
    private Partitions() {}

    /** A partition that fills up. */
    private static final class Bin {
        private final List<InputFile> files = new ArrayList<>();
        private long bytes;

        private void add(InputFile file) {
            files.add(file);
            bytes += file.bytes();
        }

        private long bytes() {
            return bytes;
        }
    }

    /**
     * Puts the largest files first, each to where there is least.
     *
     * @param target bytes of a partition, more than 0
     * @param least how many partitions there are at least, as far as there are files
     */
    static List<List<InputFile>> bySize(List<InputFile> files, long target, int least) {
        long total = files.stream().mapToLong(InputFile::bytes).sum();
        long count = Math.min(files.size(), Math.max(least, (total + target - 1) / target));
        PriorityQueue<Bin> bins = new PriorityQueue<>(Comparator.comparingLong(Bin::bytes));
        for (long i = 0; i < count; i++) {
            bins.add(new Bin());
        }
        List<InputFile> largestFirst = new ArrayList<>(files);
        largestFirst.sort(Comparator.comparingLong(InputFile::bytes).reversed().thenComparing(InputFile::name));
        for (InputFile file : largestFirst) {
            Bin bin = bins.remove();
            bin.add(file);
            bins.add(bin);
        }
        return bins.stream()
                .sorted(Comparator.comparingLong(Bin::bytes).reversed())
                .map(bin -> List.copyOf(bin.files))
                .toList();
    }
}
