package dev.limber.editor.action;

import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.animate.ClipTools;
import dev.limber.editor.animate.Inbetweening;
import dev.limber.editor.animate.KeyTools;
import dev.limber.editor.animate.LayerTools;
import dev.limber.editor.animate.PoseClipboard;
import dev.limber.editor.animate.Posing;
import dev.limber.editor.animate.Tool;
import dev.limber.editor.keys.Command;
import dev.limber.motion.edit.Layer;
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
        add("Copy pose", Command.COPY_POSE, poses::canCopy, poses::copy);
        add("Paste pose", Command.PASTE_POSE, poses::canPaste, poses::paste);
        add("Paste pose mirrored", Command.PASTE_MIRRORED, poses::canPaste, poses::pasteMirrored);
        add("Mirror pose", Command.MIRROR_POSE, poses::canCopy, poses::mirror);
    }

    private void addLayers(AnimationTools animation) {
        LayerTools layers = animation.layers();
        BooleanSupplier any = () -> !layers.layers().isEmpty();
        BooleanSupplier active = () -> layers.active().isPresent();
        add("Add layer", Command.ADD_LAYER, animation.clips()::canEdit, () -> layers.add(Layer.Mode.ADDITIVE));
        add("Set layer key", Command.SET_LAYER_KEY, active, layers.keys()::set);
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
        add("Set key", Command.SET_KEY, keys::canKey, keys::setKey);
        add("Delete keys", Command.DELETE_KEYS, keys::canDeleteKeys, keys::deleteKeys);
        add("Previous key", Command.PREVIOUS_KEY, keys::canEdit, () -> keys.seekKey(false));
        add("Next key", Command.NEXT_KEY, keys::canEdit, () -> keys.seekKey(true));
        add("Reduce to keys", Command.REDUCE, keys::canEdit, keys::reduce);
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
        BooleanSupplier grabs = () -> posing.posable().isPresent();
        add("Let the joint follow the mouse", Command.GRAB_JOINT, grabs, () -> posing.grab(Tool.MOVE));
        add("Turn the joint with the mouse", Command.TURN_JOINT, grabs, () -> posing.grab(Tool.ROTATE));
        add("Move joints", Command.MOVE_JOINTS, () -> true, () -> posing.setTool(Tool.MOVE));
        add("Rotate joints", Command.ROTATE_JOINTS, () -> true, () -> posing.setTool(Tool.ROTATE));
    }

    private void addGaps(KeyTools keys, Inbetweening filling) {
        add("Start the range here", Command.START_RANGE, keys::canEdit, keys::startRange);
        add("End the range here", Command.END_RANGE, keys::canEdit, keys::endRange);
        add("Make gap", Command.MAKE_GAP, keys::hasRange, keys::makeGap);
        add("Fill gaps", Command.FILL_GAPS, () -> keys.hasGaps() && !filling.running(), filling::start);
        add("Accept the variant", Command.ACCEPT_VARIANT, filling::hasPreviews, filling::accept);
        add("Discard the variants", Command.DISCARD_VARIANTS, filling::hasPreviews, filling::discard);
    }

    private void add(String label, Command command, BooleanSupplier enabled, Runnable run) {
        list.add(new Action(Menu.ANIMATE, () -> label, Optional.of(command), enabled, run));
    }
}
