package dev.limber.editor.ui;

import dev.limber.editor.action.Action;
import dev.limber.editor.action.Menu;
import dev.limber.editor.action.Shortcut;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.job.Progress;
import imgui.ImGui;
import imgui.ImGuiIO;
import java.util.List;
import java.util.Locale;

/** The menus, with the progress of the work in the background at the right. Also watches for the actions' keys. */
final class MenuBar implements Panel {
    private static final float PROGRESS_WIDTH = 9; // in font sizes

    private final List<Action> actions;
    private final JobRunner jobs;

    MenuBar(List<Action> actions, JobRunner jobs) {
        this.actions = actions;
        this.jobs = jobs;
    }

    @Override
    public void draw() {
        watchKeys();
        if (!ImGui.beginMainMenuBar()) {
            return;
        }
        for (Menu menu : Menu.values()) {
            if (ImGui.beginMenu(menu.label())) {
                actions.stream().filter(action -> action.menu() == menu).forEach(MenuBar::drawItem);
                ImGui.endMenu();
            }
        }
        jobs.current().ifPresent(MenuBar::drawProgress);
        ImGui.endMainMenuBar();
    }

    private static void drawItem(Action action) {
        String keys = action.shortcut().map(Shortcut::label).orElse("");
        if (ImGui.menuItem(action.label().get(), keys, false, action.enabled().getAsBoolean())) {
            action.run().run();
        }
    }

    private static void drawProgress(Progress progress) {
        float width = PROGRESS_WIDTH * ImGui.getFontSize();
        String left = progress.secondsLeft().isPresent()
                ? String.format(
                        Locale.ROOT, "%.0f s left", progress.secondsLeft().getAsDouble())
                : "";
        String title = progress.title() + "...";
        float text = ImGui.calcTextSizeX(title);
        ImGui.sameLine(ImGui.getWindowWidth() - width - text - 4 * ImGui.getFontSize());
        ImGui.textDisabled(title);
        if (progress.fraction() > 0) {
            ImGui.progressBar((float) progress.fraction(), width, 0, left);
        }
        if (ImGui.smallButton(Icons.CROSS)) {
            progress.cancel();
        }
    }

    private void watchKeys() {
        ImGuiIO io = ImGui.getIO();
        if (io.getWantTextInput()) {
            return;
        }
        for (Action action : actions) {
            boolean pressed = action.shortcut()
                    .filter(s -> s.control() == io.getKeyCtrl() && s.shift() == io.getKeyShift())
                    .filter(s -> ImGui.isKeyPressed(s.key(), s.repeats()))
                    .isPresent();
            if (pressed && action.enabled().getAsBoolean()) {
                action.run().run();
            }
        }
    }
}
