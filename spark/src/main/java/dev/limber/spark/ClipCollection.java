package dev.limber.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** A collection of clips, and the results of a job on it. */
final class ClipCollection {
    private final SparkSession spark;
    private final List<InputFile> inputs;
    private final long partitionBytes;

    private ClipCollection(SparkSession spark, List<InputFile> inputs, long partitionBytes) {
        this.spark = spark;
        this.inputs = inputs;
        this.partitionBytes = partitionBytes;
    }

    /**
     * Finds clips.
     *
     * @param patterns files, folders or globs
     * @param partitionBytes of files that one task works on
     */
    static ClipCollection of(SparkSession spark, List<String> patterns, long partitionBytes) throws IOException {
        return new ClipCollection(spark, Inputs.find(patterns, configuration(spark)), partitionBytes);
    }

    static Configuration configuration(SparkSession spark) {
        return spark.sparkContext().hadoopConfiguration();
    }

    /**
     * The result of a job.
     *
     * @param skipped clips whose output was there before
     */
    record Summary(long done, long failed, long skipped, long frames, double processorSeconds) {}

    /**
     * Does a job to all clips, and writes a row for each.
     *
     * @param outputs where results go; null where the job writes none
     * @param report where the rows go
     * @param format of the report: parquet or json
     * @param again whether outputs that are there are made again
     */
    Summary run(ClipJob job, @Nullable OutputFolder outputs, String report, String format, boolean again)
            throws IOException {
        Configuration configuration = configuration(spark);
        List<InputFile> left = new ArrayList<>();
        List<Row> skipped = new ArrayList<>();
        Set<String> there = outputs == null || again ? Set.of() : outputs.names(configuration);
        checkNames(job);
        for (InputFile input : inputs) {
            String name = ClipTask.outputName(input, job);
            if (name != null && there.contains(name)) {
                skipped.add(ReportRow.skipped(input, name));
            } else {
                left.add(input);
            }
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<List<InputFile>> partitions =
                Partitions.bySize(left, partitionBytes, spark.sparkContext().defaultParallelism());
        ClipTask task = new ClipTask(
                job,
                outputs,
                Metrics.in(spark.sparkContext()),
                context.broadcast(new SerializableConfiguration(configuration)));
        JavaRDD<Row> rows =
                context.parallelize(partitions, Math.max(1, partitions.size())).mapPartitions(task);
        if (!skipped.isEmpty()) {
            rows = rows.union(context.parallelize(skipped, 1));
        }
        spark.createDataFrame(rows, ReportRow.SCHEMA)
                .write()
                .format(format)
                .mode(SaveMode.Overwrite)
                .save(report);
        if (outputs != null) {
            outputs.sweep(configuration);
        }
        return summary(spark.read().schema(ReportRow.SCHEMA).format(format).load(report));
    }

    /** Two clips of one base name, such as a.bvh and a.fbx, would take each other's place. */
    private void checkNames(ClipJob job) {
        Map<String, InputFile> byName = new HashMap<>();
        for (InputFile input : inputs) {
            String name = ClipTask.outputName(input, job);
            InputFile other = name == null ? null : byName.putIfAbsent(name, input);
            if (other != null) {
                throw new IllegalArgumentException(
                        other.uri() + " and " + input.uri() + " would both be written to " + name);
            }
        }
    }

    private static Summary summary(Dataset<Row> report) {
        Map<String, Row> byStatus = new HashMap<>();
        for (Row row : report.groupBy("status")
                .agg(Map.of("input", "count", "frames", "sum", "processorSeconds", "sum"))
                .select("status", "count(input)", "sum(frames)", "sum(processorSeconds)")
                .collectAsList()) {
            byStatus.put(row.getString(0), row);
        }
        Row done = byStatus.get("done");
        return new Summary(
                count(done),
                count(byStatus.get("failed")),
                count(byStatus.get("skipped")),
                done == null ? 0 : done.getLong(2),
                done == null ? 0 : done.getDouble(3));
    }

    private static long count(@Nullable Row row) {
        return row == null ? 0 : row.getLong(1);
    }
}
