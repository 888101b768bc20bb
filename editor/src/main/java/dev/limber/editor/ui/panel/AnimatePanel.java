package dev.limber.editor.ui.panel;

import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.animate.KeyTools;
import dev.limber.editor.animate.LayerTools;
import dev.limber.editor.animate.Posing;
import dev.limber.editor.animate.Tool;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.keys.Command;
import dev.limber.editor.ui.Layout;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PanelWindow;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.rig.Side;
import imgui.ImGui;
import java.util.List;
import java.util.Optional;

/** Keys, poses and gaps: the tools for the motion of the character whose joint is selected, by default the source's. */
public final class AnimatePanel implements Panel {
    private static final CharacterSlot[] SLOTS = CharacterSlot.values();
    private static final List<PinnedJoint> PINS =
            List.of(PinnedJoint.LEFT_FOOT, PinnedJoint.RIGHT_FOOT, PinnedJoint.LEFT_HAND, PinnedJoint.RIGHT_HAND);

    private final Workspace workspace;
    private final KeyTools keys;
    private final Posing posing;
    private final LayerTools layerTools;
    private final InbetweenSection gaps;
    private final LayerSection layers;
    private final ClipSection clips;
    private final PoseSection poses;
    private final float[] reach = new float[1];
    private final float[] percent = new float[1];

    public AnimatePanel(Workspace workspace, AnimationTools animation) {
        this.workspace = workspace;
        keys = animation.keys();
        posing = animation.posing();
        layerTools = animation.layers();
        gaps = new InbetweenSection(workspace, animation);
        layers = new LayerSection(workspace, animation);
        clips = new ClipSection(animation.clips());
        poses = new PoseSection(workspace.keys(), animation.poses(), animation.shelf());
    }

    @Override
    public void draw() {
        if (PanelWindow.begin(Layout.ANIMATE)) {
            drawCharacters();
            Optional<EditedClip> edits = keys.edits();
            if (edits.isPresent()) {
                drawTools(edits.get());
            } else {
                drawNothing();
            }
        }
        ImGui.end();
    }

    private void drawCharacters() {
        PlainText.dim("Motion of");
        for (CharacterSlot slot : SLOTS) {
            workspace.document().actor(slot).ifPresent(character -> {
                ImGui.sameLine();
                Widgets.radioButton(
                        slot == CharacterSlot.SOURCE ? "source" : "target",
                        slot == workspace.animated(),
                        () -> workspace.animate(slot));
                hint(character.name());
            });
        }
    }

    private void drawNothing() {
        if (workspace.animated() == CharacterSlot.TARGET) {
            PlainText.wrapped(
                    "The target follows the source. Bake its motion to change it by itself; the first key does so"
                            + " too.");
            Widgets.button("Bake the target's motion", keys.canBake(), keys::bake);
        } else {
            PlainText.wrapped("Open a motion to set keys and fill gaps.");
        }
    }

    private void drawTools(EditedClip edits) {
        if (workspace.animated() == CharacterSlot.TARGET) {
            Widgets.button("Follow the source again", true, keys::unbake);
        }
        Widgets.section("Pose", true, this::drawPose);
        Widgets.section("Layers", true, layers::draw);
        Widgets.section("Keys", true, () -> drawKeys(edits));
        Widgets.section("In-between", true, gaps::draw);
        Widgets.section("Whole motion", false, clips::draw);
    }

    private void drawPose() {
        for (Tool tool : Tool.values()) {
            Widgets.radioButton(tool.label(), posing.tool() == tool, () -> posing.setTool(tool));
            hint(workspace.keys().label(tool == Tool.MOVE ? Command.MOVE_JOINTS : Command.ROTATE_JOINTS));
            ImGui.sameLine();
        }
        PlainText.dim(workspace.document().selection().isPresent() ? "" : "select a joint");
        hint("Rotate any joint. Move a foot, a hand, or the hips; swing a knee or an elbow.");
        Widgets.checkbox("Whole body follows", posing.wholeBody(), () -> posing.setWholeBody(!posing.wholeBody()));
        hint("Hips and spine follow a hand or foot that is pulled out of reach, as far as pinned feet and hands"
                + " reach.");
        drawPins();
        reach[0] = (float) posing.reach();
        ImGui.setNextItemWidth(9 * ImGui.getFontSize());
        if (Widgets.sliderFloat("Reach", reach, 0, 3, "%.2f s")) {
            posing.setReach(reach[0]);
        }
        hint("How far to either side the motion blends into the pose; shaded in the timeline. Keys limit it.");
        poses.draw();
    }

    private void drawPins() {
        PlainText.dim(
                layerTools.active().isPresent()
                        ? "Pins of the layer: what it leaves in place"
                        : "Pins: what edits and fills leave in place");
        for (PinnedJoint pin : PINS) {
            if (pin.role().side() == Side.RIGHT) {
                ImGui.sameLine(8 * ImGui.getFontSize());
            }
            Widgets.checkbox(
                    Labels.limb(pin.role().part(), pin.role().side()),
                    layerTools.pins(pin),
                    () -> layerTools.togglePin(pin));
            hint("Keeps its path and orientation while other joints are posed. Through pasted poses, smoothing and"
                    + " fills, a foot holds where it stands.");
        }
    }

    private void drawKeys(EditedClip edits) {
        Widgets.button(workspace.keys().named("Set", Command.SET_KEY), true, keys::setKey);
        hint("Makes the frame a key, which only you can change.");
        ImGui.sameLine();
        Widgets.button(workspace.keys().named("Delete", Command.DELETE_KEYS), keys.canDeleteKeys(), keys::deleteKeys);
        ImGui.sameLine();
        PlainText.dim(count(edits.keys().size(), "key"));
        percent[0] = (float) (100 * keys.tolerance());
        ImGui.setNextItemWidth(9 * ImGui.getFontSize());
        if (Widgets.sliderFloat("##tolerance", percent, 0.2f, 10, "within %.1f %%")) {
            keys.setTolerance(percent[0] / 100);
        }
        hint("How far a joint may be off, in percent of the character's height.");
        Widgets.sameLineIfFits("Reduce to keys");
        Widgets.button("Reduce to keys", true, keys::reduce);
        hint("Leaves the few frames from which the others can be interpolated; the rest becomes gaps.");
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static void hint(String text) {
        Hints.of(text);
    }
}
