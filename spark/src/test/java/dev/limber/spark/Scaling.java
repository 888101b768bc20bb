package dev.limber.spark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * Prints how long a collection takes on one executor and on two, in turn, as a table in Markdown. Run by its name alone:
 * {@code mvn test -Pspark -pl spark -am -Dtest=Scaling -Dsurefire.failIfNoSpecifiedTests=false -Dclips=DIR}.
 */
class Scaling {
    private static final int RUNS = 2;

    @Test
    void printsTheTimeOnOneExecutorAndOnTwo() throws IOException {
        String folder = System.getProperty("clips");
        assumeTrue(folder != null, "no -Dclips=DIR");
        Path clips = Path.of(folder);
        Path rig = Path.of(System.getProperty("limber.root")).resolve("assets/rigs/mixamo.bvh");
        System.out.println("| run | executors | clips | frames | seconds | processor seconds | clips a second |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|");
        for (int run = 1; run <= RUNS; run++) {
            for (int executors = 1; executors <= 2; executors++) {
                System.out.println("| " + run + row(clips, rig, executors));
            }
        }
    }

    private static String row(Path clips, Path rig, int executors) throws IOException {
        Path folder = Files.createTempDirectory("scaling");
        try (LocalCluster cluster = LocalCluster.start(executors)) {
            Path report = folder.resolve("report");
            long start = System.nanoTime();
            int status = Main.commandLine()
                    .execute(
                            "retarget",
                            clips.toString(),
                            "--rig",
                            rig.toString(),
                            "-o",
                            folder.resolve("out").toString(),
                            "--report",
                            report.toString());
            double seconds = (System.nanoTime() - start) * 1e-9;
            if (status != 0) {
                throw new IllegalStateException("the job ended with " + status);
            }
            List<Row> rows = cluster.spark().read().parquet(report.toString()).collectAsList();
            return String.format(
                    Locale.ROOT,
                    " | %d | %d | %d | %.1f | %.1f | %.1f |",
                    executors,
                    rows.size(),
                    rows.stream().mapToInt(row -> row.<Integer>getAs("frames")).sum(),
                    seconds,
                    rows.stream()
                            .mapToDouble(row -> row.<Double>getAs("processorSeconds"))
                            .sum(),
                    rows.size() / seconds);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
