package dev.limber.spark;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** The rows of the report: one for each clip, also if it failed. */
final class ReportRow {
    /** status: done, failed, or skipped because its output was there. */
    static final StructType SCHEMA = new StructType()
            .add("input", DataTypes.StringType, false)
            .add("status", DataTypes.StringType, false)
            .add("output", DataTypes.StringType, true)
            .add("error", DataTypes.StringType, true)
            .add("frames", DataTypes.IntegerType, false)
            .add("bytesIn", DataTypes.LongType, false)
            .add("bytesOut", DataTypes.LongType, false)
            .add("processorSeconds", DataTypes.DoubleType, false)
            .add("warnings", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("scores", DataTypes.createMapType(DataTypes.StringType, DataTypes.DoubleType, false), false);

    private ReportRow() {}

    static Row done(InputFile input, @Nullable String output, ClipJob.Result result, long bytesOut, double seconds) {
        return row(input, "done", output, null, result, bytesOut, seconds);
    }

    static Row failed(InputFile input, String error, double seconds) {
        return row(input, "failed", null, error, new ClipJob.Result(0, List.of(), Map.of()), 0, seconds);
    }

    static Row skipped(InputFile input, String output) {
        return row(input, "skipped", output, null, new ClipJob.Result(0, List.of(), Map.of()), 0, 0);
    }

    private static Row row(
            InputFile input,
            String status,
            @Nullable String output,
            @Nullable String error,
            ClipJob.Result result,
            long bytesOut,
            double seconds) {
        return RowFactory.create(
                input.uri(),
                status,
                output,
                error,
                result.frames(),
                input.bytes(),
                bytesOut,
                seconds,
                CollectionConverters.asScala(result.warnings()).toSeq(),
                CollectionConverters.asScala(result.scores()));
    }
}
