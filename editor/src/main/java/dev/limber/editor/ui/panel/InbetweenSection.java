package dev.limber.editor.ui.panel;

import com.jme3.math.ColorRGBA;
import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.animate.InbetweenMethod;
import dev.limber.editor.animate.Inbetweening;
import dev.limber.editor.animate.KeyTools;
import dev.limber.editor.keys.Command;
import dev.limber.editor.scene.VariantGhosts;
import dev.limber.editor.ui.widget.Choice;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.FrameSpan;
import imgui.ImGui;
import imgui.flag.ImGuiColorEditFlags;
import imgui.type.ImInt;
import java.util.List;
import java.util.stream.IntStream;

/** Gaps, the models that fill them, and the variants of a fill: one for the whole body, or one for each limb. */
final class InbetweenSection {
    private static final Choice LIMB = new Choice(10);
    private static final Choice MODEL = new Choice(12);

    private final Workspace workspace;
    private final KeyTools keys;
    private final Inbetweening filling;
    private final int[] count = new int[1];
    private final ImInt seed = new ImInt();

    InbetweenSection(Workspace workspace, AnimationTools animation) {
        this.workspace = workspace;
        keys = animation.keys();
        filling = animation.inBetweening();
    }

    void draw() {
        FrameSpan loop = workspace.playhead().loop();
        PlainText.dim(
                keys.hasRange()
                        ? "Frames " + loop.first() + " to " + loop.last()
                        : "Choose frames: Shift+drag in the ruler");
        Widgets.button(named("Make gap", Command.MAKE_GAP), keys.hasRange(), keys::makeGap);
        Hints.of("Removes the frames of the loop, except keys.");
        ImGui.sameLine();
        Widgets.button("Restore frames", keys.hasGaps(), keys::restoreGaps);
        MODEL.draw("Model", filling.methods(), filling.method(), InbetweenMethod::name, filling::setMethod);
        if (filling.method().model().isPresent()) {
            drawModelOptions();
        }
        int gaps = filling.gaps().spans().size();
        Widgets.button(
                named(gaps > 1 ? "Fill " + gaps + " gaps" : "Fill gap", Command.FILL_GAPS),
                gaps > 0 && !filling.running(),
                filling::start);
        if (gaps == 0) {
            ImGui.sameLine();
            PlainText.dim("no gap here");
        }
        if (filling.hasPreviews()) {
            drawVariants();
            drawLimbs();
            Widgets.button(named("Accept", Command.ACCEPT_VARIANT), true, filling::accept);
            ImGui.sameLine();
            Widgets.button(named("Discard", Command.DISCARD_VARIANTS), true, filling::discard);
        }
    }

    private String named(String text, Command command) {
        return workspace.keys().named(text, command);
    }

    private void drawModelOptions() {
        count[0] = filling.variants();
        ImGui.setNextItemWidth(12 * ImGui.getFontSize());
        if (Widgets.sliderInt("Variants", count, 1, Inbetweening.MOST_VARIANTS)) {
            filling.setVariants(count[0]);
        }
        seed.set((int) filling.seed());
        ImGui.setNextItemWidth(12 * ImGui.getFontSize());
        if (Widgets.inputInt("Seed", seed)) {
            filling.setSeed(seed.get());
        }
        Widgets.checkbox("Keep planted feet in place", filling.fixFeet(), () -> filling.setFixFeet(!filling.fixFeet()));
    }

    private void drawVariants() {
        ImGui.spacing();
        for (int i = 0; i < filling.made(); i++) {
            drawColor(i);
            if (Widgets.radioButton("Variant " + (i + 1), filling.chosen() == i)) {
                filling.choose(i);
            }
        }
        if (filling.made() == 1) {
            PlainText.dim("This model has one result only.");
        }
    }

    private static void drawColor(int variant) {
        ColorRGBA color = VariantGhosts.color(variant);
        float side = ImGui.getFrameHeight();
        ImGui.colorButton(
                "##variant" + variant, color.r, color.g, color.b, 1, ImGuiColorEditFlags.NoTooltip, side, side);
        ImGui.sameLine();
    }

    private void drawLimbs() {
        if (filling.chosen() < filling.made()) {
            PlainText.dim("or a variant for each limb:");
        } else {
            drawColor(filling.made());
            PlainText.dim("mixed by limb:");
        }
        List<String> names = filling.limbChoices();
        List<Integer> choices = IntStream.range(0, names.size()).boxed().toList();
        List<String> limbs = filling.limbs();
        for (int i = 0; i < limbs.size(); i++) {
            int limb = i;
            LIMB.draw(
                    limbs.get(limb) + "##fill",
                    choices,
                    filling.limbChoice(limb),
                    names::get,
                    choice -> filling.chooseLimb(limb, choice));
            Hints.of("Takes this limb from a variant, or leaves it as it was. The hips and the root go with the legs.");
        }
    }
}
