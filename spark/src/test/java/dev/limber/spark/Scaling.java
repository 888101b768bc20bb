package dev.limber.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * Prints how long a collection takes on one executor and on two, in turn, as a table in Markdown. A folder of clips, a rig
 * and the number of runs are its arguments.
 */
public final class Scaling {
    private Scaling() {}

    public static void main(String[] args) throws IOException {
        Path clips = Path.of(args[0]);
        Path rig = Path.of(args[1]);
        System.out.println("| run | executors | clips | frames | seconds | processor seconds | clips a second |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|");
        for (int run = 1; run <= Integer.parseInt(args[2]); run++) {
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
                            "retarget", clips.toString(), "--rig", rig.toString(), "-o",
                            folder.resolve("out").toString(), "--report", report.toString());
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
