package dev.limber.editor.clips;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.retarget.Facing;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootJoint;
import dev.limber.retarget.RootMotion;
import dev.limber.retarget.models.MethodName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The command line that would do with the clips what the editor does. */
public final class ClipCommands {
    private ClipCommands() {}

    /**
     * Returns a command for the files of which all clips are in the list, and one for each clip of others.
     *
     * @param document with a target that is a file
     */
    public static String of(List<ClipRow> rows, Document document, ClipExport export) {
        LoadedCharacter target = document.target().orElseThrow();
        String rest = " --rig " + quoted(target.file().map(Path::toString).orElse("RIG"))
                + settings(document.settings(), document.method())
                + export.as()
                        .preset()
                        .map(preset -> " --for " + preset.name().toLowerCase(Locale.ROOT))
                        .orElse("");
        Map<Path, List<ClipRow>> byFile = new LinkedHashMap<>();
        for (ClipRow row : rows) {
            byFile.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row);
        }
        String folder = " -o " + quoted(export.folder() + "/") + " --format "
                + export.as().extension().substring(1) + " --split --name "
                + quoted(export.names().text());
        List<String> commands = new ArrayList<>();
        List<Path> whole = byFile.entrySet().stream()
                .filter(entry ->
                        entry.getValue().size() == entry.getValue().get(0).count())
                .map(Map.Entry::getKey)
                .toList();
        if (!whole.isEmpty()) {
            commands.add("limber retarget "
                    + whole.stream().map(file -> quoted(file.toString())).collect(Collectors.joining(" ")) + rest
                    + folder);
        }
        Map<ClipRow, Path> files = export.files(rows);
        for (ClipRow row : rows) {
            if (!whole.contains(row.file())) {
                commands.add("limber retarget " + quoted(row.file().toString()) + " --clip " + (row.number() + 1) + rest
                        + " -o " + quoted(String.valueOf(files.get(row))));
            }
        }
        return String.join("\n", commands);
    }

    private static String settings(RetargetSettings settings, MethodName method) {
        StringBuilder options = new StringBuilder();
        if (settings.rootMotion() != RootMotion.SCALED) {
            options.append(settings.rootMotion() == RootMotion.IN_PLACE ? " --in-place" : " --world");
        }
        if (!settings.ik().equals(RetargetSettings.DEFAULT.ik())) {
            options.append(" --ik ")
                    .append(
                            settings.ik().isEmpty()
                                    ? "none"
                                    : settings.ik().stream()
                                            .sorted()
                                            .map(ClipCommands::word)
                                            .collect(Collectors.joining(",")));
        }
        if (method != MethodName.GEOMETRIC) {
            options.append(" --method ").append(method.word());
        }
        if (settings.facing() != Facing.CHARACTER) {
            options.append(" --facing ").append(settings.facing().name().toLowerCase(Locale.ROOT));
        }
        if (settings.rootJoint() != RootJoint.AUTO) {
            options.append(" --root-joint ").append(settings.rootJoint().name().toLowerCase(Locale.ROOT));
        }
        if (!settings.hasPlainLimbs() || !settings.source().equals(RetargetSettings.DEFAULT.source())) {
            options.append(" --settings settings.json"); // what no option says
        }
        return options.toString();
    }

    private static String word(IkTarget target) {
        return target.name().toLowerCase(Locale.ROOT);
    }

    /** Returns an argument as a shell takes it for one. */
    static String quoted(String argument) {
        return argument.matches("[\\p{L}\\p{N}_./:=,+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
