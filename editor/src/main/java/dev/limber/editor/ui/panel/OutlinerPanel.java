package dev.limber.editor.ui.panel;

import dev.limber.editor.animate.LayerTools;
import dev.limber.editor.derive.BlamedJoints;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Selection;
import dev.limber.editor.ui.Layout;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PanelWindow;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.EditorWords;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.edit.Layer;
import dev.limber.retarget.Finding;
import imgui.ImDrawList;
import imgui.ImGui;
import imgui.ImGuiIO;
import imgui.flag.ImGuiStyleVar;
import imgui.type.ImString;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The joints of the characters as a tree, with search. Its selection is that of the viewport: a click selects a joint,
 * Ctrl+click adds one or takes it out, Shift+click selects all rows up to the clicked one.
 */
public final class OutlinerPanel implements Panel {
    private static final int LONGEST = 60; // characters of what is searched
    private static final float STEP = 0.75f; // from a joint to the joints below it, in font sizes
    private static final float ARROW = 1.1f; // width of what folds a row, in font sizes
    private static final float KEY = 0.28f; // radius of a key, in font sizes

    private final Workspace workspace;
    private final LayerTools layers;
    private final Retargeting retargeting;
    private final BlamedJoints blamed = new BlamedJoints();
    private final JointTree tree = new JointTree();
    private final ImString search = new ImString(LONGEST);
    private Optional<Selection> shown = Optional.empty(); // the selection that the rows were last scrolled to

    public OutlinerPanel(Workspace workspace, Retargeting retargeting, LayerTools layers) {
        this.workspace = workspace;
        this.retargeting = retargeting;
        this.layers = layers;
    }

    @Override
    public void draw() {
        if (PanelWindow.begin(Layout.OUTLINER)) {
            drawTools();
            Optional<Selection> selection = workspace.document().selection();
            boolean moved = !selection.equals(shown);
            shown = selection;
            if (moved && selection.isPresent()) {
                tree.reveal(selection.get().slot(), selection.get().joint());
            }
            tree.update(workspace.document(), workspace.animated(), search.get());
            if (tree.rows().isEmpty()) {
                PlainText.wrapped(search.isEmpty() ? "Open a motion or a character." : "No joint is called that.");
            } else {
                drawRows(moved);
            }
        }
        ImGui.end();
    }

    private void drawTools() {
        ImGui.setNextItemWidth(-1);
        Widgets.inputTextWithHint("##find in outliner", "Search joints and limbs", search);
        Widgets.smallButton("Expand", tree::unfoldAll);
        Hints.of("Shows all joints");
        ImGui.sameLine();
        Widgets.smallButton("Collapse", tree::foldAll);
        Hints.of("Hides all joints but the topmost");
        ImGui.sameLine();
        Optional<Selection> selection = workspace.document().selection();
        Widgets.smallButton("Select below", !selection.isEmpty(), () -> selection.ifPresent(this::selectBelow));
        Hints.of("Adds all joints below the selected ones");
        if (selection.isPresent() && selection.get().joints().size() > 1) {
            ImGui.sameLine();
            drawCount(selection.get().joints().size() + " joints");
        }
    }

    /** Left out where the panel is too narrow for it. */
    private static void drawCount(String count) {
        if (ImGui.calcTextSize(count).x <= ImGui.getContentRegionAvailX()) {
            PlainText.dim(count);
        } else {
            ImGui.newLine();
        }
    }

    private void selectBelow(Selection selection) {
        LoadedCharacter character = workspace.document().actor(selection.slot()).orElseThrow();
        select(selection.withBelow(character.rig().skeleton()));
    }

    /** Selects, without scrolling to what is in view already. */
    private void select(Selection selection) {
        shown = Optional.of(selection);
        workspace.select(shown);
    }

    private void drawRows(boolean scrolls) {
        ImGui.beginChild("joints");
        Widgets.mark(
                "joints",
                ImGui.getWindowPosX(),
                ImGui.getWindowPosY(),
                ImGui.getWindowPosX() + ImGui.getWindowWidth(),
                ImGui.getWindowPosY() + ImGui.getWindowHeight());
        ImGui.pushStyleVar(ImGuiStyleVar.ItemSpacing, 0, 0);
        List<JointTree.Row> rows = tree.rows();
        float height = ImGui.getTextLineHeightWithSpacing() + 0.25f * ImGui.getFontSize();
        if (scrolls) {
            scroll(height);
        }
        int first = Math.max(0, (int) (ImGui.getScrollY() / height));
        int end = Math.min(rows.size(), first + (int) Math.ceil(ImGui.getWindowHeight() / height) + 1);
        Optional<Layer> layer = layers.activeLayer();
        for (int index = first; index < end; index++) {
            ImGui.setCursorPosY(index * height);
            drawRow(rows.get(index), index, height, layer);
        }
        ImGui.setCursorPosY(rows.size() * height);
        ImGui.dummy(1, 1);
        ImGui.popStyleVar();
        ImGui.endChild();
    }

    /** Brings the active joint into view, unless it is. */
    private void scroll(float height) {
        if (shown.isEmpty()) {
            return;
        }
        float top = height * tree.indexOf(shown.get().slot(), shown.get().joint());
        boolean inView = top >= ImGui.getScrollY() && top + height <= ImGui.getScrollY() + ImGui.getWindowHeight();
        if (top >= 0 && !inView) {
            ImGui.setScrollY(Math.max(0, top - (ImGui.getWindowHeight() - height) / 2));
        }
    }

    private void drawRow(JointTree.Row row, int index, float height, Optional<Layer> layer) {
        Optional<Selection> selection = workspace.document().selection();
        boolean selected =
                !row.isCharacter() && selection.isPresent() && selection.get().contains(row.slot(), row.joint());
        boolean active = selected && selection.get().joint() == row.joint();
        float em = ImGui.getFontSize();
        float left = ImGui.getCursorScreenPosX() + STEP * em * row.depth();
        float top = ImGui.getCursorScreenPosY();
        float right = ImGui.getCursorScreenPosX() + ImGui.getContentRegionAvailX();
        if (ImGui.selectable(row.id(), selected, 0, 0, height)) {
            if (row.parent() && ImGui.getMousePosX() < left + ARROW * em) {
                tree.toggle(row);
            } else {
                click(row, index);
            }
        }
        float above = ImGui.getWindowPosY();
        if (Widgets.areWatched() && top >= above && top + height <= above + ImGui.getWindowHeight()) {
            Widgets.mark("arrow of " + row.id().substring(2), left, top, left + ARROW * em, top + height);
            Widgets.mark(row.id().substring(2), left + ARROW * em, top, right, top + height);
        }
        if (ImGui.isItemHovered() && !row.isCharacter()) {
            workspace.view().setHovered(Set.of(new Selection(row.slot(), row.joint())));
        }
        float end = write(row, active, left, top + (height - em) / 2);
        if (end > right && ImGui.isItemHovered()) {
            PlainText.tooltip(row.name() + ", " + row.limb());
        }
        layer.ifPresent(l -> drawKey(row, l, right, top + height / 2));
        if (row.slot() == CharacterSlot.TARGET && !row.isCharacter()) {
            drawDoubts(row, right, top + height / 2);
        }
    }

    private void click(JointTree.Row row, int index) {
        if (row.isCharacter()) {
            workspace.animate(row.slot());
            return;
        }
        Selection clicked = new Selection(row.slot(), row.joint());
        Optional<Selection> before = workspace.document().selection().filter(s -> s.slot() == row.slot());
        ImGuiIO io = ImGui.getIO();
        int from = before.map(s -> tree.indexOf(s.slot(), s.joint())).orElse(-1);
        if (io.getKeyShift() && from >= 0) {
            Set<Integer> between = tree.between(row.slot(), from, index);
            select(before.orElseThrow().with(between, row.joint()));
        } else {
            Optional<Selection> after = Selection.clicked(before, clicked, io.getKeyCtrl());
            shown = after;
            workspace.select(after);
        }
    }

    /** Writes a row and returns where its text ends. */
    private float write(JointTree.Row row, boolean active, float left, float y) {
        float em = ImGui.getFontSize();
        ImDrawList list = ImGui.getWindowDrawList();
        if (row.parent()) {
            drawArrow(list, left + 0.45f * em, y + 0.5f * em, 0.24f * em, row.open());
        }
        float x = left + ARROW * em;
        boolean animated = row.isCharacter() && row.slot() == workspace.animated();
        int color = active || animated ? Theme.ACCENT : row.found() ? Theme.TEXT : Theme.TEXT_DIM;
        list.addText(x, y, color, row.name());
        float after = x + ImGui.calcTextSize(row.name()).x + 0.7f * em;
        list.addText(after, y, Theme.TEXT_DIM, row.limb());
        return after + ImGui.calcTextSize(row.limb()).x;
    }

    private static void drawArrow(ImDrawList list, float x, float y, float r, boolean open) {
        if (open) {
            list.addTriangleFilled(x - r, y - 0.6f * r, x + r, y - 0.6f * r, x, y + 0.8f * r, Theme.TEXT_DIM);
        } else {
            list.addTriangleFilled(x - 0.6f * r, y - r, x + 0.8f * r, y, x - 0.6f * r, y + r, Theme.TEXT_DIM);
        }
    }

    /** Marks a joint that the result check doubts, left of its keys; a tooltip says why. */
    private void drawDoubts(JointTree.Row row, float right, float y) {
        List<Finding> about =
                blamed.of(retargeting.findings(), retargeting.targetInPosture()).get(row.joint());
        if (about == null) {
            return;
        }
        float r = KEY * ImGui.getFontSize();
        float x = right - 6 * r;
        ImGui.getWindowDrawList()
                .addCircle(x, y, r, Theme.of(BlamedJoints.worst(about)), 0, 0.14f * ImGui.getFontSize());
        Widgets.mark("doubt " + row.name(), x - r, y - r, x + r, y + r);
        if (ImGui.isItemHovered()) {
            about.forEach(finding -> PlainText.tooltip(EditorWords.of(finding)));
        }
    }

    /** Marks a joint that has keys in the layer that receives poses; in amber when one is at the frame that is shown. */
    private void drawKey(JointTree.Row row, Layer layer, float right, float y) {
        if (row.isCharacter() || row.slot() != workspace.animated()) {
            return;
        }
        layer.track(row.joint()).filter(track -> !track.keys().isEmpty()).ifPresent(track -> {
            float r = KEY * ImGui.getFontSize();
            float x = right - 2.5f * r;
            boolean here = track.at(workspace.playhead().frame()).isPresent();
            int color = here ? Theme.ACCENT : Theme.KEY;
            ImGui.getWindowDrawList().addQuadFilled(x, y - r, x + r, y, x, y + r, x - r, y, color);
        });
    }
}
