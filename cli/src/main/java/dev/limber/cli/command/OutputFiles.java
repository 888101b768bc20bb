package dev.limber.cli.command;

import dev.limber.cli.terminal.Claims;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.NamedClip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a command writes for its jobs; see {@link Claims}. Many threads may write. */
final class OutputFiles {
    private final Claims claims;

    /** Protects files that are read; those that are null or not there need none. */
    OutputFiles(Collection<? extends @Nullable Path> inputs) throws IOException {
        claims = new Claims(inputs);
    }

    /** Takes a file that a job writes beside its own output. */
    void claimNew(Path output, FileJob job) throws IOException {
        if (!output.equals(job.output())) {
            claims.claim(output, job.input());
        }
    }

    /** Takes the outputs of jobs and others that a command writes; null takes none. */
    void claimAll(List<FileJob> jobs, @Nullable Path... others) throws IOException {
        for (FileJob job : jobs) {
            claims.claim(job.output(), job.input());
        }
        for (Path other : others) {
            claims.claim(other);
        }
    }

    /**
     * Writes the results of a job: into its output, or into files beside it where that holds one clip only.
     *
     * @param warnings gets what whoever reads the files should know
     */
    Written write(FileJob job, List<NamedClip> results, Target target, List<String> warnings) throws IOException {
        List<Path> files = new ArrayList<>();
        int frames = 0;
        for (FileJob.Output output : job.outputs(results)) {
            claimNew(output.file(), job);
            warnings.addAll(MotionWriter.write(output.clips(), target, output.file()));
            files.add(output.file());
            frames += output.clips().stream()
                    .mapToInt(clip -> clip.clip().frameCount())
                    .sum();
        }
        return new Written(files, results.size(), frames, warnings);
    }
}
