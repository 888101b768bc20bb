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
import dev.limber.evaluation.contact.StepEvaluation;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores how contacts of a body with itself and with the floor are transferred (R7). */
@Command(
        name = "contacts",
        description = "Score how contacts of a body with itself and with the floor are transferred to other bodies.",
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
            *On the floor*: clips in which knees, hands, seat, back or head lie on the floor. *Feet on stairs and boxes*: with one
            floor, and with the heights of the source's own contacts (`--floor source`).

            The clips:

            """;

    @Parameters(arity = "0..*", paramLabel = "CLIP", description = "Motion files. Default: clips of the data sets.")
    private List<Path> files = List.of();

    @Option(
            names = "--on",
            paramLabel = "RIG",
            description = "A character; may be repeated. Default: those of the data sets.")
    private List<Path> rigs = List.of();

    @Option(names = "--test", paramLabel = "WHAT", description = "body, floor or steps alone. Default: all.")
    private @Nullable Test test;

    /** What is scored. */
    enum Test {
        BODY,
        FLOOR,
        STEPS
    }

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws Exception {
        List<SourceClip> touching = new ArrayList<>();
        List<SourceClip> lying = new ArrayList<>();
        List<SourceClip> stepping = new ArrayList<>();
        Map<String, Rig> bodies = new LinkedHashMap<>();
        try (MotionReader reader = reading.reader()) {
            if (files.isEmpty()) {
                Map<Path, MotionFile> read = new LinkedHashMap<>();
                if (runs(Test.BODY)) {
                    add(reader, ContactClips.CLIPS, read, touching);
                }
                if (runs(Test.FLOOR)) {
                    add(reader, ContactClips.FLOOR, read, lying);
                }
                if (runs(Test.STEPS)) {
                    add(reader, ContactClips.STEPS, read, stepping);
                }
            }
            for (Path path : files) {
                MotionFile file = reader.read(path);
                file.clips().forEach(clip -> {
                    SourceClip source = new SourceClip(file.name(), clip, file.rig(clip.clip()));
                    touching.add(source);
                    lying.add(source);
                    stepping.add(source);
                });
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
        List<ContactScore> onBody = List.of();
        List<ContactScore> onFloor = List.of();
        List<Table> tables = new ArrayList<>();
        try (TerminalProgress progress = TerminalProgress.of("evaluating")) {
            if (runs(Test.BODY)) {
                onBody = ContactEvaluation.bodies(touching, bodies, progress.part(0, 0.5));
                tables.addAll(ContactTables.bodies(onBody));
            }
            if (runs(Test.FLOOR)) {
                onFloor = ContactEvaluation.floor(lying, bodies, progress.part(0.5, 0.8));
                tables.addAll(ContactTables.floor(onFloor));
            }
            if (runs(Test.STEPS)) {
                tables.add(ContactTables.steps(StepEvaluation.run(stepping, bodies, progress.part(0.8, 1))));
            }
        }
        report.print(tables, ContactTables.csv(onBody, onFloor), ReportOptions.page(HEAD + list()));
        return 0;
    }

    private boolean runs(Test of) {
        return test == null || test == of;
    }

    private void add(
            MotionReader reader, List<ContactClips.Touching> clips, Map<Path, MotionFile> read, List<SourceClip> to)
            throws IOException {
        for (ContactClips.Touching touching : clips) {
            Path path = data.holding("").resolve(touching.file());
            MotionFile file = read.containsKey(path) ? read.get(path) : reader.read(path);
            read.put(path, file);
            for (NamedClip clip : touching.clip().isEmpty() ? file.clips() : file.clips(touching.clip())) {
                Clip of = touching.of(clip.clip());
                to.add(new SourceClip(file.name(), new NamedClip(clip.name(), of), file.rig(clip.clip())));
            }
        }
    }

    /** Files of one make are called by their folder too. */
    private static String name(Path path) {
        int names = path.getNameCount();
        return path.subpath(Math.max(0, names - 2), names).toString();
    }

    private static String list() {
        return Stream.of(ContactClips.CLIPS, ContactClips.FLOOR, ContactClips.STEPS)
                        .flatMap(List::stream)
                        .map(clip -> "- " + clip.file().substring(clip.file().lastIndexOf('/') + 1)
                                + (clip.clip().isEmpty() ? "" : " " + clip.clip())
                                + (clip.end() == 0 ? "" : ", frames " + clip.first() + " to " + clip.end()) + ": "
                                + clip.what())
                        .collect(Collectors.joining("\n"))
                + "\n\n";
    }
}
