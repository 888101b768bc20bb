package dev.limber.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of all jobs: inputs, output, and partitions. */
final class JobOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "CLIPS",
            description = "Files, folders or globs, on any file system of Hadoop: s3a://bucket/takes/*/*.bvh")
    private List<String> clips;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The output folder; the folder structure of the clips is kept. Required, except for score.")
    private @Nullable String output;

    @Option(
            names = "--report",
            required = true,
            paramLabel = "FOLDER",
            description = "The report, with a row for each clip.")
    private String report;

    @Option(
            names = "--report-format",
            defaultValue = "parquet",
            paramLabel = "F",
            description = "parquet or json. Default: ${DEFAULT-VALUE}.")
    private String format;

    @Option(
            names = "--partition-mb",
            defaultValue = "32",
            paramLabel = "MB",
            description = "Megabytes of files that one task works on. Default: ${DEFAULT-VALUE}.")
    private int megabytes;

    @Option(names = "--again", description = "Overwrite existing outputs; by default they are skipped.")
    private boolean again;

    /** Does a job, and says what came of it; returns the exit code. */
    int run(SparkSession spark, ClipJob job, PrintWriter out) throws IOException {
        if (output == null && job.extension().isPresent()) {
            throw new IllegalArgumentException("--output is missing: the folder of the results");
        }
        long start = System.nanoTime();
        ClipCollection.Summary summary = ClipCollection.of(spark, clips, megabytes * 1_000_000L)
                .run(job, output == null ? null : new OutputFolder(output), report, format, again);
        out.printf(
                Locale.ROOT,
                "%d clips done, %d failed, %d skipped; %d frames in %.1f s, %.1f processor seconds; report in %s%n",
                summary.done(),
                summary.failed(),
                summary.skipped(),
                summary.frames(),
                (System.nanoTime() - start) / 1e9,
                summary.processorSeconds(),
                report);
        return 0;
    }
}
