package dev.limber.cli.evaluate;

import dev.limber.cli.command.Inbetweeners;
import dev.limber.cli.command.Messages;
import dev.limber.cli.option.DataOption;
import dev.limber.cli.option.LeaveOutOption;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.cli.train.Recordings;
import dev.limber.inbetween.CanonicalMotionReader;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.models.InbetweenTraining;
import dev.limber.io.ReadOptions;
import dev.limber.neural.training.TrainingLoop;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say on which recordings in-betweening is scored: LAFAN1's, those of a run, or those in a folder. */
public final class EvaluatedRecordings extends DataOption {
    private static final String LAFAN = "lafan1";
    private static final String LAFAN_TEST = "subject5";

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "Score the model of a training run, with the recordings that the run was given for testing.")
    private @Nullable Path run;

    @ArgGroup(exclusive = false)
    private @Nullable Folder folder;

    /** Recordings of any people. */
    private static final class Folder extends LeaveOutOption {
        @Option(
                names = "--recordings",
                paramLabel = "DIR",
                required = true,
                description = "Score on the motion files in this folder and below, of any people, instead of LAFAN1's.")
        private Path recordings = Path.of("");

        @Option(
                names = "--only",
                paramLabel = "GLOB",
                defaultValue = "*",
                description = "Of the folder of --recordings only files with such names. Default: all.")
        private String only = "*";
    }

    /**
     * Recordings for training and for testing.
     *
     * @param training whose statistics scale positions; without any, those of the recordings for testing
     */
    public record Sets(MotionSet training, MotionSet test) {}

    public Sets read(ReadOptions reading, Messages messages) throws Exception {
        if (run != null) {
            InbetweenTraining training = new InbetweenTraining(run);
            if (!training.isBegun()) {
                throw new CommandFailedException(run + ": no training was begun there");
            }
            return new Sets(training.training(), training.testing());
        }
        if (folder != null) {
            MotionSet all = new Recordings(reading, folder.frames(), messages).read(folder.recordings, folder.only);
            return new Sets(all, all);
        }
        MotionSet all = CanonicalMotionReader.readAll(holding(LAFAN).resolve(LAFAN));
        return new Sets(all.filter(name -> !name.contains(LAFAN_TEST)), all.filter(name -> name.contains(LAFAN_TEST)));
    }

    /**
     * Returns the files of models, that of the run among them, by the names that they are shown with.
     *
     * @param models names of limber's own, or files
     */
    public Map<String, Path> modelFiles(List<String> models) throws Exception {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : models) {
            files.put(name, Inbetweeners.file("--model", name));
        }
        if (run != null) {
            Path file = run.resolve(TrainingLoop.MODEL_FILE);
            files.put(file.toString(), file);
        }
        return files;
    }
}
