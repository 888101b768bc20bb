package dev.limber.editor.action;

import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.document.History;
import dev.limber.editor.keys.Command;
import dev.limber.editor.play.Playhead;
import dev.limber.editor.scene.CharacterScene;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.view.Overlay;
import dev.limber.editor.workspace.Workspace;
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
        actions.addEdit(workspace);
        AnimateActions.addTo(actions.list, animation, operations.joins());
        actions.addView(workspace, stage, camera);
        actions.addPlay(workspace.playhead());
        actions.add(Menu.HELP, "Keys and mouse", Command.HELP, () -> toggle(windows.shortcuts()));
        return List.copyOf(actions.list);
    }

    private void addFile(Operations operations, Windows windows, Runnable quit) {
        FileActions files = operations.files();
        ProjectActions projects = operations.projects();
        add(Menu.FILE, "New project", Command.NEW_PROJECT, files::startNew);
        add(Menu.FILE, "Open motion...", Command.OPEN_MOTION, files::askForSource);
        add(Menu.FILE, "Open target...", Command.OPEN_TARGET, files::askForTarget);
        add(Menu.FILE, "Open project...", Command.OPEN_PROJECT, files::askForProject);
        add(Menu.FILE, "Save project", Command.SAVE, projects::save);
        add(Menu.FILE, "Save project as...", Command.SAVE_AS, () -> projects.askToSave(() -> {}));
        add(Menu.FILE, "Export motion...", Command.EXPORT, () -> toggle(windows.export()));
        add(Menu.FILE, "Write pictures...", Command.WRITE_PICTURES, () -> toggle(windows.pictures()));
        add(Menu.FILE, "Quit", Command.QUIT, quit);
    }

    private static void toggle(ImBoolean window) {
        window.set(!window.get());
    }

    private void addEdit(Workspace workspace) {
        History history = workspace.history();
        add(
                Menu.EDIT,
                () -> history.undoable().map(name -> "Undo: " + name).orElse("Undo"),
                Command.UNDO,
                () -> history.undoable().isPresent(),
                history::undo);
        add(
                Menu.EDIT,
                () -> history.redoable().map(name -> "Redo: " + name).orElse("Redo"),
                Command.REDO,
                () -> history.redoable().isPresent(),
                history::redo);
        add(
                Menu.EDIT,
                () -> "Select all joints",
                Command.SELECT_ALL,
                () -> workspace.document().actor(workspace.animated()).isPresent(),
                workspace::selectAll);
    }

    private void addView(Workspace workspace, CharacterScene stage, OrbitCamera camera) {
        add(
                Menu.VIEW,
                "Frame selected",
                Command.FRAME_SELECTED,
                () -> stage.frame(camera, workspace.document().selection()));
        add(Menu.VIEW, "Frame all", Command.FRAME_ALL, () -> stage.frame(camera, Optional.empty()));
        list.add(new Action(
                Menu.VIEW,
                () -> workspace.view().shows(Overlay.VOLUMES) ? "Hide body volumes" : "Show body volumes",
                Optional.empty(),
                () -> true,
                () -> workspace.view().toggle(Overlay.VOLUMES)));
        addSight("Front", Command.FRONT, camera, 0, 0);
        addSight("Back", Command.BACK, camera, 2 * HALF_PI, 0);
        addSight("Side", Command.SIDE, camera, HALF_PI, 0);
        addSight("Other side", Command.OTHER_SIDE, camera, -HALF_PI, 0);
        addSight("Top", Command.TOP, camera, 0, HALF_PI);
        addSight("Bottom", Command.BOTTOM, camera, 0, -HALF_PI);
        add(Menu.VIEW, "Perspective", Command.PERSPECTIVE, () -> camera.orbit(0, 0));
    }

    private void addSight(String label, Command command, OrbitCamera camera, float yaw, float pitch) {
        add(Menu.VIEW, label, command, () -> camera.lookAlong(label, yaw, pitch));
    }

    private void addPlay(Playhead playhead) {
        add(Menu.PLAY, "Play or pause", Command.PLAY, playhead::togglePlaying);
        add(Menu.PLAY, "One frame back", Command.FRAME_BACK, () -> playhead.step(-1));
        add(Menu.PLAY, "One frame forward", Command.FRAME_FORWARD, () -> playhead.step(1));
        add(Menu.PLAY, "Ten frames back", Command.TEN_BACK, () -> playhead.step(-10));
        add(Menu.PLAY, "Ten frames forward", Command.TEN_FORWARD, () -> playhead.step(10));
        add(
                Menu.PLAY,
                "Start of the loop",
                Command.START_OF_LOOP,
                () -> playhead.seek(playhead.loop().first()));
        add(
                Menu.PLAY,
                "End of the loop",
                Command.END_OF_LOOP,
                () -> playhead.seek(playhead.loop().last()));
    }

    private void add(Menu menu, String label, Command command, Runnable run) {
        add(menu, () -> label, command, () -> true, run);
    }

    private void add(Menu menu, Supplier<String> label, Command command, BooleanSupplier enabled, Runnable run) {
        list.add(new Action(menu, label, Optional.of(command), enabled, run));
    }
}
