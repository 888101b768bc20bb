package dev.limber.editor.ui;

import dev.limber.editor.action.Action;
import dev.limber.editor.action.FileActions;
import dev.limber.editor.animate.Animation;
import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.scene.Viewport;
import dev.limber.editor.view.View;
import dev.limber.editor.workspace.Workspace;
import imgui.ImGui;
import imgui.type.ImBoolean;
import java.util.List;
import java.util.Set;

/** All panels, and the viewport between them. */
public final class Interface implements Panel {
    private final Layout layout = new Layout();
    private final View view;
    private final Viewport viewport;
    private final List<Panel> panels;
    private final MenuBar menuBar;

    /**
     * Makes all panels.
     *
     * @param shortcutsOpen whether the list of keys is shown
     */
    public Interface(
            Workspace workspace,
            ContactCache contacts,
            Viewport viewport,
            OrbitCamera camera,
            FileActions files,
            Animation animation,
            Retargeting retargeting,
            List<Action> actions,
            ImBoolean shortcutsOpen) {
        view = workspace.view();
        this.viewport = viewport;
        menuBar = new MenuBar(actions, workspace.jobs());
        Gizmo gizmo = new Gizmo(workspace, viewport, animation.posing());
        panels = List.of(
                new CharactersPanel(workspace, files::askForSource, files::askForTarget),
                new MappingPanel(workspace),
                new PropertiesPanel(workspace),
                new AnimatePanel(workspace, animation),
                new TimelinePanel(workspace, contacts, animation),
                new CurvesPanel(workspace, retargeting),
                gizmo,
                new StagePanel(workspace, viewport, camera, gizmo::isHot),
                new ShortcutsWindow(actions, shortcutsOpen),
                new DropWindow(files),
                new ProblemWindow(workspace.problems()));
    }

    @Override
    public void draw() {
        menuBar.draw();
        viewport.fit(
                layout.update(), ImGui.getIO().getDisplaySizeX(), ImGui.getIO().getDisplaySizeY());
        view.setHovered(Set.of());
        panels.forEach(Panel::draw);
        layout.chooseTabs();
    }
}
