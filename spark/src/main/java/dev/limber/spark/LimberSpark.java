package dev.limber.spark;

import dev.limber.inbetween.models.NetworkKind;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.neural.Compute;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands of limber-spark. Options are read here, work is done by a {@link ClipJob}. */
@Command(
        name = "limber-spark",
        mixinStandardHelpOptions = true,
        description = "Works on collections of clips, on many machines. docs/spark.md has examples.")
final class LimberSpark {
    @Spec
    private CommandSpec spec;

    @Command(name = "retarget", description = "Retarget clips to a rig.")
    int retarget(
            @Mixin JobOptions options,
            @Mixin RetargetOptions retargeting,
            @Option(names = "--format", defaultValue = "bvh", description = "bvh, glb, ... Default: bvh.")
                    String format)
            throws IOException {
        SparkSession spark = session();
        OncePerExecutor<RigRetargeter> shared = retargeting.fetch(ClipCollection.configuration(spark));
        return options.run(
                spark,
                new RetargetJob(broadcast(spark, shared), format),
                spec.commandLine().getOut());
    }

    @Command(name = "convert", description = "Write clips in another format, or at another rate.")
    int convert(
            @Mixin JobOptions options,
            @Option(names = "--fps", description = "Frames per second of the results.") @Nullable Double fps,
            @Option(names = "--format", defaultValue = "bvh", description = "bvh, glb, csv, ... Default: bvh.")
                    String format)
            throws IOException {
        return options.run(
                session(), new ConvertJob(fps, format), spec.commandLine().getOut());
    }

    @Command(name = "inbetween", description = "Fill the same gap of every clip.")
    int inbetween(
            @Mixin JobOptions options,
            @Option(names = "--first", required = true, description = "First frame of the gap, counted from 0.")
                    int first,
            @Option(names = "--last", required = true, description = "Last frame of the gap.") int last,
            @Option(names = "--model", description = "The model file; without it gaps are interpolated.") @Nullable
                    String model,
            @Option(names = "--fix-feet", description = "Keep planted feet in place.") boolean fixFeet,
            @Option(names = "--format", defaultValue = "bvh", description = "bvh, glb, ... Default: bvh.")
                    String format)
            throws IOException {
        SparkSession spark = session();
        Configuration configuration = ClipCollection.configuration(spark);
        Broadcast<SharedFile<ClipInbetweener>> shared =
                model == null ? null : broadcast(spark, SharedFile.fetch(model, configuration, LimberSpark::readModel));
        InbetweenJob job = new InbetweenJob(shared, first, last, fixFeet, format);
        return options.run(spark, job, spec.commandLine().getOut());
    }

    @Command(name = "score", description = "Measure clips as they are: length, sliding and sinking feet.")
    int score(@Mixin JobOptions options) throws IOException {
        return options.run(session(), new ScoreJob(), spec.commandLine().getOut());
    }

    private static SparkSession session() {
        return SparkSession.builder().appName("limber").getOrCreate();
    }

    private static <T> Broadcast<T> broadcast(SparkSession spark, T shared) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(shared);
    }

    private static ClipInbetweener readModel(java.nio.file.Path file) throws IOException {
        return ClipInbetweener.with(NetworkKind.read(file, Compute.best()));
    }
}
