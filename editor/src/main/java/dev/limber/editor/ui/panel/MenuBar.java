package dev.limber.editor.ui.panel;

import dev.limber.editor.action.Action;
import dev.limber.editor.action.FileActions;
import dev.limber.editor.action.Menu;
import dev.limber.editor.action.ProjectActions;
import dev.limber.editor.action.UnsavedWork;
import dev.limber.editor.animate.Posing;
import dev.limber.editor.file.RecentFiles;
import dev.limber.editor.job.JobProgress;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.keys.KeyPreset;
import dev.limber.editor.keys.KeySettings;
import dev.limber.editor.keys.Shortcut;
import dev.limber.editor.parts.EditorParts;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Keystrokes;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.ProgressBar;
import dev.limber.editor.ui.widget.Widgets;
import imgui.ImGui;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The menus, with the progress of the work in the background at the right. Also watches for the actions' keys. */
public final class MenuBar implements Panel {
    private static final Menu[] MENUS = Menu.values();
    private static final Shortcut ESCAPE = Shortcut.of("Esc");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final float PROGRESS_WIDTH = 9; // in font sizes

    private final List<Action> actions;
    private final FileActions files;
    private final JobRunner jobs;
    private final KeySettings keys;
    private final Posing posing;
    private final ProjectActions projects;
    private final UnsavedWork unsaved;
    private final Keystrokes keystrokes;
    private final Escape escape;
    private Optional<LocalTime> keptAt = Optional.empty();
    private String kept = "";

    public MenuBar(EditorParts parts, Keystrokes keystrokes, Escape escape) {
        actions = parts.actions();
        files = parts.operations().files();
        projects = parts.operations().projects();
        unsaved = parts.operations().unsaved();
        jobs = parts.workspace().jobs();
        keys = parts.workspace().keys();
        posing = parts.animation().posing();
        this.keystrokes = keystrokes;
        this.escape = escape;
    }

    @Override
    public void draw() {
        watchKeys();
        if (!ImGui.beginMainMenuBar()) {
            return;
        }
        for (Menu menu : MENUS) {
            if (Widgets.beginMenu(menu.label())) {
                if (menu == Menu.FILE) {
                    drawRecent();
                }
                actions.stream().filter(action -> action.menu() == menu).forEach(this::drawItem);
                if (menu == Menu.EDIT) {
                    drawPresets();
                }
                ImGui.endMenu();
            }
        }
        if (jobs.current().isPresent()) {
            drawProgress(jobs.current().get());
        } else {
            drawKept();
        }
        ImGui.endMainMenuBar();
    }

    private void drawRecent() {
        if (Widgets.beginMenu("Open recent", !files.recent().isEmpty())) {
            for (RecentFiles.Entry entry : files.recent()) {
                Widgets.menuItem(label(entry), () -> files.open(entry));
                Hints.of(entry.path());
            }
            ImGui.endMenu();
        }
    }

    private static String label(RecentFiles.Entry entry) {
        String icon =
                switch (entry.kind()) {
                    case MOTION -> Icons.FILM;
                    case TARGET -> Icons.PERSON;
                    case PROJECT -> Icons.OPEN;
                };
        return icon + "  " + Path.of(entry.path()).getFileName() + "##" + entry.kind() + entry.path();
    }

    private void drawPresets() {
        if (Widgets.beginMenu("Keys and mouse of")) {
            for (KeyPreset preset : KeyPreset.values()) {
                Widgets.menuItem(preset.label(), "", preset == keys.preset(), true, () -> keys.choose(preset));
            }
            ImGui.endMenu();
        }
    }

    private void drawItem(Action action) {
        String key = action.command().map(keys::label).orElse("");
        Widgets.menuItem(
                action.label().get(),
                key,
                false,
                action.enabled().getAsBoolean(),
                () -> action.run().run());
    }

    private static void drawProgress(JobProgress progress) {
        float width = PROGRESS_WIDTH * ImGui.getFontSize();
        String title = progress.title() + "...";
        float text = ImGui.calcTextSizeX(title);
        ImGui.sameLine(ImGui.getWindowWidth() - width - text - 4 * ImGui.getFontSize());
        PlainText.dim(title);
        if (progress.fraction() > 0) {
            ProgressBar.draw(progress, width);
        }
        Widgets.smallButton(Icons.CROSS, progress::cancel);
    }

    /** Tells when a copy of unsaved work was kept. */
    private void drawKept() {
        if (projects.keptAt().isEmpty()) {
            return;
        }
        if (!projects.keptAt().equals(keptAt)) {
            keptAt = projects.keptAt();
            kept = "Not saved; a copy was kept at " + TIME.format(keptAt.get());
        }
        ImGui.sameLine(ImGui.getWindowWidth() - ImGui.calcTextSizeX(kept) - ImGui.getFontSize());
        PlainText.dim(kept);
    }

    private void watchKeys() {
        keystrokes.take();
        if (keystrokes.isEmpty() || ImGui.getIO().getWantTextInput()) {
            return;
        }
        if (keystrokes.count(ESCAPE) > 0 && escape.press()) {
            return;
        }
        if (unsaved.question().isPresent() || posing.isGrabbed()) {
            return;
        }
        for (Action action : actions) {
            int count = action.command()
                    .map(command -> keystrokes.count(keys.table().of(command)))
                    .orElse(0);
            for (int i = 0; i < count && action.enabled().getAsBoolean(); i++) {
                action.run().run();
            }
        }
    }
}
