package dev.limber.editor.ui.panel;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.RetargetPlan;
import dev.limber.editor.ui.widget.Choice;
import dev.limber.editor.ui.widget.Hints;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.NamedClip;
import dev.limber.retarget.BodySettings;
import dev.limber.retarget.Facing;
import dev.limber.retarget.FloorSettings;
import dev.limber.retarget.Posture;
import dev.limber.retarget.RetargetException;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootJoint;
import dev.limber.retarget.SourceSettings;
import imgui.ImGui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** How the target stands and moves as a whole, and what is done to the source before: posture, manner, floor, mirror, time. */
public final class SourceSection {
    private static final float WIDTH = 12; // of a list, in font sizes
    private static final float FASTEST = 0.01f; // seconds or units a pixel
    private static final float LONGEST = 3600; // s
    private static final float HIGHEST = 1e6f; // units

    private final Workspace workspace;
    private final Choice choice = new Choice(WIDTH);
    private final float[] value = new float[1];

    public SourceSection(Workspace workspace) {
        this.workspace = workspace;
    }

    void draw() {
        Document document = workspace.document();
        RetargetSettings settings = document.settings();
        BodySettings body = settings.body();
        choice.draw("Posture", List.of(Posture.values()), body.posture(), SourceSection::label, this::stand);
        Hints.of("How the target stands. Joints are paired anew.");
        drawManner(document);
        choice.draw(
                "Facing",
                List.of(Facing.values()),
                settings.facing(),
                SourceSection::label,
                chosen -> set("Facing", settings.withFacing(chosen)));
        choice.draw(
                "Root joint",
                List.of(RootJoint.values()),
                settings.rootJoint(),
                SourceSection::label,
                chosen -> set("Root joint", settings.withRootJoint(chosen)));
        drawFloor(settings, settings.source());
        Widgets.checkbox(
                "Mirror left and right",
                settings.source().mirror(),
                () -> set(
                        "Mirror",
                        settings.withSource(
                                settings.source().withMirror(!settings.source().mirror()))));
        number(
                "Time offset",
                settings.source().timeOffset(),
                LONGEST,
                "%.2f s",
                seconds -> settings.withSource(settings.source().withTimeOffset(seconds)));
    }

    /** Takes a posture, unless the target cannot stand so. */
    private void stand(Posture posture) {
        RetargetSettings settings = workspace.document().settings();
        try {
            workspace.document().target().ifPresent(character -> posture.of(character.rig()));
            set("Posture", settings.withBody(settings.body().withPosture(posture)));
        } catch (RetargetException e) {
            workspace.problems().add(Problem.of("Posture", e));
        }
    }

    private void drawManner(Document document) {
        List<String> names = new ArrayList<>();
        names.add("");
        document.target().filter(target -> !target.own().isEmpty()).ifPresent(target -> {
            names.add(RetargetPlan.ALL_CLIPS);
            target.own().stream().map(NamedClip::name).distinct().forEach(names::add);
        });
        ImGui.beginDisabled(names.size() == 1);
        choice.draw(
                "Manner",
                names,
                document.plan().manner().orElse(""),
                SourceSection::mannerLabel,
                chosen -> workspace.apply(new Edit(
                        "Manner", d -> d.withManner(chosen.isEmpty() ? Optional.empty() : Optional.of(chosen)))));
        ImGui.endDisabled();
        Hints.of("Moves as in clips of the target's own file");
    }

    private void drawFloor(RetargetSettings settings, SourceSettings source) {
        FloorSettings floor = source.floor();
        choice.draw(
                "Source floor",
                List.of(FloorSettings.Kind.values()),
                floor.kind(),
                SourceSection::label,
                kind -> set(
                        "Floor",
                        settings.withSource(source.withFloor(
                                new FloorSettings(kind, kind == FloorSettings.Kind.HEIGHT ? floor.height() : 0)))));
        if (floor.kind() == FloorSettings.Kind.HEIGHT) {
            number(
                    "Height of the floor",
                    floor.height(),
                    HIGHEST,
                    "%.3f",
                    height -> settings.withSource(source.withFloor(FloorSettings.at(height))));
            Hints.of("In the unit of the source's file");
        }
    }

    private void set(String name, RetargetSettings changed) {
        workspace.apply(new Edit(name, document -> document.withSettings(changed)));
    }

    /** A number that is dragged; all of a drag is one step of undo. */
    private void number(String label, double now, float most, String format, DoubleFunction<RetargetSettings> change) {
        value[0] = (float) now;
        ImGui.setNextItemWidth(WIDTH * ImGui.getFontSize());
        if (Widgets.dragFloat(label, value, FASTEST, -most, most, format)) {
            // Rounded as it is shown, so that the copied command line is short.
            double chosen =
                    Double.parseDouble(String.format(Locale.ROOT, "%.3f", Math.max(-most, Math.min(most, value[0]))));
            RetargetSettings changed = change.apply(chosen);
            workspace.history().extend(new Edit(label, document -> document.withSettings(changed)));
        }
        if (ImGui.isItemDeactivated()) {
            workspace.history().seal();
        }
    }

    private static String mannerLabel(String which) {
        return which.isEmpty()
                ? "of the source"
                : which.equals(RetargetPlan.ALL_CLIPS) ? "of all own clips" : "of " + which;
    }

    private static String label(Posture posture) {
        return switch (posture) {
            case OWN -> "As at rest";
            case UPRIGHT -> "Upright";
            case ALL_FOURS -> "On all fours";
        };
    }

    private static String label(Facing facing) {
        return switch (facing) {
            case CHARACTER -> "As the character faces";
            case WORLD -> "Directions of the scene";
        };
    }

    private static String label(RootJoint joint) {
        return switch (joint) {
            case AUTO -> "Root bone if there is one";
            case HIPS -> "Hips";
        };
    }

    private static String label(FloorSettings.Kind kind) {
        return switch (kind) {
            case FEET -> "Where the feet stand";
            case HEIGHT -> "At a height";
            case SOURCE -> "Steps of the source";
        };
    }
}
