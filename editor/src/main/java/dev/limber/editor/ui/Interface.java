package dev.limber.editor.ui;

import dev.limber.editor.action.Action;
import dev.limber.editor.action.FileActions;
import dev.limber.editor.action.Operations;
import dev.limber.editor.action.Windows;
import dev.limber.editor.animate.Animation;
import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.derive.FootErrorCache;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.picture.PictureSequence;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.scene.Viewport;
import dev.limber.editor.ui.gizmo.Gizmo;
import dev.limber.editor.ui.gizmo.RestGizmo;
import dev.limber.editor.ui.panel.AnimatePanel;
import dev.limber.editor.ui.panel.CharactersPanel;
import dev.limber.editor.ui.panel.CurvesPanel;
import dev.limber.editor.ui.panel.MappingPanel;
import dev.limber.editor.ui.panel.MenuBar;
import dev.limber.editor.ui.panel.MetricsPanel;
import dev.limber.editor.ui.panel.PropertiesPanel;
import dev.limber.editor.ui.panel.RetargetSection;
import dev.limber.editor.ui.panel.ViewportPanel;
import dev.limber.editor.ui.timeline.TimelinePanel;
import dev.limber.editor.ui.widget.Keystrokes;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.window.DropWindow;
import dev.limber.editor.ui.window.ExportWindow;
import dev.limber.editor.ui.window.PicturesWindow;
import dev.limber.editor.ui.window.ProblemWindow;
import dev.limber.editor.ui.window.RecoveryWindow;
import dev.limber.editor.ui.window.ShortcutsWindow;
import dev.limber.editor.ui.window.WelcomeWindow;
import dev.limber.editor.view.View;
import dev.limber.editor.workspace.Workspace;
import imgui.ImGui;
import java.util.List;
import java.util.Set;

/** All panels, and the viewport between them. */
public final class Interface implements Panel {
    private final Layout layout = new Layout();
    private final View view;
    private final Viewport viewport;
    private final List<Panel> panels;
    private final MenuBar menuBar;

    public Interface(
            Workspace workspace,
            ContactCache contacts,
            FootErrorCache footErrors,
            Viewport viewport,
            OrbitCamera camera,
            Operations operations,
            Animation animation,
            Retargeting retargeting,
            PictureSequence film,
            List<Action> actions,
            Windows windows,
            Keystrokes keystrokes) {
        view = workspace.view();
        this.viewport = viewport;
        FileActions files = operations.files();
        menuBar = new MenuBar(actions, files, workspace.jobs(), keystrokes);
        Gizmo gizmo = new Gizmo(workspace, viewport, animation.posing());
        RestGizmo restGizmo = new RestGizmo(workspace, viewport);
        panels = List.of(
                new CharactersPanel(workspace, files::askForSource, files::askForTarget),
                new MappingPanel(workspace, operations.maps()),
                new PropertiesPanel(workspace, new RetargetSection(workspace, retargeting, animation.keys())),
                new AnimatePanel(workspace, animation),
                new TimelinePanel(workspace, contacts, animation),
                new CurvesPanel(workspace, retargeting),
                new MetricsPanel(workspace, footErrors),
                gizmo,
                restGizmo,
                new ViewportPanel(workspace, viewport, camera, () -> gizmo.isHot() || restGizmo.isHot()),
                new WelcomeWindow(windows.welcome(), files::askForSource, files::askForTarget),
                new ShortcutsWindow(actions, windows.shortcuts()),
                new ExportWindow(operations.exports(), windows.export()),
                new PicturesWindow(workspace, film::start, windows.pictures()),
                new RecoveryWindow(operations.projects()),
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
