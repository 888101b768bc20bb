package dev.limber.editor.ui.panel;

import dev.limber.editor.action.Action;
import dev.limber.editor.action.FileActions;
import dev.limber.editor.action.Menu;
import dev.limber.editor.action.Shortcut;
import dev.limber.editor.file.RecentFiles;
import dev.limber.editor.job.JobProgress;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Keystrokes;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.ProgressBar;
import imgui.ImGui;
import java.nio.file.Path;
import java.util.List;

/** The menus, with the progress of the work in the background at the right. Also watches for the actions' keys. */
public final class MenuBar implements Panel {
    private static final Menu[] MENUS = Menu.values();
    private static final float PROGRESS_WIDTH = 9; // in font sizes

    private final List<Action> actions;
    private final FileActions files;
    private final JobRunner jobs;
    private final Keystrokes keystrokes;

    public MenuBar(List<Action> actions, FileActions files, JobRunner jobs, Keystrokes keystrokes) {
        this.actions = actions;
        this.files = files;
        this.jobs = jobs;
        this.keystrokes = keystrokes;
    }

    @Override
    public void draw() {
        watchKeys();
        if (!ImGui.beginMainMenuBar()) {
            return;
        }
        for (Menu menu : MENUS) {
            if (ImGui.beginMenu(menu.label())) {
                if (menu == Menu.FILE) {
                    drawRecent();
                }
                actions.stream().filter(action -> action.menu() == menu).forEach(MenuBar::drawItem);
                ImGui.endMenu();
            }
        }
        jobs.current().ifPresent(MenuBar::drawProgress);
        ImGui.endMainMenuBar();
    }

    private void drawRecent() {
        if (ImGui.beginMenu("Open recent", !files.recent().isEmpty())) {
            for (RecentFiles.Entry entry : files.recent()) {
                if (ImGui.menuItem(label(entry))) {
                    files.open(entry);
                }
                if (ImGui.isItemHovered()) {
                    PlainText.tooltip(entry.path());
                }
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

    private static void drawItem(Action action) {
        String keys = action.shortcut().map(Shortcut::label).orElse("");
        if (ImGui.menuItem(action.label().get(), keys, false, action.enabled().getAsBoolean())) {
            action.run().run();
        }
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
        if (ImGui.smallButton(Icons.CROSS)) {
            progress.cancel();
        }
    }

    private void watchKeys() {
        keystrokes.take();
        if (keystrokes.isEmpty() || ImGui.getIO().getWantTextInput()) {
            return;
        }
        for (Action action : actions) {
            int count = action.shortcut().map(keystrokes::count).orElse(0);
            for (int i = 0; i < count && action.enabled().getAsBoolean(); i++) {
                action.run().run();
            }
        }
    }
}
