package dev.limber.editor.ui.panel;

import dev.limber.editor.document.ChainEdits;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.Selection;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Skeleton;
import dev.limber.retarget.BoundChain;
import dev.limber.retarget.JointMap;
import imgui.ImGui;
import imgui.flag.ImGuiComboFlags;
import imgui.type.ImString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The list that opens at one side of a chain of any body: its joints, to take out and to split at, and joints to add. */
final class ChainChoice {
    private static final int LONGEST = 60; // characters of what is searched

    private final Workspace workspace;
    private final ImString search = new ImString(LONGEST);

    ChainChoice(Workspace workspace) {
        this.workspace = workspace;
    }

    void draw(JointMap map, BoundChain chain, CharacterSlot slot, Skeleton skeleton, String title) {
        List<Integer> joints = ChainEdits.joints(chain, slot);
        boolean source = slot == CharacterSlot.SOURCE;
        ImGui.setNextItemWidth(-1);
        boolean open = Widgets.beginCombo(
                source ? "##source" : "##target", title, ImGuiComboFlags.NoArrowButton | ImGuiComboFlags.HeightLarge);
        if (!open && Widgets.areWatched()) {
            Widgets.markItem(chain.name() + (source ? " source" : " target"));
        }
        if (ImGui.isItemHovered()) { // the text is made only when it is shown
            PlainText.tooltip(
                    String.join(", ", joints.stream().map(skeleton::name).toList()));
        }
        if (open) {
            if (ImGui.isWindowAppearing()) {
                search.set("");
            }
            drawSelected(map, chain, slot, skeleton);
            Widgets.selectable(
                    "(none: leave this chain out)",
                    () -> apply("Leave out " + chain.name(), ChainEdits.remove(map, chain)));
            ImGui.separator();
            drawChain(map, chain, slot, skeleton);
            ImGui.separator();
            drawOthers(map, chain, slot, skeleton);
            ImGui.endCombo();
        }
    }

    /** Offers the joints that are selected in the view or the outliner. */
    private void drawSelected(JointMap map, BoundChain chain, CharacterSlot slot, Skeleton skeleton) {
        workspace.document().selection().filter(s -> s.slot() == slot).ifPresent((Selection selected) -> {
            boolean line = ChainEdits.areInLine(skeleton, selected.joints());
            ImGui.beginDisabled(!line);
            Widgets.selectable(
                    "Selected joints (" + selected.joints().size() + ")",
                    () -> apply("Chain " + chain.name(), ChainEdits.replace(map, chain, slot, selected.joints())));
            ImGui.endDisabled();
            Hints.of("The joints that are selected in the view or the outliner; they must lie on one line");
        });
    }

    /** The joints of the chain, each of which can be taken out or begin a chain of its own. */
    private void drawChain(JointMap map, BoundChain chain, CharacterSlot slot, Skeleton skeleton) {
        List<Integer> joints = ChainEdits.joints(chain, slot);
        for (int i = 0; i < joints.size(); i++) {
            int joint = joints.get(i);
            Widgets.smallButton(Icons.CROSS + " " + skeleton.name(joint) + "##out" + joint, joints.size() > 1, () -> {
                List<Integer> rest = new ArrayList<>(joints);
                rest.remove(Integer.valueOf(joint));
                apply("Take out of " + chain.name(), ChainEdits.replace(map, chain, slot, rest));
            });
            Hints.of("Removes the joint from the chain");
            if (i > 0 && ChainEdits.canSplit(chain)) {
                ImGui.sameLine();
                if (Widgets.smallButton("split##" + skeleton.name(joint))) {
                    apply("Split " + chain.name(), ChainEdits.split(map, chain, slot, i));
                }
                Hints.of("Begins a chain of its own with this joint");
            }
        }
    }

    /** The other joints, each of which can be added where it lies on one line with the chain. */
    private void drawOthers(JointMap map, BoundChain chain, CharacterSlot slot, Skeleton skeleton) {
        ImGui.setNextItemWidth(12 * ImGui.getFontSize());
        Widgets.inputTextWithHint("##find chain joint", "Search joints", search);
        List<Integer> joints = ChainEdits.joints(chain, slot);
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            String name = skeleton.name(joint);
            Set<Integer> more = new TreeSet<>(joints);
            if (more.add(joint) && Labels.matches(name, search.get()) && ChainEdits.areInLine(skeleton, more)) {
                Widgets.smallButton(
                        "+ " + name + "##add" + joint,
                        () -> apply("Add to " + chain.name(), ChainEdits.replace(map, chain, slot, more)));
                Hints.of("Adds the joint to the chain");
            }
        }
    }

    private void apply(String name, JointMap changed) {
        workspace.apply(new Edit(name, document -> document.withMap(changed)));
        ImGui.closeCurrentPopup();
    }
}
