package dev.limber.editor.action;

import dev.limber.editor.document.Edit;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.AtomicFile;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.SettingsJson;
import java.nio.file.Path;
import java.util.List;

/** Saves and loads the settings of the retargeting as the files that the commands read by --settings: presets. */
public final class SettingsActions {
    private static final List<String> PATTERN = List.of("*.json");
    private static final String KIND = "Settings";

    private final Workspace workspace;

    public SettingsActions(Workspace workspace) {
        this.workspace = workspace;
    }

    public void askToSave() {
        String title = "Save the settings";
        workspace.ask(title, progress -> FileDialogs.save(title, "settings.json", PATTERN, KIND), this::save);
    }

    /** Writes the settings of the document, all of them. */
    public void save(Path file) {
        RetargetSettings settings = workspace.document().settings();
        workspace.submit(
                "Saving " + file.getFileName(),
                progress -> {
                    byte[] bytes = SettingsJson.bytes(settings);
                    AtomicFile.write(file, out -> out.write(bytes));
                    return file;
                },
                written -> workspace.notices().wrote("Saved", written));
    }

    public void askToLoad() {
        String title = "Load settings";
        workspace.ask(title, progress -> FileDialogs.open(title, PATTERN, KIND), this::load);
    }

    /** Applies the settings of a file; what it leaves out stays. */
    public void load(Path file) {
        RetargetSettings base = workspace.document().settings();
        workspace.submit(
                "Loading " + file.getFileName(),
                progress -> SettingsJson.read(file, base),
                (RetargetSettings settings) ->
                        workspace.apply(new Edit("Load settings", now -> now.withSettings(settings))));
    }
}
