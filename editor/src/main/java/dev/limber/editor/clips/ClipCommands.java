package dev.limber.editor.clips;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
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
     * Returns a command for the files of which all clips are in the list, and one for each clip of others, and for each with settings of its own.
     *
     * @param document with a target that is a file
     */
    public static String of(List<ClipRow> rows, Document document, ClipExport export) {
        LoadedCharacter target = document.target().orElseThrow();
        String rig = " --rig " + quoted(target.file().map(Path::toString).orElse("RIG"));
        String form = export.as()
                .preset()
                .map(preset -> " --for " + preset.name().toLowerCase(Locale.ROOT))
                .orElse("");
        String rest = rig + SettingsOptions.of(document.plan(), "settings.json") + form;
        Map<Path, List<ClipRow>> byFile = new LinkedHashMap<>();
        for (ClipRow row : rows) {
            byFile.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row);
        }
        String folder = " -o " + quoted(export.folder() + "/") + " --format "
                + export.as().extension().substring(1) + " --split --name "
                + quoted(export.names().text());
        List<String> commands = new ArrayList<>();
        List<Path> whole = byFile.entrySet().stream()
                .filter(entry -> entry.getValue().size()
                                == entry.getValue().get(0).listed().count()
                        && entry.getValue().stream().allMatch(row -> row.own().isEmpty()))
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
                String options = row.own().isEmpty()
                        ? rest
                        : rig
                                + SettingsOptions.of(
                                        document.withSettings(row.settings(document))
                                                .plan(),
                                        row.title() + "-settings.json")
                                + form;
                commands.add("limber retarget " + quoted(row.file().toString()) + " --clip " + (row.number() + 1)
                        + options + " -o " + quoted(String.valueOf(files.get(row))));
            }
        }
        return String.join("\n", commands);
    }

    /** Returns an argument as a shell takes it for one. */
    static String quoted(String argument) {
        return argument.matches("[\\p{L}\\p{N}_./:=,+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
