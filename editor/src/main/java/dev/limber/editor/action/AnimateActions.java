package dev.limber.editor.action;

import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.animate.ClipTools;
import dev.limber.editor.animate.Inbetweening;
import dev.limber.editor.animate.KeyTools;
import dev.limber.editor.animate.LayerTools;
import dev.limber.editor.animate.PoseClipboard;
import dev.limber.editor.animate.Posing;
import dev.limber.editor.animate.Tool;
import dev.limber.motion.edit.Layer;
import imgui.flag.ImGuiKey;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The actions on keys, poses and gaps. */
final class AnimateActions {
    private final List<Action> list;

    private AnimateActions(List<Action> list) {
        this.list = list;
    }

    static void addTo(List<Action> list, AnimationTools animation, JoinActions joins) {
        AnimateActions actions = new AnimateActions(list);
        actions.addKeys(animation.keys());
        actions.addPosing(animation.posing());
        actions.addGaps(animation.keys(), animation.inBetweening());
        actions.addPoses(animation.poses());
        actions.addLayers(animation);
        actions.addClip(animation.clips());
        actions.add("Join another motion to the source...", joins::canJoin, joins::askToJoin);
    }

    private void addPoses(PoseClipboard poses) {
        add("Copy pose", Shortcut.control(ImGuiKey.C, "C"), poses::canCopy, poses::copy);
        add("Paste pose", Shortcut.control(ImGuiKey.V, "V"), poses::canPaste, poses::paste);
        add("Paste pose mirrored", Shortcut.controlShift(ImGuiKey.V, "V"), poses::canPaste, poses::pasteMirrored);
        add("Mirror pose", Shortcut.controlShift(ImGuiKey.M, "M"), poses::canCopy, poses::mirror);
    }

    private void addLayers(AnimationTools animation) {
        LayerTools layers = animation.layers();
        BooleanSupplier any = () -> !layers.layers().isEmpty();
        BooleanSupplier active = () -> layers.active().isPresent();
        add(
                "Add layer",
                Shortcut.control(ImGuiKey.L, "L"),
                animation.clips()::canEdit,
                () -> layers.add(Layer.Mode.ADDITIVE));
        add("Set layer key", Shortcut.shift(ImGuiKey.K, "K"), active, layers::setKey);
        add("Flatten layers", any, layers::flatten);
    }

    private void addClip(ClipTools clips) {
        add("Trim to the loop", clips::canEditLoop, clips::trim);
        add("Reverse the motion", clips::canEdit, clips::reverse);
        add("Mirror the motion", clips::canEdit, clips::mirror);
        add("Make a loop in place", clips::canEditLoop, () -> clips.makeLoop(false));
        add("Make a loop with root motion", clips::canEditLoop, () -> clips.makeLoop(true));
        add("Plant feet in the loop", clips::canPlant, clips::plantFeet);
        add("Smooth the loop's frames", clips::canEditLoop, clips::smooth);
        add("Smooth the selected joints", clips::canSmoothSelected, clips::smoothSelected);
    }

    private void add(String label, BooleanSupplier enabled, Runnable run) {
        list.add(new Action(Menu.ANIMATE, () -> label, Optional.empty(), enabled, run));
    }

    private void addKeys(KeyTools keys) {
        add("Set key", Shortcut.key(ImGuiKey.K, "K"), keys::canKey, keys::setKey);
        add("Delete keys", Shortcut.key(ImGuiKey.Delete, "Delete"), keys::canDeleteKeys, keys::deleteKeys);
        add("Previous key", Shortcut.key(ImGuiKey.Comma, ","), keys::canEdit, () -> keys.seekKey(false));
        add("Next key", Shortcut.key(ImGuiKey.Period, "."), keys::canEdit, () -> keys.seekKey(true));
        add("Reduce to keys", Shortcut.controlShift(ImGuiKey.K, "K"), keys::canEdit, keys::reduce);
        list.add(new Action(
                Menu.ANIMATE,
                () -> keys.isBaked() ? "Let the target follow again" : "Bake the target's motion",
                Optional.empty(),
                () -> keys.isBaked() || keys.canBake(),
                () -> {
                    if (keys.isBaked()) {
                        keys.unbake();
                    } else {
                        keys.bake();
                    }
                }));
    }

    private void addPosing(Posing posing) {
        add("Move joints", Shortcut.key(ImGuiKey.W, "W"), () -> true, () -> posing.setTool(Tool.MOVE));
        add("Rotate joints", Shortcut.key(ImGuiKey.E, "E"), () -> true, () -> posing.setTool(Tool.ROTATE));
    }

    private void addGaps(KeyTools keys, Inbetweening filling) {
        add("Start the range here", Shortcut.key(ImGuiKey.LeftBracket, "["), keys::canEdit, keys::startRange);
        add("End the range here", Shortcut.key(ImGuiKey.RightBracket, "]"), keys::canEdit, keys::endRange);
        add("Make gap", Shortcut.key(ImGuiKey.G, "G"), keys::hasRange, keys::makeGap);
        add("Fill gaps", Shortcut.key(ImGuiKey.B, "B"), () -> keys.hasGaps() && !filling.running(), filling::start);
        add("Accept the variant", Shortcut.key(ImGuiKey.Enter, "Enter"), filling::hasPreviews, filling::accept);
        add("Discard the variants", Shortcut.key(ImGuiKey.Escape, "Esc"), filling::hasPreviews, filling::discard);
    }

    private void add(String label, Shortcut shortcut, BooleanSupplier enabled, Runnable run) {
        list.add(new Action(Menu.ANIMATE, () -> label, Optional.of(shortcut), enabled, run));
    }
}
