package dev.limber.editor.ui;

import dev.limber.editor.action.FileActions;
import dev.limber.editor.action.Operations;
import dev.limber.editor.document.Document;
import dev.limber.editor.parts.EditorParts;
import dev.limber.editor.scene.Viewport;
import dev.limber.editor.ui.gizmo.Gizmo;
import dev.limber.editor.ui.gizmo.RestGizmo;
import dev.limber.editor.ui.panel.AnimatePanel;
import dev.limber.editor.ui.panel.CharactersPanel;
import dev.limber.editor.ui.panel.ClipsPanel;
import dev.limber.editor.ui.panel.CurvesPanel;
import dev.limber.editor.ui.panel.Escape;
import dev.limber.editor.ui.panel.FindingMarks;
import dev.limber.editor.ui.panel.LimbSection;
import dev.limber.editor.ui.panel.MappingPanel;
import dev.limber.editor.ui.panel.MenuBar;
import dev.limber.editor.ui.panel.MetricsPanel;
import dev.limber.editor.ui.panel.OutlinerPanel;
import dev.limber.editor.ui.panel.PropertiesPanel;
import dev.limber.editor.ui.panel.RetargetSection;
import dev.limber.editor.ui.panel.SourceSection;
import dev.limber.editor.ui.panel.ViewportPanel;
import dev.limber.editor.ui.timeline.TimelinePanel;
import dev.limber.editor.ui.widget.Keystrokes;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.window.ClipExportWindow;
import dev.limber.editor.ui.window.ConfirmWindow;
import dev.limber.editor.ui.window.DropWindow;
import dev.limber.editor.ui.window.ExportWindow;
import dev.limber.editor.ui.window.MissingFileWindow;
import dev.limber.editor.ui.window.PicturesWindow;
import dev.limber.editor.ui.window.ProblemWindow;
import dev.limber.editor.ui.window.RecoveryWindow;
import dev.limber.editor.ui.window.ShortcutsWindow;
import dev.limber.editor.ui.window.Toast;
import dev.limber.editor.ui.window.WelcomeWindow;
import dev.limber.editor.view.View;
import dev.limber.editor.workspace.Workspace;
import imgui.ImGui;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All panels, and the viewport between them. */
public final class Interface implements Panel {
    private final View view;
    private final Viewport viewport;
    private final Workspace workspace;
    private final Panel menuBar;
    private final List<Panel> panels;
    private final Map<Panel, Document> paused = new HashMap<>(); // panels that have failed, until the document changes
    private Layout layout = new Layout();
    private @Nullable Panel drawing;

    public Interface(EditorParts parts, Keystrokes keystrokes) {
        workspace = parts.workspace();
        view = workspace.view();
        viewport = parts.viewport();
        Operations operations = parts.operations();
        FileActions files = operations.files();
        Gizmo gizmo = new Gizmo(workspace, viewport, parts.animation().posing());
        RestGizmo restGizmo = new RestGizmo(workspace, viewport);
        menuBar = new MenuBar(
                parts,
                keystrokes,
                new Escape(
                        parts,
                        List.of(
                                gizmo::cancel,
                                restGizmo::cancel,
                                parts.animation().curves()::cancel)));
        panels = List.of(
                new CharactersPanel(workspace, files::askForSource, files::askForTarget),
                new MappingPanel(workspace, operations.maps()),
                new OutlinerPanel(
                        workspace, parts.retargeting(), parts.animation().layers()),
                new PropertiesPanel(
                        workspace,
                        new RetargetSection(
                                workspace,
                                parts.retargeting(),
                                parts.animation().keys()),
                        new SourceSection(workspace),
                        new LimbSection(workspace, operations.settings())),
                new AnimatePanel(workspace, parts.animation()),
                new TimelinePanel(workspace, parts.retargeting(), parts.contacts(), parts.animation()),
                new CurvesPanel(workspace, parts.retargeting(), parts.animation()),
                new MetricsPanel(workspace, parts.footErrors()),
                new ClipsPanel(
                        workspace,
                        operations.clips(),
                        row -> files.openClip(row.file(), row.number()),
                        parts.windows().exportClips()),
                gizmo,
                restGizmo,
                new FindingMarks(workspace, parts.retargeting(), viewport),
                new ViewportPanel(
                        workspace,
                        viewport,
                        parts.camera(),
                        () -> gizmo.isHot() || restGizmo.isHot(),
                        parts.retargeting()::previewNote),
                new WelcomeWindow(parts),
                new ShortcutsWindow(
                        parts.actions(), workspace.keys(), parts.windows().shortcuts()),
                new ExportWindow(operations.exports(), parts.windows().export()),
                new ClipExportWindow(
                        workspace, operations.clips(), parts.windows().exportClips()),
                new PicturesWindow(
                        workspace, parts.pictures()::start, parts.windows().pictures()),
                new RecoveryWindow(operations.projects()),
                new MissingFileWindow(operations.projects().missingFile()),
                new DropWindow(files, operations.clips()),
                new ProblemWindow(workspace.problems()),
                new ConfirmWindow(operations.unsaved()),
                new Toast(workspace.notices()));
    }

    @Override
    public void draw() {
        draw(menuBar);
        viewport.fit(
                layout.update(), ImGui.getIO().getDisplaySizeX(), ImGui.getIO().getDisplaySizeY(), Theme.unit());
        view.setHovered(Set.of());
        panels.forEach(this::draw);
        layout.chooseTabs();
    }

    /** Notes that ImGui is started over; the tabs in front stay in front. */
    public void keepTabs() {
        layout.keepTabs();
    }

    private void draw(Panel panel) {
        if (paused.isEmpty() || isSound(panel)) {
            drawing = panel;
            panel.draw();
        }
    }

    private boolean isSound(Panel panel) {
        Document failed = paused.get(panel);
        if (failed != null && !failed.equals(workspace.document())) {
            paused.remove(panel);
        }
        return !paused.containsKey(panel);
    }

    /** Gives a frame up that an error has ended, and the panel that failed until the document changes; returns its name. */
    public String abandon() {
        layout = new Layout();
        if (drawing == null) {
            return "the panels";
        }
        paused.put(drawing, workspace.document());
        return drawing.getClass().getSimpleName();
    }
}
