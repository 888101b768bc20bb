package dev.limber.editor.ui.panel;

import dev.limber.editor.animate.KeyTools;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.document.Edit;
import dev.limber.editor.job.JobProgress;
import dev.limber.editor.ui.widget.Choice;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.ProgressBar;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import dev.limber.retarget.models.MethodName;
import imgui.ImGui;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The retargeting settings, and the bake, after which the target no longer follows the source. */
public final class RetargetSection {
    private final Workspace workspace;
    private final Retargeting retargeting;
    private final KeyTools keys;
    private final FindingsBox findings;

    public RetargetSection(Workspace workspace, Retargeting retargeting, KeyTools keys) {
        this.workspace = workspace;
        this.retargeting = retargeting;
        this.keys = keys;
        findings = new FindingsBox(workspace, retargeting);
    }

    public void draw() {
        RetargetSettings settings = workspace.document().settings();
        drawRootMotion(settings);
        drawIk(settings);
        drawMethod(workspace.document().method());
        findings.draw();
        drawBake();
    }

    private void drawRootMotion(RetargetSettings settings) {
        PlainText.dim("Root motion");
        for (RootMotion motion : RootMotion.values()) {
            if (Widgets.radioButton(label(motion), motion == settings.rootMotion())
                    && motion != settings.rootMotion()) {
                workspace.apply(
                        new Edit("Root motion", document -> document.withSettings(settings.withRootMotion(motion))));
            }
        }
    }

    private static String label(RootMotion motion) {
        return switch (motion) {
            case SCALED -> "Strides scaled to the legs";
            case IN_PLACE -> "In place";
            case WORLD -> "Distances kept";
        };
    }

    private void drawIk(RetargetSettings settings) {
        PlainText.dim("Keep in place");
        for (IkTarget target : IkTarget.values()) {
            Widgets.checkbox(label(target), settings.ik().contains(target), () -> {
                Set<IkTarget> toggled = EnumSet.noneOf(IkTarget.class);
                toggled.addAll(settings.ik());
                if (!toggled.remove(target)) {
                    toggled.add(target);
                }
                workspace.apply(new Edit(label(target), document -> document.withSettings(settings.withIk(toggled))));
            });
        }
    }

    private static String label(IkTarget target) {
        return switch (target) {
            case FEET -> "Feet on the floor";
            case HANDS -> "Distances of the hands";
            case CONTACTS -> "Hands and arms at the body";
        };
    }

    private void drawMethod(MethodName chosen) {
        ImGui.alignTextToFramePadding();
        PlainText.dim("Method");
        ImGui.sameLine();
        Choice.WIDE.draw(
                "##method",
                List.of(MethodName.values()),
                chosen,
                method -> label(method),
                method -> workspace.apply(new Edit("Method", document -> document.withMethod(method))));
        if (chosen == MethodName.AUTO) {
            drawChoice();
        }
    }

    /** A line in any case, so that nothing moves when the clip is there. */
    private void drawChoice() {
        Optional<RetargetMethod.Choice> choice = retargeting.choice();
        PlainText.dim(choice.isPresent() ? "Here " + choice.get().method() : "Chosen with the whole clip");
        choice.ifPresent(made -> Hints.of(made.reason()));
    }

    private static String label(MethodName method) {
        return switch (method) {
            case GEOMETRIC -> "Geometric";
            case NEURAL -> "Neural: geometry, corrected";
            case AUTO -> "Automatic: the better of both";
        };
    }

    /** Two rows in any case, so that nothing below them moves while a clip is made. */
    private void drawBake() {
        if (keys.isBaked()) {
            Widgets.button("Follow the source again", keys::unbake);
            row("Baked: these settings count when it follows again");
        } else if (retargeting.running().isPresent()) {
            ImGui.beginDisabled(retargeting.isAwaited());
            drawBakeButton();
            ImGui.endDisabled();
            if (retargeting.isAwaited()) {
                ImGui.sameLine();
                row("when it is complete");
            }
            drawProgress(retargeting.running().get());
        } else if (retargeting.follows()) {
            drawBakeButton();
            boolean whole = retargeting.result().isPresent();
            if (!whole) {
                ImGui.sameLine();
                Widgets.button("Retarget the whole clip", retargeting::make);
            }
            row(whole ? "The whole clip is up to date" : "Only this frame is up to date");
        }
    }

    /** Shows text as high as a button. */
    private static void row(String text) {
        ImGui.alignTextToFramePadding();
        PlainText.dim(text);
    }

    private void drawProgress(JobProgress progress) {
        float cancel = 5 * ImGui.getFontSize();
        ProgressBar.draw(progress, -cancel);
        ImGui.sameLine();
        Widgets.button("Cancel", -1, 0, progress::cancel);
    }

    private void drawBakeButton() {
        Widgets.button("Bake", keys::bake);
        Hints.of("Gives the target the motion as its own clip, to edit.");
    }
}
