package dev.limber.editor.ui.panel;

import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.animate.KeySelection;
import dev.limber.editor.animate.LayerCells;
import dev.limber.editor.animate.LayerTools;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.keys.Command;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.Tangent;
import imgui.ImGui;
import java.util.List;
import java.util.Optional;

/** The layers over the motion that is animated, the topmost first, and their keys. */
public final class LayerSection {
    private final Workspace workspace;
    private final LayerTools layers;
    private final KeySelection selected;
    private final float[] weight = new float[1];
    private final float[] factor = {1};

    public LayerSection(Workspace workspace, AnimationTools animation) {
        this.workspace = workspace;
        layers = animation.layers();
        selected = animation.selectedLayerKeys();
    }

    void draw() {
        Widgets.button("Add additive layer", () -> layers.add(Layer.Mode.ADDITIVE));
        Hints.of("Poses go into the layer as keys that are added to the motion, which stays as it is.");
        Widgets.sameLineIfFits("Add override layer");
        Widgets.button("Add override layer", () -> layers.add(Layer.Mode.OVERRIDE));
        Hints.of("Keys of the layer take the place of the motion, from the first to the last key of a joint.");
        List<Layer> all = layers.layers().layers();
        for (int index = all.size() - 1; index >= 0; index--) {
            drawLayer(index, all.get(index));
        }
        if (!all.isEmpty()) {
            Widgets.radioButton("the motion beneath", layers.active().isEmpty(), () -> layers.choose(Optional.empty()));
            if (layers.activeLayer().isPresent()) {
                drawKeys();
            }
        }
    }

    private void drawLayer(int index, Layer layer) {
        ImGui.pushID(index);
        Widgets.radioButton(
                layer.name(), layers.active().equals(Optional.of(index)), () -> layers.choose(Optional.of(index)));
        Hints.of("Poses go into the layer that is chosen.");
        float em = ImGui.getFontSize();
        Widgets.sameLineIfFits(8 * em); // with solo
        Widgets.checkbox("mute", layer.muted(), () -> layers.change("Mute layer", index, l -> l.withMuted(!l.muted())));
        ImGui.sameLine();
        Widgets.checkbox("solo", layers.layers().solo().equals(Optional.of(index)), () -> layers.toggleSolo(index));
        Widgets.sameLineIfFits(7.5f * em); // with the cross
        weight[0] = (float) layer.weight();
        ImGui.setNextItemWidth(5 * em);
        if (Widgets.sliderFloat("##weight", weight, 0, 1, "%.2f")) {
            double changed = Math.max(0, Math.min(1, weight[0]));
            layers.drag("Layer weight", index, l -> l.withWeight(changed));
        }
        if (ImGui.isItemDeactivated()) {
            layers.endDrag();
        }
        ImGui.sameLine();
        Widgets.smallButton(Icons.CROSS + "##delete layer", () -> layers.delete(index));
        Hints.of("Delete the layer");
        ImGui.popID();
    }

    private void drawKeys() {
        CharacterSlot slot = workspace.animated();
        LayerCells keys = selected.cells(slot, layers.activeLayer().orElseThrow());
        Widgets.button(
                workspace.keys().named("Key", Command.SET_LAYER_KEY),
                () -> layers.keys().set());
        ImGui.sameLine();
        Widgets.button("Copy keys", !keys.isEmpty(), () -> layers.keys().copy(keys));
        Widgets.sameLineIfFits("Paste keys");
        Widgets.button(
                "Paste keys", layers.keys().canPaste(), () -> layers.keys().paste());
        ImGui.beginDisabled(keys.isEmpty());
        for (Tangent tangent : Tangent.values()) {
            if (tangent != Tangent.AUTO) { // the first one
                Widgets.sameLineIfFits(Labels.plain(tangent));
            }
            Widgets.smallButton(Labels.plain(tangent), () -> layers.keys().setTangents(keys, tangent));
            Hints.of("The tangent of the selected keys: how the motion leaves them for the next ones");
        }
        ImGui.setNextItemWidth(6 * ImGui.getFontSize());
        Widgets.sliderFloat("##factor", factor, 0.25f, 4, "x %.2f");
        ImGui.sameLine();
        Widgets.button("Scale keys", () -> {
            layers.keys().scale(keys, factor[0]);
            selected.clear();
        });
        Hints.of("Stretches the selected keys in time about the frame that is shown.");
        Widgets.sameLineIfFits("Delete keys");
        Widgets.button("Delete keys", () -> {
            layers.keys().delete(keys);
            selected.clear();
        });
        ImGui.endDisabled();
    }
}
