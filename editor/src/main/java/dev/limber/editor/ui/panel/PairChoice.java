package dev.limber.editor.ui.panel;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.MapEdits;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.view.JointPick;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Skeleton;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.JointMap;
import imgui.ImGui;
import imgui.flag.ImGuiComboFlags;
import imgui.type.ImString;
import java.util.List;
import java.util.Optional;

/** The list that opens at one side of a pair: its chain, joint by joint, and all others to choose from, with search. */
final class PairChoice {
    private static final int LONGEST = 60; // characters of what is searched

    private final Workspace workspace;
    private final ImString search = new ImString(LONGEST);

    PairChoice(Workspace workspace) {
        this.workspace = workspace;
    }

    void draw(JointMap map, ChainPair pair, CharacterSlot slot, Skeleton skeleton, String title) {
        List<Integer> joints = MapEdits.chain(pair, slot);
        ImGui.setNextItemWidth(-1);
        boolean open = Widgets.beginCombo(
                slot == CharacterSlot.SOURCE ? "##source" : "##target",
                title,
                ImGuiComboFlags.NoArrowButton | ImGuiComboFlags.HeightLarge);
        if (!open && Widgets.areWatched()) {
            Widgets.markItem(
                    Labels.limb(pair.part(), pair.side()) + (slot == CharacterSlot.SOURCE ? " source" : " target"));
        }
        if (ImGui.isItemHovered()) { // the text is made only when it is shown
            PlainText.tooltip(
                    String.join(", ", joints.stream().map(skeleton::name).toList()));
        }
        if (open) {
            if (ImGui.isWindowAppearing()) {
                search.set("");
            }
            drawSelected(map, pair, slot, skeleton);
            Widgets.selectable("(pick in the view)", () -> pick(map, pair, slot));
            Widgets.selectable(
                    "(none: leave this pair out)", () -> apply("Leave out", pair, MapEdits.remove(map, pair)));
            drawChain(map, pair, slot, skeleton);
            drawJoints(map, pair, slot, skeleton);
            ImGui.endCombo();
        }
    }

    /** Offers the joint that is selected in the view before all others. */
    private void drawSelected(JointMap map, ChainPair pair, CharacterSlot slot, Skeleton skeleton) {
        workspace.document().selection().filter(s -> s.slot() == slot).ifPresent(selected -> {
            Widgets.selectable(
                    "Selected in the view: " + skeleton.name(selected.joint()),
                    () -> choose(map, pair, slot, selected.joint()));
            ImGui.separator();
        });
    }

    /** The joints of the chain, each of which can be taken out while another is left. */
    private void drawChain(JointMap map, ChainPair pair, CharacterSlot slot, Skeleton skeleton) {
        List<Integer> joints = MapEdits.chain(pair, slot);
        if (joints.size() < 2) {
            return;
        }
        ImGui.separator();
        PlainText.dim("Chain");
        for (int joint : joints) {
            Widgets.smallButton(
                    Icons.CROSS + " " + skeleton.name(joint) + "##out" + joint,
                    () -> apply("Take out of", pair, MapEdits.takeOut(map, pair, slot, joint)));
            Hints.of("Removes the joint from the chain");
        }
    }

    private void drawJoints(JointMap map, ChainPair pair, CharacterSlot slot, Skeleton skeleton) {
        ImGui.separator();
        ImGui.setNextItemWidth(12 * ImGui.getFontSize());
        Widgets.inputTextWithHint("##find joint", "Search joints", search);
        List<Integer> joints = MapEdits.chain(pair, slot);
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            String name = skeleton.name(joint);
            if (!Labels.matches(name, search.get())) {
                continue;
            }
            if (MapEdits.canAdd(pair, slot, skeleton, joint)) {
                if (Widgets.smallButton("+##add" + name)) {
                    apply("Add to", pair, MapEdits.add(map, pair, slot, joint));
                }
                Hints.of("Adds the joint to the chain");
                ImGui.sameLine();
            }
            if (Widgets.selectable(name + "##" + joint, joints.contains(joint))) {
                choose(map, pair, slot, joint);
            }
        }
    }

    private void pick(JointMap map, ChainPair pair, CharacterSlot slot) {
        String what = "the " + Labels.limb(pair.part(), pair.side());
        workspace.view().setPick(Optional.of(new JointPick(slot, what, joint -> choose(map, pair, slot, joint))));
    }

    private void choose(JointMap map, ChainPair pair, CharacterSlot slot, int joint) {
        apply("Pair", pair, MapEdits.replace(map, pair, slot, joint));
    }

    private void apply(String what, ChainPair pair, JointMap changed) {
        workspace.apply(
                new Edit(what + " " + Labels.limb(pair.part(), pair.side()), document -> document.withMap(changed)));
    }
}
