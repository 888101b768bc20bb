package dev.limber.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** Counters of a running job, shown in Spark's web interface; each clip counts once, however often it was tried. */
record Metrics(LongAccumulator clips, LongAccumulator frames, LongAccumulator failures, LongAccumulator warnings)
        implements Serializable {
    static Metrics in(SparkContext context) {
        return new Metrics(
                context.longAccumulator("clips"),
                context.longAccumulator("frames"),
                context.longAccumulator("failures"),
                context.longAccumulator("warnings"));
    }
}
