package dev.limber.editor.animate;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.edit.HeldLimbs;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.LayerStack;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.Rig;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The tools for the layers of the motion that is edited, and the layer that receives poses. Of the render thread. */
public final class LayerTools {
    private final Workspace workspace;
    private final Pins pins;
    private final LayerKeys keys;
    private final Map<CharacterSlot, Integer> active =
            new EnumMap<>(CharacterSlot.class); // none for the motion beneath

    /** @param pins what layers hold from the start */
    public LayerTools(Workspace workspace, Pins pins) {
        this.workspace = workspace;
        this.pins = pins;
        keys = new LayerKeys(workspace, this);
    }

    /** Returns the tools for the keys of the active layer. */
    public LayerKeys keys() {
        return keys;
    }

    Optional<EditedMotion> motion() {
        return workspace.document().motion(workspace.animated());
    }

    public LayerStack layers() {
        return motion().map(EditedMotion::layers).orElse(LayerStack.NONE);
    }

    /** Returns the index of the layer that receives poses; empty for the motion beneath. */
    public Optional<Integer> active() {
        return active(workspace.animated());
    }

    /** Returns the same of a character, which need not be the one whose motion is edited. */
    Optional<Integer> active(CharacterSlot slot) {
        Optional<EditedMotion> motion = workspace.document().motion(slot);
        return Optional.ofNullable(active.get(slot))
                .filter(index ->
                        motion.filter(m -> index < m.layers().layers().size()).isPresent());
    }

    public Optional<Layer> activeLayer() {
        return active().map(index -> layers().layers().get(index));
    }

    private Optional<Rig> rig() {
        return workspace.document().actor(workspace.animated()).map(LoadedCharacter::rig);
    }

    /** Whether edits leave a foot or hand in place: those of the active layer, or else those of the motion beneath. */
    public boolean pins(PinnedJoint pin) {
        return activeLayer()
                .map(layer -> layer.held().ends().contains(joint(pin)))
                .orElseGet(() -> pins.holds(pin));
    }

    /** Pins a foot or hand, or lets it go: on the active layer, or else for edits of the motion beneath and for new layers. */
    public void togglePin(PinnedJoint pin) {
        if (active().isEmpty()) {
            pins.toggle(pin);
            return;
        }
        PoseHandles handles = new PoseHandles(rig().orElseThrow());
        int joint = joint(pin);
        change(pins(pin) ? "Unpin" : "Pin", active().get(), layer -> {
            Set<Integer> ends = new TreeSet<>(layer.held().ends());
            if (!ends.remove(joint)) {
                ends.add(joint);
            }
            return layer.withHeld(HeldLimbs.of(handles, ends));
        });
    }

    /** Returns what edits leave in place now. */
    Set<PinnedJoint> pinned() {
        return Arrays.stream(PinnedJoint.values()).filter(this::pins).collect(Collectors.toSet());
    }

    /** Returns the joints that poses of another one leave in place. */
    List<Integer> pinned(Rig rig) {
        return activeLayer().map(layer -> List.copyOf(layer.held().ends())).orElseGet(() -> pins.joints(rig));
    }

    private int joint(PinnedJoint pin) {
        return rig().map(rig -> rig.roles().joint(pin.role())).orElse(Skeleton.NONE);
    }

    /** Lets a layer receive poses. */
    public void choose(Optional<Integer> index) {
        index.ifPresentOrElse(layer -> active.put(workspace.animated(), layer), this::chooseBeneath);
    }

    private void chooseBeneath() {
        active.remove(workspace.animated());
    }

    private void apply(String name, UnaryOperator<LayerStack> change) {
        CharacterSlot slot = workspace.animated();
        workspace.apply(new Edit(
                name,
                document -> document.motion(slot)
                        .map(m -> document.withMotion(slot, m.with(change.apply(m.layers()))))
                        .orElse(document)));
    }

    /** Puts a layer without keys on top, which receives poses from now on. */
    public void add(Layer.Mode mode) {
        int index = layers().layers().size();
        String name = (mode == Layer.Mode.ADDITIVE ? "Additive " : "Override ") + (index + 1);
        HeldLimbs held = rig().map(rig -> HeldLimbs.of(new PoseHandles(rig), pins.joints(rig)))
                .orElse(HeldLimbs.NONE);
        apply("Add layer", stack -> stack.plus(Layer.empty(name, mode).withHeld(held)));
        choose(Optional.of(index));
    }

    public void delete(int index) {
        apply("Delete layer", stack -> stack.without(index));
        chooseBeneath();
    }

    /** Changes a layer. */
    public void change(String name, int index, UnaryOperator<Layer> change) {
        apply(name, stack -> stack.with(index, change.apply(stack.layers().get(index))));
    }

    /** Changes a layer while a value is dragged. */
    public void drag(String name, int index, UnaryOperator<Layer> change) {
        CharacterSlot slot = workspace.animated();
        workspace.history().extend(new Edit(name, document -> {
            EditedMotion motion = document.motion(slot).orElseThrow();
            LayerStack stack = motion.layers();
            return document.withMotion(
                    slot,
                    motion.with(stack.with(index, change.apply(stack.layers().get(index)))));
        }));
    }

    /** Ends a {@link #drag}. */
    public void endDrag() {
        workspace.history().seal();
    }

    /** Lets a layer count alone, or all again. */
    public void toggleSolo(int index) {
        boolean alone = layers().solo().equals(Optional.of(index));
        apply(alone ? "All layers" : "Solo", stack -> stack.withSolo(alone ? Optional.empty() : Optional.of(index)));
    }

    /** Makes one motion of the layers and what is beneath them. */
    public void flatten() {
        CharacterSlot slot = workspace.animated();
        workspace.apply(new Edit(
                "Flatten layers",
                document -> document.motion(slot)
                        .map(m -> document.withMotion(slot, EditedMotion.of(m.clip())))
                        .orElse(document)));
        chooseBeneath();
    }

    /** Returns frames of a character's motion without what layers above its active one add to them. */
    Clip cleared(CharacterSlot slot, EditedMotion motion, int first, Clip frames) {
        int above = active(slot).map(index -> index + 1).orElse(0);
        return frames.map((i, pose) -> motion.layers().takeOut(above, first + i, pose));
    }

    /**
     * Returns a character's motion whose active layer makes frames of it become others; those just outside stay as they are.
     *
     * @param first frame that the first of {@code frames} is
     */
    EditedMotion posed(CharacterSlot slot, EditedMotion motion, int first, Clip frames) {
        int index = active(slot).orElseThrow();
        Clip wanted = cleared(slot, motion, first, frames);
        Clip beneath = motion.layers().beneath(index, motion.edits().clip());
        Layer layer = motion.layers().layers().get(index);
        int before = Math.max(0, first - 1);
        int after = Math.min(beneath.frameCount() - 1, first + wanted.frameCount());
        for (int i = 0; i < wanted.frameCount(); i++) {
            layer = layer.withPose(beneath, first + i, wanted.pose(i), before, after);
        }
        return motion.with(motion.layers().with(index, layer));
    }
}
