package dev.limber.spark;

import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import dev.limber.motion.Explanation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Runs a job on the clips of a partition. A clip that fails is a row like the others. */
record ClipTask(
        ClipJob job,
        @Nullable OutputFolder outputs,
        Metrics metrics,
        Broadcast<SerializableConfiguration> configuration)
        implements FlatMapFunction<Iterator<List<InputFile>>, Row> {

    @Override
    public Iterator<Row> call(Iterator<List<InputFile>> partitions) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (MotionReader reader = new MotionReader();
                LocalFolder folder = new LocalFolder()) {
            while (partitions.hasNext()) {
                for (InputFile input : partitions.next()) {
                    rows.add(row(input, reader, folder));
                    folder.clear();
                }
            }
        }
        return rows.iterator();
    }

    private Row row(InputFile input, MotionReader reader, LocalFolder folder) {
        double start = processorSeconds();
        try {
            Path local = folder.fetch(input, configuration.value().value());
            String name = outputName(input, job);
            Path made = folder.resolve("made." + job.extension().orElse(""));
            ClipJob.Result result = job.run(reader.read(local), made);
            String output = null;
            long bytes = 0;
            if (outputs != null && name != null) {
                bytes = Files.size(made);
                output = outputs.commit(made, name, configuration.value().value());
            }
            metrics.clips().add(1);
            metrics.frames().add(result.frames());
            metrics.warnings().add(result.warnings().size());
            return ReportRow.done(input, output, result, bytes, processorSeconds() - start);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            metrics.failures().add(1);
            return ReportRow.failed(input, Explanation.of(e).text(), processorSeconds() - start);
        }
    }

    /** Returns the name of a clip's output, always the same for the same clip; null for none. */
    static @Nullable String outputName(InputFile input, ClipJob job) {
        int folder = input.name().lastIndexOf('/') + 1;
        String base = MotionFormat.baseName(Path.of(input.name().substring(folder)));
        return job.extension()
                .map(extension -> input.name().substring(0, folder) + base + "." + extension)
                .orElse(null);
    }

    /** Returns the seconds that a processor has spent on this thread. */
    private static double processorSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
