package dev.limber.cli.command;

import dev.limber.cli.option.BatchOptions;
import dev.limber.cli.option.FileOptions;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.motion.StopSignal;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** A batch of jobs, each of which reads a file and writes others. */
final class FileBatch {
    private FileBatch() {}

    /** Work on one file. */
    @FunctionalInterface
    interface Work {
        Written on(FileJob job, MotionFile source) throws Exception;
    }

    /** Does the jobs that are left to do, says how it went, and returns the exit code. */
    static int run(
            CommandSpec command, String task, List<FileJob> jobs, FileOptions files, BatchOptions options, Work work)
            throws Exception {
        List<FileJob> left = FileJob.left(jobs, options);
        long start = System.nanoTime();
        try (StopSignal stop = StopSignal.install(); // until the report is written
                MotionReader reader = files.reader()) {
            List<Batch.Outcome<Written>> outcomes = Batch.run(
                    left, task, options.timeLimit(), stop::requested, job -> work.on(job, reader.read(job.input())));
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Messages(command).results(outcomes, jobs.size() - left.size(), Function.identity(), seconds);
        }
    }
}
