package dev.limber.editor.ui.panel;

import dev.limber.editor.document.ChainEdits;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Selection;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Skeleton;
import dev.limber.retarget.BoundChain;
import dev.limber.retarget.JointMap;
import imgui.ImGui;
import imgui.flag.ImGuiTableColumnFlags;
import imgui.flag.ImGuiTableFlags;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The chains of bodies that are not both human: which follows which, to be corrected, added, split and restored. */
final class ChainTable {
    private static final float NAME_WIDTH = 8; // in font sizes

    private final Workspace workspace;
    private final ChainChoice choice;
    private Optional<JointMap> shown = Optional.empty();
    private List<BoundChain> leftOut = List.of();
    private Set<Integer> kept = Set.of(); // joints that were selected last, of the character that is not selected now
    private Optional<CharacterSlot> keptSlot = Optional.empty();
    private Optional<Selection> last = Optional.empty();

    ChainTable(Workspace workspace) {
        this.workspace = workspace;
        choice = new ChainChoice(workspace);
    }

    void draw(JointMap map, LoadedCharacter source, LoadedCharacter target, String search) {
        remember();
        drawNew(map, source, target);
        int flags = ImGuiTableFlags.RowBg | ImGuiTableFlags.ScrollY | ImGuiTableFlags.Resizable;
        if (!ImGui.beginTable("chains", 3, flags)) {
            return;
        }
        ImGui.tableSetupScrollFreeze(0, 1);
        ImGui.tableSetupColumn("Chain", ImGuiTableColumnFlags.WidthFixed, NAME_WIDTH * ImGui.getFontSize());
        ImGui.tableSetupColumn("Source", ImGuiTableColumnFlags.WidthStretch);
        ImGui.tableSetupColumn("Target", ImGuiTableColumnFlags.WidthStretch);
        ImGui.tableHeadersRow();
        if (!shown.equals(Optional.of(map))) {
            shown = Optional.of(map);
            leftOut = workspace
                    .document()
                    .automaticMap()
                    .map(whole -> ChainEdits.leftOut(map, whole))
                    .orElse(List.of());
        }
        for (int row = 0; row < map.chains().size(); row++) {
            BoundChain chain = map.chains().get(row);
            if (Labels.matches(chain.name(), search)) {
                ImGui.pushID(row);
                drawRow(map, chain, source, target);
                ImGui.popID();
            }
        }
        leftOut.forEach(chain -> drawLeftOut(map, chain));
        ImGui.endTable();
    }

    /** Keeps the joints that were selected of one character while joints of the other are selected. */
    private void remember() {
        Optional<Selection> now = workspace.document().selection();
        if (last.isPresent()
                && now.isPresent()
                && last.get().slot() != now.get().slot()) {
            kept = last.get().joints();
            keptSlot = Optional.of(last.get().slot());
        }
        last = now.isPresent() ? now : last;
    }

    private Set<Integer> selected(CharacterSlot slot) {
        Optional<Selection> now = workspace.document().selection().filter(s -> s.slot() == slot);
        return now.map(Selection::joints).orElse(keptSlot.equals(Optional.of(slot)) ? kept : Set.of());
    }

    private void drawNew(JointMap map, LoadedCharacter source, LoadedCharacter target) {
        Set<Integer> from = selected(CharacterSlot.SOURCE);
        Set<Integer> to = selected(CharacterSlot.TARGET);
        boolean can = isChain(source, from) && isChain(target, to);
        Widgets.button("New chain", can, () -> {
            String name = target.rig().skeleton().name(new TreeSet<>(to).first());
            workspace.apply(
                    new Edit("New chain " + name, document -> document.withMap(ChainEdits.add(map, name, from, to))));
        });
        ImGui.sameLine();
        PlainText.dim(can ? from.size() + " joints drive " + to.size() : "select joints of both characters");
    }

    private static boolean isChain(LoadedCharacter character, Set<Integer> joints) {
        Skeleton skeleton = character.rig().skeleton();
        return joints.stream().allMatch(joint -> joint < skeleton.jointCount())
                && ChainEdits.areInLine(skeleton, joints);
    }

    private void drawRow(JointMap map, BoundChain chain, LoadedCharacter source, LoadedCharacter target) {
        float top = ImGui.getCursorScreenPosY();
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        ImGui.alignTextToFramePadding();
        PlainText.show(chain.name());
        Hints.of(chain.reason());
        ImGui.tableNextColumn();
        choice.draw(map, chain, CharacterSlot.SOURCE, source.rig().skeleton(), title(source, chain.source()));
        ImGui.tableNextColumn();
        choice.draw(map, chain, CharacterSlot.TARGET, target.rig().skeleton(), title(target, chain.target()));
        float y = ImGui.getMousePosY();
        if (ImGui.isWindowHovered() && y >= top && y < top + ImGui.getFrameHeight()) {
            Set<Selection> joints = new HashSet<>();
            chain.source().forEach(joint -> joints.add(new Selection(CharacterSlot.SOURCE, joint)));
            chain.target().forEach(joint -> joints.add(new Selection(CharacterSlot.TARGET, joint)));
            workspace.view().setHovered(joints);
        }
    }

    private void drawLeftOut(JointMap map, BoundChain chain) {
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        ImGui.alignTextToFramePadding();
        PlainText.dim(chain.name());
        ImGui.tableNextColumn();
        PlainText.dim("left out");
        ImGui.tableNextColumn();
        Widgets.smallButton(
                "Restore##" + chain.name(),
                () -> workspace.apply(new Edit(
                        "Restore " + chain.name(), document -> document.withMap(ChainEdits.restore(map, chain)))));
        Hints.of("Pairs this chain again");
    }

    private static String title(LoadedCharacter character, List<Integer> joints) {
        String more = joints.size() > 1 ? " +" + (joints.size() - 1) : "";
        return character.rig().skeleton().name(joints.get(0)) + more;
    }
}
