package dev.limber.cli.command;

import dev.limber.cli.option.BindOption;
import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.SettingOptions;
import dev.limber.cli.terminal.Claims;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.motion.Skeleton;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.BoundChain;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.JointMapJson;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.SettingOption;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which joints of a rig will follow which of a clip, and why. */
@Command(
        name = "map",
        description = "Show which joints of TARGET follow which joints of SOURCE, with confidence and reason.",
        footer = {
            "",
            "Examples:",
            "  limber map walk.bvh hero.bvh",
            "  limber map walk.bvh hero.bvh -o map.json   # correct it, then: limber retarget ... --map map.json"
        })
public final class MapCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = "The file with the source's skeleton (${bundle:limber.reads}).")
    private Path sourceFile;

    @Parameters(index = "1", paramLabel = "TARGET", description = "The file of the target rig.")
    private Path targetFile;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "M.json",
            description = "Write the joint map for 'limber retarget --map'.")
    private @Nullable Path output;

    @Mixin
    private BindOption bind = new BindOption();

    @Mixin
    private SettingOptions posture = new SettingOptions(SettingOption.POSTURE);

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Override
    public Integer call() throws Exception {
        new Claims(List.of(sourceFile, targetFile)).claim(output);
        Rig source;
        Rig target;
        try (MotionReader reader = reading.reader()) {
            MotionFile motion = reader.read(sourceFile);
            MotionFile character = reader.read(targetFile);
            Messages messages = new Messages(spec);
            messages.warn(motion.warnings());
            messages.warn(character.warnings());
            source = motion.rig(motion.firstClip());
            target = posture.over(RetargetSettings.DEFAULT).body().posture().of(character.rig());
        }
        JointMap map = bind.bind(JointMap.between(source, target), source, target);
        if (map.pairs().isEmpty() && map.chains().isEmpty()) {
            throw new CommandFailedException("no chains of " + sourceFile + " (" + plan(source) + ") and " + targetFile
                    + " (" + plan(target) + ") correspond; bind chains by hand: --bind TARGET=SOURCE");
        }
        print(map, source, target);
        if (output != null) {
            JointMapJson.write(map, source.skeleton(), target.skeleton(), output);
            spec.commandLine().getOut().println("wrote " + output);
        }
        return 0;
    }

    private static String plan(Rig rig) {
        return rig.plan().word();
    }

    private void print(JointMap map, Rig source, Rig target) {
        PrintWriter out = spec.commandLine().getOut();
        if (!map.chains().isEmpty()) {
            printChains(map, source, target, out);
            return;
        }
        List<List<String>> rows = map.pairs().stream()
                .map(pair -> List.of(
                        limb(pair),
                        names(pair.source(), source.skeleton()),
                        names(pair.target(), target.skeleton()),
                        String.format(Locale.ROOT, "%3.0f%%", 100 * pair.confidence()),
                        pair.reason()))
                .toList();
        out.println(new Table("", "", List.of("part", "source", "target", "sure", "reason"), rows).list());
        out.println();
        out.println("without a partner in the source: " + unpaired(source, map, ChainPair::source));
        out.println("without a partner in the target: " + unpaired(target, map, ChainPair::target));
    }

    private static void printChains(JointMap map, Rig source, Rig target, PrintWriter out) {
        List<List<String>> rows = map.chains().stream()
                .map(chain -> List.of(
                        chain.name(),
                        names(chain.source(), source.skeleton()),
                        names(chain.target(), target.skeleton()),
                        String.format(Locale.ROOT, "%3.0f%%", 100 * chain.confidence()),
                        chain.reason()))
                .toList();
        out.println(new Table("", "", List.of("chain", "source", "target", "sure", "reason"), rows).list());
        out.println();
        out.println("not used in the source: " + free(source, map, BoundChain::source));
        out.println("left at rest in the target: " + free(target, map, BoundChain::target));
    }

    private static String free(Rig rig, JointMap map, Function<BoundChain, List<Integer>> side) {
        String names = rig.chains().chains().stream()
                .filter(chain -> map.chains().stream()
                        .noneMatch(bound -> side.apply(bound).contains(chain.first())
                                || side.apply(bound).contains(chain.last())))
                .map(Chain::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private static String limb(ChainPair pair) {
        String part = pair.part().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return pair.side() == Side.CENTER ? part : pair.side().name().toLowerCase(Locale.ROOT) + " " + part;
    }

    private static String names(List<Integer> joints, Skeleton skeleton) {
        return joints.stream().map(skeleton::name).collect(Collectors.joining(" "));
    }

    private static String unpaired(Rig rig, JointMap map, Function<ChainPair, List<Integer>> side) {
        Set<Integer> paired = new HashSet<>();
        map.pairs().forEach(pair -> paired.addAll(side.apply(pair)));
        String names = IntStream.range(0, rig.skeleton().jointCount())
                .filter(joint -> !paired.contains(joint))
                .mapToObj(joint -> rig.skeleton().name(joint)
                        + (rig.roles().of(joint).part() == BodyPart.OTHER ? " (no body part)" : ""))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }
}
