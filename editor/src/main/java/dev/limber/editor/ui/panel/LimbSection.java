package dev.limber.editor.ui.panel;

import dev.limber.editor.action.SettingsActions;
import dev.limber.editor.document.Edit;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.ArmSettings;
import dev.limber.retarget.BodySettings;
import dev.limber.retarget.HeadSpace;
import dev.limber.retarget.LegSettings;
import dev.limber.retarget.Range;
import dev.limber.retarget.RetargetSettings;
import imgui.ImGui;
import imgui.flag.ImGuiSliderFlags;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/** The settings of body and limbs, left and right together or separately. */
public final class LimbSection {
    private static final List<Side> SIDES = List.of(Side.LEFT, Side.RIGHT);
    private static final float WIDTH = 9; // of a slider, in font sizes

    private final Workspace workspace;
    private final SettingsActions files;
    private final float[] value = new float[1];
    private boolean alike = true;

    public LimbSection(Workspace workspace, SettingsActions files) {
        this.workspace = workspace;
        this.files = files;
    }

    void draw() {
        drawFiles();
        RetargetSettings settings = workspace.document().settings();
        BodySettings body = settings.body();
        slider("Stride", body.stride(), BodySettings.STRIDE, "x %.2f", v -> settings.withBody(body.withStride(v)));
        slider(
                "Pelvis height",
                body.pelvisHeight(),
                BodySettings.PELVIS_HEIGHT,
                "%+.2f of a leg",
                v -> settings.withBody(body.withPelvisHeight(v)));
        boolean withChest = body.head() == HeadSpace.BODY;
        Widgets.checkbox("Head follows the chest", withChest, () -> {
            HeadSpace head = withChest ? HeadSpace.WORLD : HeadSpace.BODY;
            workspace.apply(new Edit("Head", d -> d.withSettings(settings.withBody(body.withHead(head)))));
        });
        Hints.of("Otherwise the head looks where the source's does");
        Widgets.checkbox("Left and right alike", alike, () -> alike = !alike);
        for (Side side : SIDES) {
            if (side == Side.LEFT || !alike) {
                drawSide(settings, side, alike ? "" : side == Side.LEFT ? "Left " : "Right ");
            }
        }
    }

    private void drawFiles() {
        Widgets.button("Reset##limbs", () -> {
            RetargetSettings plain = RetargetSettings.DEFAULT;
            workspace.apply(new Edit(
                    "Reset body and limbs",
                    d -> d.withSettings(d.settings()
                            .withBody(plain.body())
                            .withArms(plain.leftArm(), plain.rightArm())
                            .withLegs(plain.leftLeg(), plain.rightLeg()))));
        });
        ImGui.sameLine();
        Widgets.button("Save...##settings", files::askToSave);
        Hints.of("Saves all settings of retargeting as a file, for the commands' option --settings");
        ImGui.sameLine();
        Widgets.button("Load...##settings", files::askToLoad);
        ImGui.sameLine();
        PlainText.dim("settings");
    }

    private void drawSide(RetargetSettings settings, Side side, String name) {
        ArmSettings arm = settings.arm(side);
        slider(
                name + "arm spread",
                arm.spread(),
                ArmSettings.SPREAD,
                "%+.0f degrees",
                v -> withArm(settings, side, a -> a.withSpread(v)));
        slider(
                name + "clavicle",
                arm.clavicle(),
                ArmSettings.CLAVICLE,
                "x %.2f",
                v -> withArm(settings, side, a -> a.withClavicle(v)));
        slider(name + "arm IK", arm.ik(), ArmSettings.IK, "%.2f", v -> withArm(settings, side, a -> a.withIk(v)));
        LegSettings leg = settings.leg(side);
        slider(
                name + "foot spread",
                leg.spread(),
                LegSettings.SPREAD,
                "%+.2f of a leg",
                v -> withLeg(settings, side, l -> l.withSpread(v)));
        slider(name + "leg IK", leg.ik(), LegSettings.IK, "%.2f", v -> withLeg(settings, side, l -> l.withIk(v)));
    }

    private RetargetSettings withArm(RetargetSettings settings, Side side, UnaryOperator<ArmSettings> change) {
        ArmSettings changed = change.apply(settings.arm(side));
        return settings.withArms(
                alike || side == Side.LEFT ? changed : settings.leftArm(),
                alike || side == Side.RIGHT ? changed : settings.rightArm());
    }

    private RetargetSettings withLeg(RetargetSettings settings, Side side, UnaryOperator<LegSettings> change) {
        LegSettings changed = change.apply(settings.leg(side));
        return settings.withLegs(
                alike || side == Side.LEFT ? changed : settings.leftLeg(),
                alike || side == Side.RIGHT ? changed : settings.rightLeg());
    }

    /** A number that is dragged; all of a drag is one step of undo. */
    private void slider(String label, double now, Range range, String format, DoubleFunction<RetargetSettings> change) {
        value[0] = (float) now;
        ImGui.setNextItemWidth(WIDTH * ImGui.getFontSize());
        int flags = ImGuiSliderFlags.AlwaysClamp;
        if (Widgets.sliderFloat(label, value, (float) range.least(), (float) range.most(), format, flags)) {
            double chosen = Math.max(range.least(), Math.min(range.most(), value[0]));
            RetargetSettings changed = change.apply(chosen);
            workspace.history().extend(new Edit(label, document -> document.withSettings(changed)));
        }
        if (ImGui.isItemDeactivated()) {
            workspace.history().seal();
        }
    }
}
