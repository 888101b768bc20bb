package dev.limber.editor.animate;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.job.Lane;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.motion.Clip;
import dev.limber.motion.Resample;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Slice;
import dev.limber.motion.edit.LoopMaker;
import dev.limber.motion.edit.Reverse;
import dev.limber.motion.edit.Smoothing;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Mirror;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Tools for the whole motion: trim, retime, reverse, mirror, loop, smooth. They merge keys, gaps and layers into the
 * motion; undo restores them. Used by the render thread only.
 */
public final class ClipTools {
    private static final double LOOP_BLEND = 0.4; // seconds at either end

    private final Workspace workspace;
    private final Pins pins;
    private final LayerTools layers;
    private double cutoff = 6; // hertz
    private double speed = 1;

    ClipTools(Workspace workspace, Pins pins, LayerTools layers) {
        this.layers = layers;
        this.workspace = workspace;
        this.pins = pins;
    }

    public boolean canEdit() {
        return workspace.document().motion(workspace.animated()).isPresent();
    }

    /** Whether the loop of the timeline begins within the motion that is edited: the other character's may be longer. */
    public boolean canEditLoop() {
        return workspace
                .document()
                .motion(workspace.animated())
                .filter(motion -> loop().first() < motion.edits().clip().frameCount())
                .isPresent();
    }

    public double cutoff() {
        return cutoff;
    }

    /** Sets the hertz above which {@link #smooth} takes motion out. */
    public void setCutoff(double hertz) {
        cutoff = hertz;
    }

    public double speed() {
        return speed;
    }

    /** Sets how many times as fast {@link #retime} makes the motion. */
    public void setSpeed(double factor) {
        speed = factor;
    }

    private FrameSpan loop() {
        return workspace.playhead().loop();
    }

    /** Leaves the loop of the timeline alone. */
    public void trim() {
        FrameSpan range = loop();
        apply("Trim", clip -> Slice.of(clip, range.first(), Math.min(range.last() + 1, clip.frameCount())));
    }

    public void reverse() {
        apply("Reverse", Reverse::of);
    }

    /** Plays the motion faster or slower at the same frames per second. */
    public void retime() {
        double factor = speed;
        apply("Retime", clip -> {
            int count = Math.max(1, (int) Math.round((clip.frameCount() - 1) / factor) + 1);
            double[] times = new double[count];
            double last = (clip.frameCount() - 1) * clip.frameTime();
            for (int frame = 0; frame < count; frame++) {
                times[frame] = Math.min(last, frame * factor * clip.frameTime());
            }
            return Resample.at(times, clip.frameTime(), clip);
        });
    }

    /** Exchanges left and right in all frames. */
    public void mirror() {
        Rig rig = rig();
        apply("Mirror", clip -> new Mirror(rig).apply(clip));
    }

    /** Makes the loop of the timeline run on from its end to its start, and leaves it alone. */
    public void makeLoop(boolean travels) {
        Rig rig = rig();
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        FrameSpan range = loop();
        LoopHold hold = pins.ofLoop(rig);
        apply("Make loop", clip -> {
            Clip part = Slice.of(clip, range.first(), Math.min(range.last() + 1, clip.frameCount()));
            int blend = (int) Math.round(LOOP_BLEND / clip.frameTime());
            int root = hips == Skeleton.NONE ? 0 : hips;
            Clip loop = LoopMaker.of(part, root, rig.up(), blend, travels);
            return hold.hold(part, loop, root, blend, travels);
        });
    }

    /** Takes what is fast out of the loop of the timeline. */
    public void smooth() {
        FrameSpan range = loop();
        double hertz = cutoff;
        applyHeld("Smooth", clip -> Smoothing.butterworth(clip, range.first(), range.last(), hertz));
    }

    /** Whether the character has feet that stand. */
    public boolean canPlant() {
        return canEditLoop() && rig().plan() == BodyPlan.HUMANOID;
    }

    /**
     * Stops feet that slide in the loop of the timeline, those selected or else both; on the active layer where there is one,
     * whose motion beneath stays.
     */
    public void plantFeet() {
        Rig rig = rig();
        FrameSpan loop = loop();
        Set<Side> sides = selectedFeet(rig);
        CharacterSlot slot = workspace.animated();
        EditedMotion motion = workspace.document().motion(slot).orElseThrow();
        Clip before = motion.clip();
        FrameSpan range = new FrameSpan(loop.first(), Math.min(loop.last(), before.frameCount() - 1));
        workspace.submit(
                Lane.WORK,
                "Plant feet",
                progress -> FootPlanting.plant(before, rig, range, sides),
                planted -> take("Plant feet", slot, motion, range, planted));
    }

    private Set<Side> selectedFeet(Rig rig) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        workspace.document().selection().ifPresent(selected -> {
            for (int joint : selected.joints()) {
                Role role = rig.roles().of(joint);
                if (role.part() == BodyPart.FOOT || role.part() == BodyPart.TOE) {
                    sides.add(role.side());
                }
            }
        });
        return sides.isEmpty() ? EnumSet.of(Side.LEFT, Side.RIGHT) : sides;
    }

    private void take(String name, CharacterSlot slot, EditedMotion motion, FrameSpan range, Clip changed) {
        if (workspace.document().motion(slot).filter(m -> m == motion).isEmpty()) {
            return;
        }
        EditedMotion taken = layers.active(slot).isPresent()
                ? layers.posed(slot, motion, range.first(), Slice.of(changed, range.first(), range.last() + 1))
                : EditedMotion.of(changed);
        workspace.apply(new Edit(name, document -> document.withMotion(slot, taken)));
    }

    /** Whether joints are selected whose motion can be edited. */
    public boolean canSmoothSelected() {
        return canEdit() && workspace.document().selection().isPresent();
    }

    /** As {@link #smooth}, for the selected joints alone. */
    public void smoothSelected() {
        FrameSpan range = loop();
        double hertz = cutoff;
        Set<Integer> joints = workspace.document().selection().orElseThrow().joints();
        String name = joints.size() == 1 ? "Smooth a joint" : "Smooth " + joints.size() + " joints";
        applyHeld(name, clip -> Smoothing.butterworth(clip, range.first(), range.last(), hertz, joints::contains));
    }

    private Rig rig() {
        return workspace.document().actor(workspace.animated()).orElseThrow().rig();
    }

    /** As {@link #apply}, with what is pinned held; frames stay where they are. */
    private void applyHeld(String name, UnaryOperator<Clip> change) {
        CharacterSlot slot = workspace.animated();
        Clip before = workspace.document().motion(slot).orElseThrow().clip();
        PinHold hold = pins.of(slot, rig(), before);
        apply(name, clip -> hold.hold(before, 0, change.apply(clip)));
    }

    private void apply(String name, UnaryOperator<Clip> change) {
        CharacterSlot slot = workspace.animated();
        Document before = workspace.document();
        EditedMotion motion = before.motion(slot).orElseThrow();
        workspace.submit(Lane.WORK, name, progress -> change.apply(motion.clip()), changed -> {
            if (workspace.document().motion(slot).filter(m -> m == motion).isPresent()) {
                workspace.apply(new Edit(name, document -> document.withMotion(slot, EditedMotion.of(changed))));
            }
        });
    }
}
