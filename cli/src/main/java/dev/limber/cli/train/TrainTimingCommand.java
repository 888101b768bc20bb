package dev.limber.cli.train;

import dev.limber.cli.command.Messages;
import dev.limber.cli.option.LeaveOutOption;
import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.PoseTiming;
import dev.limber.neural.io.SafetensorsFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns how long people take from one pose to another. */
@Command(
        name = "timing",
        description = "Learn from recordings how long people take from one pose to another, for 'limber connect' and"
                + " 'limber inbetween --retime'.",
        footer = {
            "",
            "Example:",
            "  limber train timing timing.safetensors --data ~/mocap/cmu/mb --test 08_ --leave-out 1"
        })
public final class TrainTimingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "Where to write the model.")
    private Path file;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "A folder of recordings of people on any skeletons.")
    private Path data;

    @Option(
            names = "--test",
            required = true,
            paramLabel = "TEXT",
            description = "Files with this text in their name are only used for testing.")
    private String test;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private LeaveOutOption leaveOut = new LeaveOutOption();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws Exception {
        MotionSet all = new Recordings(reading.reading(), leaveOut.frames(), new Messages(spec)).read(data);
        MotionSet training = all.filter(name -> !name.contains(test));
        MotionSet testing = all.filter(name -> name.contains(test));
        if (training.motions().isEmpty() || testing.motions().isEmpty()) {
            throw new BadUsageException("--test: some but not all recordings must have '" + test + "' in their name");
        }
        SplittableRandom random = new SplittableRandom(seed);
        PoseTiming timing = PoseTiming.learn(training, random);
        SafetensorsFile.write(timing.toSafetensors(), SafetensorsFile.Precision.F32, file);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "proposals are off by a factor of %.2f (median) on %d recordings, %.2f on the %d learned from%n",
                        timing.medianFactor(testing, random),
                        testing.motions().size(),
                        timing.medianFactor(training, random),
                        training.motions().size());
        return 0;
    }
}
