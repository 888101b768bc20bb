package dev.limber.cli.evaluate;

import dev.limber.cli.option.DataOption;
import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.option.ReportOptions;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.evaluation.contact.ContactClips;
import dev.limber.evaluation.contact.ContactEvaluation;
import dev.limber.evaluation.contact.ContactEvaluation.SourceClip;
import dev.limber.evaluation.contact.ContactScore;
import dev.limber.evaluation.contact.ContactTables;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.motion.NamedClip;
import dev.limber.motion.rig.Rig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores how contacts of hands and arms with the body are transferred (R7). */
@Command(
        name = "contacts",
        description = "Score how contacts of hands and arms with the body are carried over to other bodies.",
        footer = {
            "",
            "Examples:",
            "  limber evaluate contacts --data ~/mocap --markdown table.md",
            "  limber evaluate contacts takes/clap.bvh --on hero.glb --on ogre.glb"
        })
public final class EvaluateContactsCommand implements Callable<Integer> {
    private static final String HEAD = """
            # Contacts: scores

            Written by `./limber evaluate contacts --markdown docs/tables/contacts.md`; not to be edited by hand. Clips in which a
            body touches itself, on bodies of other builds: without contacts, with contacts of the feet, and with all
            (`--contacts none|feet|all`). Volumes are fitted to the skin or, without one, guessed from the bones.

            The clips:

            """;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "CLIP", description = "Motion files. Default: clips of the data sets.")
    private List<Path> files = List.of();

    @Option(
            names = "--on",
            paramLabel = "RIG",
            description = "A character; may be repeated. Default: those of the data sets.")
    private List<Path> rigs = List.of();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws Exception {
        List<SourceClip> clips = new ArrayList<>();
        Map<String, Rig> bodies = new LinkedHashMap<>();
        try (MotionReader reader = reading.reader()) {
            Map<Path, MotionFile> read = new LinkedHashMap<>();
            for (ContactClips.Touching clip : files.isEmpty() ? ContactClips.CLIPS : List.<ContactClips.Touching>of()) {
                Path path = data.holding("").resolve(clip.file());
                MotionFile file = read.containsKey(path) ? read.get(path) : reader.read(path);
                read.put(path, file);
                add(file, clip.clip().isEmpty() ? file.clips() : file.clips(clip.clip()), clips);
            }
            for (Path path : files) {
                MotionFile file = reader.read(path);
                add(file, file.clips(), clips);
            }
            List<Path> on = rigs.isEmpty()
                    ? ContactClips.BODIES.stream()
                            .map(data.holding("")::resolve)
                            .toList()
                    : rigs;
            for (Path path : on) {
                MotionFile file = reader.read(path);
                bodies.put(name(path), file.skins().isEmpty() ? file.rig(file.firstClip()) : file.rig());
            }
        }
        report.protect(Stream.concat(files.stream(), rigs.stream()).toList());
        List<ContactScore> scores;
        try (TerminalProgress progress = TerminalProgress.of("evaluating")) {
            scores = ContactEvaluation.run(clips, bodies, progress);
        }
        report.print(
                ContactTables.of(scores),
                ContactTables.csv(scores),
                tables -> HEAD + list() + ReportOptions.page(tables),
                spec.commandLine().getOut());
        return 0;
    }

    private static void add(MotionFile file, List<NamedClip> clips, List<SourceClip> to) {
        clips.forEach(clip -> to.add(new SourceClip(file.name(), clip, file.rig(clip.clip()))));
    }

    /** Files of one make are called by their folder too. */
    private static String name(Path path) {
        int names = path.getNameCount();
        return path.subpath(Math.max(0, names - 2), names).toString();
    }

    private static String list() {
        return ContactClips.CLIPS.stream()
                        .map(clip -> "- " + clip.file().substring(clip.file().lastIndexOf('/') + 1)
                                + (clip.clip().isEmpty() ? "" : " " + clip.clip()) + ": " + clip.what())
                        .collect(Collectors.joining("\n"))
                + "\n\n";
    }
}
