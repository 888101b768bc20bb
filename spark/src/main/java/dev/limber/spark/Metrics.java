package dev.limber.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** What is counted while the job runs: Spark's window shows it, and each clip counts once however often it was tried. */
record Metrics(LongAccumulator clips, LongAccumulator frames, LongAccumulator failures, LongAccumulator findings)
        implements Serializable {
    static Metrics in(SparkContext context) {
        return new Metrics(
                context.longAccumulator("clips"),
                context.longAccumulator("frames"),
                context.longAccumulator("failures"),
                context.longAccumulator("findings"));
    }
}
