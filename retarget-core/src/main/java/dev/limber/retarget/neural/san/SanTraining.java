package dev.limber.retarget.neural.san;

import dev.limber.motion.Progress;
import dev.limber.neural.Compute;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.training.Trainee;
import dev.limber.neural.training.TrainingRun;
import dev.limber.neural.training.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Trains a {@link SanModel}. The run keeps the recordings of its groups. */
public final class SanTraining extends TrainingRun<SanTraining.Settings> {
    /** Frames from one window to the next where a group is measured, as in the published code. */
    private static final int STRIDE = 32;

    /**
     * The settings of a run.
     *
     * @param groups names, the first one is the pattern for the order of chains
     * @param test starts of the names of recordings that are for validation alone
     */
    public record Settings(
            List<String> groups,
            List<String> test,
            SanNetworkSettings network,
            LossWeights loss,
            int batch,
            TrainingSettings training)
            implements TrainingRun.Settings<Settings> {
        @Override
        public Settings withTraining(TrainingSettings changed) {
            return new Settings(groups, test, network, loss, batch, changed);
        }
    }

    /** Opens the run of a directory, which need not exist yet. */
    public SanTraining(Path directory) {
        super(directory, Settings.class);
    }

    /**
     * Begins a run: keeps its settings and recordings, and draws the skeletons in {@code skeletons.png}.
     *
     * @throws IllegalArgumentException when bodies of two groups branch differently, or a group has nothing to train on or
     *     nothing to test on
     */
    public void begin(Settings settings, List<GroupReader> readers) throws IOException {
        List<MotionGroup> groups = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            String name = settings.groups().get(i);
            groups.add(readers.get(i)
                    .group()
                    .orElseThrow(() -> new IllegalArgumentException("group '" + name + "' has no recording")));
        }
        List<MotionGroup> ordered = GroupOrder.of(groups);
        Split.of(ordered, settings.test()); // refuses what run() would refuse
        Path drawing = file("skeletons.png");
        Files.createDirectories(drawing.toAbsolutePath().getParent());
        PooledSkeletons.write(ordered, settings.network(), drawing);
        for (MotionGroup group : ordered) {
            SafetensorsFile.write(group.toSafetensors(), SafetensorsFile.Precision.F32, groupFile(group.name()));
        }
        change(settings);
    }

    /**
     * What the recordings of the groups are for.
     *
     * @param known all that are not for testing; mean and spread of a group are theirs
     * @param training those of them that the group trains on: no other one trains on the same
     * @param validation recordings for testing
     */
    private record Split(List<MotionGroup> known, List<MotionGroup> training, List<MotionGroup> validation) {
        static Split of(List<MotionGroup> groups, List<String> test) {
            Predicate<String> isTest = recording -> test.stream().anyMatch(recording::startsWith);
            List<MotionGroup> known =
                    groups.stream().map(group -> group.filter(isTest.negate())).toList();
            Split split = new Split(
                    known,
                    Unpaired.of(known),
                    groups.stream().map(group -> group.filter(isTest)).toList());
            for (int g = 0; g < groups.size(); g++) {
                if (split.training.get(g).recordings().isEmpty()
                        || split.validation.get(g).recordings().isEmpty()) {
                    throw new IllegalArgumentException("group '" + groups.get(g).name() + "' of "
                            + groups.get(g).recordings().size() + " recordings needs some for training and some for"
                            + " testing, whose names start with one of " + test);
                }
            }
            return split;
        }
    }

    @Override
    protected Trainee prepare(Settings settings, Compute compute, Progress progress) throws IOException {
        List<MotionGroup> groups = new ArrayList<>();
        for (String name : settings.groups()) {
            groups.add(MotionGroup.from(SafetensorsFile.read(groupFile(name))));
        }
        Split split = Split.of(groups, settings.test());
        SplittableRandom random = new SplittableRandom(settings.training().seed());
        SanModel model = new SanModel(
                settings.network(),
                groups.stream().map(MotionGroup::kind).toList(),
                (kind, manager) -> MotionScale.of(
                        windows(split.known().get(settings.groups().indexOf(kind.name()))), manager),
                compute,
                random);
        for (MotionGroup group : split.training()) {
            progress.log(String.format(
                    Locale.ROOT,
                    "%s: %d recordings of %d bodies, %d frames, %d joints",
                    group.name(),
                    group.recordings().size(),
                    group.characters().size(),
                    group.frameCount(),
                    group.kind().topology().jointCount()));
        }
        progress.log(model.weightCount() + " weights");
        SanObjective objective = new SanObjective(
                model,
                split.training(),
                split.validation(),
                settings.loss(),
                settings.batch(),
                compute,
                random.split());
        return new Trainee(model.weights(), objective, model::close);
    }

    private static List<BodyWindow> windows(MotionGroup group) {
        List<BodyWindow> windows = new ArrayList<>();
        List<Integer> mirror = group.kind().mirror();
        for (MotionGroup.Recording recording : group.recordings()) {
            for (int start = 0; start < recording.motion().frameCount(); start += STRIDE) {
                BodyWindow window = BodyWindow.of(recording.motion(), start);
                windows.add(window);
                if (!mirror.isEmpty()) {
                    windows.add(window.mirrored(mirror));
                }
            }
        }
        return windows;
    }

    private Path groupFile(String name) {
        return file("group-" + name + ".safetensors");
    }
}
