package dev.limber.editor.ui.panel;

import dev.limber.editor.action.MapActions;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.MapEdits;
import dev.limber.editor.document.Selection;
import dev.limber.editor.ui.Layout;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PanelWindow;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.view.JointPick;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.JointMap;
import imgui.ImGui;
import imgui.flag.ImGuiCol;
import imgui.flag.ImGuiComboFlags;
import imgui.flag.ImGuiTableColumnFlags;
import imgui.flag.ImGuiTableFlags;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which joints follow which, how sure that is, and the choice of others. The row under the mouse shows in the view. */
public final class MappingPanel implements Panel {
    private static final double SURE = 0.85;
    private static final double FAIR = 0.6;
    private static final float LIMB_WIDTH = 6.3f; // in font sizes

    /** A pair with the names that its lists show. */
    private record Row(ChainPair pair, String source, String target) {}

    private final Workspace workspace;
    private final MapActions files;
    private List<Row> rows = List.of();
    private Optional<JointMap> shown = Optional.empty(); // whose rows they are

    public MappingPanel(Workspace workspace, MapActions files) {
        this.workspace = workspace;
        this.files = files;
    }

    @Override
    public void draw() {
        if (PanelWindow.begin(Layout.MAPPING)) {
            Document document = workspace.document();
            document.map()
                    .ifPresentOrElse(
                            map -> draw(
                                    map,
                                    document.actor(CharacterSlot.SOURCE).orElseThrow(),
                                    document.target().orElseThrow()),
                            () -> PlainText.wrapped("Open a motion and a character to see which joints follow which."));
        }
        ImGui.end();
    }

    private void draw(JointMap map, LoadedCharacter source, LoadedCharacter target) {
        if (Widgets.button("Pair anew")) {
            workspace.apply(
                    new Edit("Pair anew", document -> document.withMap(JointMap.between(source.rig(), target.rig()))));
        }
        ImGui.sameLine();
        if (Widgets.button("Save...")) {
            files.askToSave();
        }
        ImGui.sameLine();
        if (Widgets.button("Load...")) {
            files.askToLoad();
        }
        int flags = ImGuiTableFlags.RowBg | ImGuiTableFlags.ScrollY | ImGuiTableFlags.Resizable;
        if (ImGui.beginTable("pairs", 4, flags)) {
            ImGui.tableSetupScrollFreeze(0, 1);
            ImGui.tableSetupColumn("", ImGuiTableColumnFlags.WidthFixed, ImGui.getFontSize() * 0.7f);
            ImGui.tableSetupColumn("Limb", ImGuiTableColumnFlags.WidthFixed, LIMB_WIDTH * ImGui.getFontSize());
            ImGui.tableSetupColumn("Source", ImGuiTableColumnFlags.WidthStretch);
            ImGui.tableSetupColumn("Target", ImGuiTableColumnFlags.WidthStretch);
            ImGui.tableHeadersRow();
            update(map, source.rig().skeleton(), target.rig().skeleton());
            for (int row = 0; row < rows.size(); row++) {
                drawRow(map, row, source, target);
            }
            ImGui.endTable();
        }
    }

    private void update(JointMap map, Skeleton source, Skeleton target) {
        if (!shown.equals(Optional.of(map))) {
            shown = Optional.of(map);
            rows = map.pairs().stream()
                    .map(pair -> new Row(pair, title(source, pair.source()), title(target, pair.target())))
                    .toList();
        }
    }

    private static String title(Skeleton skeleton, List<Integer> joints) {
        String more = joints.size() > 1 ? " +" + (joints.size() - 1) : "";
        return skeleton.name(joints.get(0)) + more;
    }

    private void drawRow(JointMap map, int index, LoadedCharacter source, LoadedCharacter target) {
        Row row = rows.get(index);
        ChainPair pair = row.pair();
        ImGui.pushID(index);
        ImGui.tableNextRow();
        float top = ImGui.getCursorScreenPosY();
        ImGui.tableNextColumn();
        drawConfidence(pair);
        ImGui.tableNextColumn();
        ImGui.alignTextToFramePadding();
        ImGui.pushStyleColor(ImGuiCol.Text, color(pair.side()));
        PlainText.show(Labels.limb(pair.part(), pair.side()));
        ImGui.popStyleColor();
        ImGui.tableNextColumn();
        drawChoice(map, pair, CharacterSlot.SOURCE, source.rig().skeleton(), row.source());
        ImGui.tableNextColumn();
        drawChoice(map, pair, CharacterSlot.TARGET, target.rig().skeleton(), row.target());
        highlightUnderMouse(pair, top);
        ImGui.popID();
    }

    private static void drawConfidence(ChainPair pair) {
        double confidence = pair.confidence();
        int color = confidence >= SURE ? Theme.GOOD : confidence >= FAIR ? Theme.FAIR : Theme.BAD;
        float em = ImGui.getFontSize();
        float x = ImGui.getCursorScreenPosX();
        float y = ImGui.getCursorScreenPosY();
        ImGui.getWindowDrawList().addCircleFilled(x + 0.35f * em, y + 0.5f * ImGui.getFrameHeight(), 0.28f * em, color);
        ImGui.dummy(0.7f * em, ImGui.getFrameHeight());
        if (ImGui.isItemHovered()) {
            PlainText.tooltip(String.format(Locale.ROOT, "%.0f %% sure: %s", 100 * confidence, pair.reason()));
        }
    }

    private static int color(Side side) {
        return switch (side) {
            case LEFT -> Theme.LEFT;
            case RIGHT -> Theme.RIGHT;
            case CENTER -> Theme.CENTER;
        };
    }

    private void drawChoice(JointMap map, ChainPair pair, CharacterSlot part, Skeleton skeleton, String title) {
        List<Integer> joints = part == CharacterSlot.SOURCE ? pair.source() : pair.target();
        ImGui.setNextItemWidth(-1);
        boolean open = Widgets.beginCombo(
                part == CharacterSlot.SOURCE ? "##source" : "##target", title, ImGuiComboFlags.NoArrowButton);
        if (!open && Widgets.areWatched()) {
            Widgets.markItem(
                    Labels.limb(pair.part(), pair.side()) + (part == CharacterSlot.SOURCE ? " source" : " target"));
        }
        if (ImGui.isItemHovered()) {
            PlainText.tooltip(
                    String.join(", ", joints.stream().map(skeleton::name).toList()));
        }
        if (open) {
            drawSelected(map, pair, part, skeleton);
            if (Widgets.selectable("(pick in the view)")) {
                pick(map, pair, part);
            }
            for (int joint = 0; joint < skeleton.jointCount(); joint++) {
                if (Widgets.selectable(skeleton.name(joint) + "##" + joint, joints.contains(joint))) {
                    choose(map, pair, part, joint);
                }
            }
            if (Widgets.selectable("(none: leave this pair out)")) {
                workspace.apply(new Edit(
                        "Leave out " + Labels.limb(pair.part(), pair.side()),
                        document -> document.withMap(MapEdits.remove(map, pair))));
            }
            ImGui.endCombo();
        }
    }

    /** Offers the joint that is selected in the view before all others. */
    private void drawSelected(JointMap map, ChainPair pair, CharacterSlot part, Skeleton skeleton) {
        workspace.document().selection().filter(s -> s.part() == part).ifPresent(selected -> {
            if (Widgets.selectable("Selected in the view: " + skeleton.name(selected.joint()))) {
                choose(map, pair, part, selected.joint());
            }
            ImGui.separator();
        });
    }

    private void pick(JointMap map, ChainPair pair, CharacterSlot part) {
        String what = "the " + Labels.limb(pair.part(), pair.side());
        workspace.view().setPick(Optional.of(new JointPick(part, what, joint -> choose(map, pair, part, joint))));
    }

    private void choose(JointMap map, ChainPair pair, CharacterSlot part, int joint) {
        workspace.apply(new Edit(
                "Pair " + Labels.limb(pair.part(), pair.side()),
                document -> document.withMap(MapEdits.replace(map, pair, part, joint))));
    }

    /** Shows the joints of the row whose upper edge is at {@code top} when the mouse is over it. */
    private void highlightUnderMouse(ChainPair pair, float top) {
        float y = ImGui.getMousePosY();
        if (ImGui.isWindowHovered() && y >= top && y < top + ImGui.getFrameHeight()) {
            highlight(pair);
        }
    }

    private void highlight(ChainPair pair) {
        Set<Selection> joints = new HashSet<>();
        pair.source().forEach(joint -> joints.add(new Selection(CharacterSlot.SOURCE, joint)));
        pair.target().forEach(joint -> joints.add(new Selection(CharacterSlot.TARGET, joint)));
        workspace.view().setHovered(joints);
    }
}
