package dev.limber.editor.action;

import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.document.History;
import dev.limber.editor.play.Playhead;
import dev.limber.editor.scene.CharacterScene;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.view.Overlay;
import dev.limber.editor.workspace.Workspace;
import imgui.flag.ImGuiKey;
import imgui.type.ImBoolean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The table of all actions of menus and keys. */
public final class Actions {
    private static final float HALF_PI = (float) (Math.PI / 2);

    private final List<Action> list = new ArrayList<>();

    private Actions() {}

    /**
     * Makes the table.
     *
     * @param quit closes the window, where nothing unsaved is lost
     */
    public static List<Action> of(
            Workspace workspace,
            Operations operations,
            Windows windows,
            AnimationTools animation,
            CharacterScene stage,
            OrbitCamera camera,
            Runnable quit) {
        Actions actions = new Actions();
        actions.addFile(operations, windows, quit);
        actions.addEdit(workspace.history());
        AnimateActions.addTo(actions.list, animation, operations.joins());
        actions.addView(workspace, stage, camera);
        actions.addPlay(workspace.playhead());
        actions.add(Menu.HELP, "Keys and mouse", Shortcut.key(ImGuiKey.F1, "F1"), () -> toggle(windows.shortcuts()));
        return List.copyOf(actions.list);
    }

    private void addFile(Operations operations, Windows windows, Runnable quit) {
        FileActions files = operations.files();
        ProjectActions projects = operations.projects();
        add(Menu.FILE, "New project", Shortcut.control(ImGuiKey.N, "N"), files::startNew);
        add(Menu.FILE, "Open motion...", Shortcut.control(ImGuiKey.O, "O"), files::askForSource);
        add(Menu.FILE, "Open target...", Shortcut.controlShift(ImGuiKey.O, "O"), files::askForTarget);
        add(Menu.FILE, "Open project...", Shortcut.controlShift(ImGuiKey.P, "P"), files::askForProject);
        add(Menu.FILE, "Save project", Shortcut.control(ImGuiKey.S, "S"), projects::save);
        add(
                Menu.FILE,
                "Save project as...",
                Shortcut.controlShift(ImGuiKey.S, "S"),
                () -> projects.askToSave(() -> {}));
        add(Menu.FILE, "Export motion...", Shortcut.control(ImGuiKey.E, "E"), () -> toggle(windows.export()));
        add(Menu.FILE, "Write pictures...", Shortcut.key(ImGuiKey.F12, "F12"), () -> toggle(windows.pictures()));
        add(Menu.FILE, "Quit", Shortcut.control(ImGuiKey.Q, "Q"), quit);
    }

    private static void toggle(ImBoolean window) {
        window.set(!window.get());
    }

    private void addEdit(History history) {
        add(
                Menu.EDIT,
                () -> history.undoable().map(name -> "Undo: " + name).orElse("Undo"),
                Shortcut.control(ImGuiKey.Z, "Z"),
                () -> history.undoable().isPresent(),
                history::undo);
        add(
                Menu.EDIT,
                () -> history.redoable().map(name -> "Redo: " + name).orElse("Redo"),
                Shortcut.controlShift(ImGuiKey.Z, "Z"),
                () -> history.redoable().isPresent(),
                history::redo);
    }

    private void addView(Workspace workspace, CharacterScene stage, OrbitCamera camera) {
        add(
                Menu.VIEW,
                "Frame selected",
                Shortcut.key(ImGuiKey.F, "F"),
                () -> stage.frame(camera, workspace.document().selection()));
        add(Menu.VIEW, "Frame all", Shortcut.key(ImGuiKey.A, "A"), () -> stage.frame(camera, Optional.empty()));
        list.add(new Action(
                Menu.VIEW,
                () -> workspace.view().shows(Overlay.VOLUMES) ? "Hide body volumes" : "Show body volumes",
                Optional.empty(),
                () -> true,
                () -> workspace.view().toggle(Overlay.VOLUMES)));
        add(Menu.VIEW, "Front", Shortcut.key(ImGuiKey._1, "1"), () -> camera.lookAlong("Front", 0, 0));
        add(Menu.VIEW, "Side", Shortcut.key(ImGuiKey._3, "3"), () -> camera.lookAlong("Side", HALF_PI, 0));
        add(Menu.VIEW, "Top", Shortcut.key(ImGuiKey._7, "7"), () -> camera.lookAlong("Top", 0, HALF_PI));
        add(Menu.VIEW, "Perspective", Shortcut.key(ImGuiKey._5, "5"), () -> camera.orbit(0, 0));
    }

    private void addPlay(Playhead playhead) {
        add(Menu.PLAY, "Play or pause", Shortcut.key(ImGuiKey.Space, "Space"), playhead::togglePlaying);
        add(Menu.PLAY, "One frame back", Shortcut.key(ImGuiKey.LeftArrow, "Left"), () -> playhead.step(-1));
        add(Menu.PLAY, "One frame forward", Shortcut.key(ImGuiKey.RightArrow, "Right"), () -> playhead.step(1));
        add(Menu.PLAY, "Ten frames back", Shortcut.shift(ImGuiKey.LeftArrow, "Left"), () -> playhead.step(-10));
        add(Menu.PLAY, "Ten frames forward", Shortcut.shift(ImGuiKey.RightArrow, "Right"), () -> playhead.step(10));
        add(
                Menu.PLAY,
                "Start of the loop",
                Shortcut.key(ImGuiKey.Home, "Home"),
                () -> playhead.seek(playhead.loop().first()));
        add(
                Menu.PLAY,
                "End of the loop",
                Shortcut.key(ImGuiKey.End, "End"),
                () -> playhead.seek(playhead.loop().last()));
    }

    private void add(Menu menu, String label, Shortcut shortcut, Runnable run) {
        add(menu, () -> label, shortcut, () -> true, run);
    }

    private void add(Menu menu, Supplier<String> label, Shortcut shortcut, BooleanSupplier enabled, Runnable run) {
        list.add(new Action(menu, label, Optional.of(shortcut), enabled, run));
    }
}
