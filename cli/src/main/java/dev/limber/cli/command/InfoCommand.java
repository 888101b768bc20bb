package dev.limber.cli.command;

import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.Claims;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.cli.terminal.Failures;
import dev.limber.cli.terminal.Printable;
import dev.limber.io.MissingTextures;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.Vec3;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.ClipCheck;
import dev.limber.retarget.SettingsJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Describes a motion file. */
@Command(
        name = "info",
        description = "Describe a file: frames, joints, body plan, up axis, unit.",
        footer = {"", "Examples:", "  limber info walk.bvh", "  limber info --joints hero.bvh"})
public final class InfoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to describe: ${bundle:limber.reads}.")
    private List<Path> files;

    @Option(names = "--joints", description = "List every joint with its body part.")
    private boolean joints;

    @Option(
            names = "--volumes",
            paramLabel = "V.json",
            description =
                    "Write the volumes of a single file's body for 'retarget --contacts all --settings V.json', to"
                            + " be changed.")
    private @Nullable Path volumes;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Override
    public Integer call() throws IOException {
        if (volumes != null) {
            if (files.size() > 1) {
                throw new BadUsageException("--volumes writes the volumes of a single file, not of " + files.size());
            }
            new Claims(files).claim(volumes);
        }
        Messages messages = new Messages(spec);
        PrintWriter out = spec.commandLine().getOut();
        int exitCode = ExitCode.OK;
        try (MotionReader reader = reading.reader()) {
            for (Path path : files) {
                try {
                    MotionFile file = reader.read(path);
                    messages.warn(file.warnings());
                    messages.warn(file.rig().warnings().stream()
                            .map(warning -> path + ": " + warning)
                            .toList());
                    messages.warn(doubts(file));
                    print(file, out);
                    if (volumes != null) {
                        writeVolumes(file.rig(), volumes);
                    }
                } catch (Exception e) {
                    messages.failure(Failures.message(e));
                    Failures.trace(e, spec.commandLine());
                    exitCode = ExitCode.SOFTWARE;
                }
            }
        }
        return exitCode;
    }

    /** Returns what looks wrong in the clips of a file. */
    private static List<String> doubts(MotionFile file) {
        boolean one = file.clips().size() == 1;
        return file.clips().stream()
                .flatMap(named -> ClipCheck.of(file.rig(), named.clip()).stream()
                        .map(finding ->
                                file.path() + ": " + (one ? "" : "clip '" + named.name() + "': ") + finding.text()))
                .toList();
    }

    private static void writeVolumes(Rig rig, Path to) throws IOException {
        if (rig.plan() != BodyPlan.HUMANOID) {
            throw new CommandFailedException("--volumes: only human bodies have volumes");
        }
        byte[] json = SettingsJson.volumes(rig);
        AtomicFile.write(to, file -> file.write(json));
    }

    private void print(MotionFile file, PrintWriter out) {
        Skeleton skeleton = file.skeleton();
        Rig rig = file.rig();
        out.println(Printable.of(file.path().toString()));
        List<NamedClip> clips = file.clips();
        if (clips.isEmpty()) {
            line(out, "motion", "none");
        } else if (clips.size() == 1) {
            line(out, "motion", "%s", length(clips.get(0).clip()));
        } else {
            for (int i = 0; i < clips.size(); i++) {
                line(
                        out,
                        "clip",
                        "%d '%s', %s",
                        i + 1,
                        clips.get(i).name(),
                        length(clips.get(i).clip()));
            }
        }
        String roots = IntStream.range(0, skeleton.jointCount())
                .filter(joint -> skeleton.parent(joint) == Skeleton.NONE)
                .mapToObj(skeleton::name)
                .collect(Collectors.joining(", "));
        line(out, "joints", "%d under %s", skeleton.jointCount(), roots);
        if (!file.skins().isEmpty()) {
            int vertices = file.skins().stream().mapToInt(Skin::vertexCount).sum();
            line(out, "skin", "%d vertices in %d meshes", vertices, file.skins().size());
            printLooks(file.skins(), out);
        }
        line(out, "body", "%s", BodyWords.body(rig));
        if (rig.plan() != BodyPlan.HUMANOID) {
            BodyWords.lines(rig).forEach(text -> line(out, "", "%s", text));
        }
        if (rig.plan() == BodyPlan.HUMANOID) {
            line(out, "height", "%.4g units, legs %.4g", rig.height(), rig.legLength());
            line(out, "up", "%s, facing %s", axis(rig.up()), axis(rig.forward()));
            line(out, "spine", "%d joints, neck %d, fingers %s", spine(rig), neck(rig), hasFingers(rig) ? "yes" : "no");
        }
        if (joints) {
            printJoints(rig, out);
        }
    }

    private static void printLooks(List<Skin> skins, PrintWriter out) {
        List<SkinMaterial> materials =
                skins.stream().map(skin -> skin.surface().material()).distinct().toList();
        long textures = materials.stream()
                .flatMap(material -> material.texture().stream())
                .distinct()
                .count();
        String colored = skins.stream().anyMatch(skin -> skin.surface().isColored()) ? ", colours of vertices" : "";
        line(out, "looks", "%d materials, %d textures%s", materials.size(), textures, colored);
        MissingTextures.of(skins).forEach(sentence -> line(out, "", "%s", sentence));
    }

    private static String length(Clip clip) {
        double rate = 1 / clip.frameTime();
        return String.format(
                Locale.ROOT,
                "%d frames at %s per second, %.2f s",
                clip.frameCount(),
                number(rate),
                clip.frameCount() / rate);
    }

    private static void line(PrintWriter out, String name, String format, Object... values) {
        out.printf(Locale.ROOT, "  %-7s ", name);
        out.println(Printable.of(String.format(Locale.ROOT, format, values)));
    }

    /** Returns a number without the noise of its last digits: 60 for 59.9999. */
    private static String number(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    private static int spine(Rig rig) {
        return rig.roles().chain(BodyPart.SPINE, Side.CENTER).length;
    }

    private static int neck(Rig rig) {
        return rig.roles().chain(BodyPart.NECK, Side.CENTER).length;
    }

    private static boolean hasFingers(Rig rig) {
        return rig.roles().joint(BodyPart.INDEX, Side.LEFT) != Skeleton.NONE;
    }

    /** Returns the axis that a direction lies on, or its three numbers when it lies on none. */
    private static String axis(Vec3 direction) {
        double[] numbers = {direction.x(), direction.y(), direction.z()};
        for (int i = 0; i < 3; i++) {
            if (Math.abs(numbers[i]) > 0.999) {
                return (numbers[i] > 0 ? "+" : "-") + "xyz".charAt(i);
            }
        }
        return String.format(Locale.ROOT, "(%.2f %.2f %.2f)", numbers[0], numbers[1], numbers[2]);
    }

    private static void printJoints(Rig rig, PrintWriter out) {
        Skeleton skeleton = rig.skeleton();
        int[] depth = new int[skeleton.jointCount()];
        List<List<String>> rows = IntStream.range(0, skeleton.jointCount())
                .mapToObj(joint -> {
                    int parent = skeleton.parent(joint);
                    depth[joint] = parent == Skeleton.NONE ? 1 : depth[parent] + 1;
                    return List.of(
                            "  ".repeat(depth[joint]) + skeleton.name(joint),
                            role(rig.roles().of(joint)),
                            rig.match(joint).reason());
                })
                .toList();
        out.println(new Table("", "", List.of("  joint", "part", "reason"), rows).list());
    }

    private static String role(Role role) {
        String side = role.side() == Side.CENTER ? "" : role.side() + " ";
        String number = role.index() == 0 ? "" : " " + (role.index() + 1);
        return (side + role.part() + number).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
