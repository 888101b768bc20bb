package dev.limber.editor.ui.panel;

import dev.limber.editor.action.MapActions;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.MapEdits;
import dev.limber.editor.document.Selection;
import dev.limber.editor.ui.Layout;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PanelWindow;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.JointMap;
import imgui.ImGui;
import imgui.flag.ImGuiCol;
import imgui.flag.ImGuiTableColumnFlags;
import imgui.flag.ImGuiTableFlags;
import imgui.type.ImString;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The joint map, with confidence, and lists to change it. Hovering over a row highlights its joints in the viewport.
 */
public final class MappingPanel implements Panel {
    private static final double SURE = 0.85;
    private static final double FAIR = 0.6;
    private static final int LONGEST = 60; // characters of what is searched
    private static final float LIMB_WIDTH = 6.3f; // in font sizes

    /**
     * A pair with the names that its lists show.
     *
     * @param words all that it can be found by
     */
    private record Row(ChainPair pair, String source, String target, String words) {
        boolean matches(String searched) {
            return Labels.matches(words, searched);
        }
    }

    private final Workspace workspace;
    private final MapActions files;
    private final PairChoice choice;
    private final ChainTable chains;
    private final ImString search = new ImString(LONGEST);
    private List<ChainPair> leftOut = List.of();
    private Optional<JointMap> whole = Optional.empty(); // what is paired by itself
    private List<Row> rows = List.of();
    private Optional<JointMap> shown = Optional.empty(); // whose rows they are

    public MappingPanel(Workspace workspace, MapActions files) {
        this.workspace = workspace;
        this.files = files;
        choice = new PairChoice(workspace);
        chains = new ChainTable(workspace);
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
        Widgets.button(
                "Pair again",
                () -> workspace.apply(new Edit(
                        "Pair again",
                        document ->
                                document.automaticMap().map(document::withMap).orElse(document))));
        ImGui.sameLine();
        Widgets.button("Save...", files::askToSave);
        ImGui.sameLine();
        Widgets.button("Load...", files::askToLoad);
        ImGui.setNextItemWidth(-1);
        Widgets.inputTextWithHint("##find pair", "Search limbs and joints", search);
        if (!map.chains().isEmpty()) {
            chains.draw(map, source, target, search.get());
            return;
        }
        int flags = ImGuiTableFlags.RowBg | ImGuiTableFlags.ScrollY | ImGuiTableFlags.Resizable;
        if (ImGui.beginTable("pairs", 4, flags)) {
            ImGui.tableSetupScrollFreeze(0, 1);
            ImGui.tableSetupColumn("", ImGuiTableColumnFlags.WidthFixed, ImGui.getFontSize() * 0.7f);
            ImGui.tableSetupColumn("Limb", ImGuiTableColumnFlags.WidthFixed, LIMB_WIDTH * ImGui.getFontSize());
            ImGui.tableSetupColumn("Source", ImGuiTableColumnFlags.WidthStretch);
            ImGui.tableSetupColumn("Target", ImGuiTableColumnFlags.WidthStretch);
            ImGui.tableHeadersRow();
            update(map, source.rig(), target.rig());
            for (int row = 0; row < rows.size(); row++) {
                if (search.isEmpty() || rows.get(row).matches(search.get())) {
                    drawRow(map, row, source, target);
                }
            }
            leftOut.forEach(pair -> drawLeftOut(map, pair));
            ImGui.endTable();
        }
    }

    private void update(JointMap map, Rig source, Rig target) {
        if (!shown.equals(Optional.of(map))) {
            shown = Optional.of(map);
            rows = map.pairs().stream()
                    .map(pair -> row(pair, source.skeleton(), target.skeleton()))
                    .toList();
            JointMap all = JointMap.between(source, target);
            whole = Optional.of(all);
            leftOut = MapEdits.leftOut(map, all);
        }
    }

    private static Row row(ChainPair pair, Skeleton source, Skeleton target) {
        StringBuilder words = new StringBuilder(Labels.limb(pair.part(), pair.side()));
        pair.source().forEach(joint -> words.append(' ').append(source.name(joint)));
        pair.target().forEach(joint -> words.append(' ').append(target.name(joint)));
        return new Row(pair, title(source, pair.source()), title(target, pair.target()), words.toString());
    }

    /** A limb that both have and nothing follows. */
    private void drawLeftOut(JointMap map, ChainPair pair) {
        String limb = Labels.limb(pair.part(), pair.side());
        if (!Labels.matches(limb, search.get())) {
            return;
        }
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        ImGui.tableNextColumn();
        ImGui.alignTextToFramePadding();
        PlainText.dim(limb);
        ImGui.tableNextColumn();
        PlainText.dim("left out");
        ImGui.tableNextColumn();
        Widgets.smallButton("Restore##" + limb, () -> {
            JointMap all = whole.orElseThrow();
            workspace.apply(
                    new Edit("Restore " + limb, document -> document.withMap(MapEdits.restore(map, all, pair))));
        });
        Hints.of("Pairs this limb again");
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
        choice.draw(map, pair, CharacterSlot.SOURCE, source.rig().skeleton(), row.source());
        ImGui.tableNextColumn();
        choice.draw(map, pair, CharacterSlot.TARGET, target.rig().skeleton(), row.target());
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
        if (ImGui.isItemHovered()) { // the text is made only when it is shown
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
