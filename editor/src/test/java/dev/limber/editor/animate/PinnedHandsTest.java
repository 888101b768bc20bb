package dev.limber.editor.animate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Selection;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Quat;
import dev.limber.motion.Slice;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.LoopMaker;
import dev.limber.motion.edit.PoseWarp;
import dev.limber.motion.edit.Smoothing;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feet and hands that rest stay within a millimetre through all edits and fills, of someone who leans on a table. */
class PinnedHandsTest {
    private static final Set<PinnedJoint> ALL = EnumSet.complementOf(EnumSet.of(PinnedJoint.HIPS));

    private final Document sample = SampleDocument.document();
    private final Take take = sample.source().orElseThrow();
    private final Rig rig = take.actor().rig();
    private final Clip leaning = LeaningClip.of(rig, take.clip(), 200);
    private final double millimetre = rig.height() / 1750;
    private final List<Integer> ends = ALL.stream()
            .map(pin -> rig.roles().joint(pin.role().part(), pin.role().side()))
            .toList();
    private final Workspace workspace = Workspace.create();

    @AfterEach
    void close() {
        workspace.jobs().close();
    }

    /** Returns how far what rests is at most from where it rests, in millimetres of a person of 1.75 m. */
    private double moved(Clip clip) {
        WorldPose rest = WorldPose.of(leaning.pose(0));
        double most = 0;
        for (int i = 0; i < clip.frameCount(); i++) {
            WorldPose world = WorldPose.of(clip.pose(i));
            for (int end : ends) {
                most = Math.max(
                        most, world.position(end).minus(rest.position(end)).length() / millimetre);
            }
        }
        return most;
    }

    private PinHold hold() {
        return new PinHold(rig, ALL, Optional.empty());
    }

    private void assertHeld(Clip without, Clip held) {
        assertTrue(moved(without) > 1.5, () -> moved(without) + " mm without pins");
        assertTrue(moved(held) < 1, () -> moved(held) + " mm");
    }

    @Test
    void whatRestsDoesSo() {
        assertTrue(moved(leaning) < 0.2, () -> moved(leaning) + " mm");
    }

    @Test
    void throughAPaste() {
        Clip pasted = PoseWarp.spread(leaning, 20, 50, 80, leaning.pose(22));
        assertHeld(pasted, hold().hold(leaning, 20, pasted));
    }

    @Test
    void throughSmoothing() {
        Clip smooth = Smoothing.butterworth(leaning, 10, 190, 0.7);
        assertHeld(smooth, hold().hold(leaning, 0, smooth));
    }

    @Test
    void throughAFill() {
        MissingFrames gap = MissingFrames.of(new FrameSpan(40, 75));
        Clip filled = ClipInbetweener.interpolating()
                .fill(rig, leaning, gap, InbetweenOptions.DEFAULT, Progress.NONE)
                .get(0);
        assertHeld(filled, hold().holdFilled(filled, gap));
    }

    @Test
    void throughALoop() {
        Clip part = Slice.of(leaning, 17, 130);
        Clip held = loop(part, false);
        assertHeld(LoopMaker.of(part, hips(), rig.up(), 24, false), held);
        assertArrayEquals(part.pose(50).rotations(), held.pose(50).rotations(), "frames that are not blended stay");
        assertEquals(0, apart(held.pose(0), held.pose(part.frameCount() - 1)), 1e-3, "its ends meet");
    }

    @Test
    void theEndsOfALoopThatTravelsMeet() {
        Clip walk = Slice.of(take.clip(), 3, 140);
        Clip held = loop(walk, true);
        assertEquals(0, apart(held.pose(0), held.pose(walk.frameCount() - 1)), 0.5);
    }

    private int hips() {
        return rig.roles().joint(BodyPart.HIPS, Side.CENTER);
    }

    private Clip loop(Clip part, boolean travels) {
        Clip loop = LoopMaker.of(part, hips(), rig.up(), 24, travels);
        return new LoopHold(rig, ends).hold(part, loop, hips(), 24, travels);
    }

    /** Returns how far joints are apart at most, in millimetres, the hips aside. */
    private double apart(Pose a, Pose b) {
        WorldPose one = WorldPose.of(a);
        WorldPose other = WorldPose.of(b);
        Vec3 way = one.position(hips()).minus(other.position(hips()));
        double most = 0;
        for (int joint = 0; joint < rig.skeleton().jointCount(); joint++) {
            Vec3 by = one.position(joint).minus(other.position(joint)).minus(way);
            most = Math.max(most, by.length() / millimetre);
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.37, 0.5, 1.7})
    void throughARetime(double speed) throws InterruptedException {
        take(leaning);
        ClipTools tools = new ClipTools(workspace, pins(), new LayerTools(workspace, pins()));
        tools.setSpeed(speed);
        tools.retime();
        waitForJobs();
        Clip retimed = motion();
        assertEquals(leaning.frameCount() / speed, retimed.frameCount(), 2);
        assertTrue(moved(retimed) < 1, () -> moved(retimed) + " mm");
    }

    @ParameterizedTest
    @EnumSource(Layer.Mode.class)
    void throughAPoseOnALayer(Layer.Mode mode) {
        take(leaning);
        Pins pins = pins();
        LayerTools layers = new LayerTools(workspace, pins);
        layers.add(mode);
        int chest = rig.roles().joint(BodyPart.SPINE, Side.CENTER);
        workspace.select(Optional.of(new Selection(CharacterSlot.SOURCE, chest)));
        workspace.playhead().load(leaning.frameCount(), leaning.frameTime());
        workspace.playhead().seek(100);
        Posing posing = new Posing(workspace, layers, pins);
        posing.setReach(0.4);
        posing.begin();
        double[] bow = new double[4];
        Quat.fromAxisAngle(rig.forward().cross(rig.up()).normalized(), 0.2, bow, 0);
        posing.rotate(rig, bow);
        posing.end();
        Clip posed = motion();
        double bent = Quat.angle(
                leaning.pose(100).rotations(), 4 * chest, posed.pose(100).rotations(), 4 * chest);
        assertEquals(0.2, bent, 0.02);
        assertTrue(moved(posed) < 1, () -> moved(posed) + " mm");
        for (int frame : List.of(0, 40, 75, 125, 199)) {
            assertArrayEquals(
                    leaning.pose(frame).rotations(),
                    posed.pose(frame).rotations(),
                    1e-9,
                    "frame " + frame + " is out of reach");
        }
    }

    private Pins pins() {
        Pins pins = new Pins(new ContactCache(workspace.jobs(), workspace.problems()));
        pins.toggle(PinnedJoint.LEFT_HAND);
        pins.toggle(PinnedJoint.RIGHT_HAND);
        return pins;
    }

    private void take(Clip clip) {
        workspace.history().reset(sample.withSource(new Take(take.actor(), clip)));
        workspace.animate(CharacterSlot.SOURCE);
        workspace.playhead().load(clip.frameCount(), clip.frameTime());
    }

    private Clip motion() {
        return workspace.document().motion(CharacterSlot.SOURCE).orElseThrow().clip();
    }

    private void waitForJobs() throws InterruptedException {
        while (workspace.jobs().current().isPresent()) {
            workspace.jobs().poll();
            Thread.sleep(1);
        }
    }
}
