package dev.limber.editor.animate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Selection;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.Tangent;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pinned feet and hands of someone who leans on a table stay within a millimetre whatever is done to a layer. */
class LayerPinsTest {
    private static final int FRAME = 100;

    private final Document sample = SampleDocument.document();
    private final Take take = sample.source().orElseThrow();
    private final Rig rig = take.actor().rig();
    private final Clip leaning = LeaningClip.of(rig, take.clip(), 200);
    private final double millimetre = rig.height() / 1750;
    private final int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
    private final int chest = rig.roles().joint(BodyPart.SPINE, Side.CENTER);
    private final int foot = rig.roles().joint(BodyPart.FOOT, Side.LEFT);
    private final List<Integer> ends = List.of(
            rig.roles().joint(BodyPart.HAND, Side.LEFT),
            rig.roles().joint(BodyPart.HAND, Side.RIGHT),
            foot,
            rig.roles().joint(BodyPart.FOOT, Side.RIGHT));
    private final Workspace workspace = Workspace.create();
    private final Pins pins = new Pins(new ContactCache(workspace.jobs(), workspace.problems()));
    private final LayerTools layers = new LayerTools(workspace, pins);
    private final Posing posing = new Posing(workspace, layers, pins);

    LayerPinsTest() {
        workspace.history().reset(sample.withSource(new Take(take.actor(), leaning)));
        workspace.animate(CharacterSlot.SOURCE);
        workspace.playhead().load(leaning.frameCount(), leaning.frameTime());
        pins.toggle(PinnedJoint.LEFT_HAND);
        pins.toggle(PinnedJoint.RIGHT_HAND);
        posing.setReach(0.4);
    }

    @AfterEach
    void close() {
        workspace.jobs().close();
    }

    private Clip motion() {
        return workspace.document().motion(CharacterSlot.SOURCE).orElseThrow().clip();
    }

    /** Returns how far a joint is from where it is in the recording, in millimetres of a person of 1.75 m. */
    private double moved(int joint, int frame) {
        Vec3 was = WorldPose.of(leaning.pose(frame)).position(joint);
        return WorldPose.of(motion().pose(frame)).position(joint).distance(was) / millimetre;
    }

    private double mostMoved() {
        double most = 0;
        for (int frame = 0; frame < leaning.frameCount(); frame++) {
            for (int end : ends) {
                most = Math.max(most, moved(end, frame));
            }
        }
        return most;
    }

    private void begin(int joint) {
        workspace.select(Optional.of(new Selection(CharacterSlot.SOURCE, joint)));
        workspace.playhead().seek(FRAME);
        posing.begin();
    }

    /** Bows, lowers the hips and turns them on the layer. */
    private void pose() {
        double[] turn = new double[4];
        begin(chest);
        Quat.fromAxisAngle(rig.forward().cross(rig.up()).normalized(), 0.2, turn, 0);
        posing.rotate(rig, turn);
        posing.end();
        begin(hips);
        posing.move(rig, rig.up().times(-0.03 * rig.height()));
        posing.end();
    }

    private void assertHeld(String after) {
        assertTrue(mostMoved() < 1, () -> mostMoved() + " mm after " + after);
        assertTrue(
                workspace
                        .document()
                        .motion(CharacterSlot.SOURCE)
                        .orElseThrow()
                        .edits()
                        .keys()
                        .isEmpty(),
                "the motion beneath stays");
    }

    @ParameterizedTest
    @EnumSource(Layer.Mode.class)
    void throughKeysCurvesAndWeights(Layer.Mode mode) {
        layers.add(mode);
        pose();
        assertHeld("poses");
        assertEquals(
                3,
                layers.keys().frames().size(),
                "a pose and where it ends: " + layers.keys().frames());

        layers.keys().move(layers.keys().cells(Set.of(FRAME)), 13);
        assertTrue(moved(hips, FRAME + 13) > 10, "the hips are moved with their key");
        assertHeld("keys that were moved");
        layers.keys().setTangents(layers.keys().cells(layers.keys().frames()), Tangent.STEP);
        assertHeld("other tangents");
        layers.keys().copy(layers.keys().cells(Set.of(FRAME + 13)));
        workspace.playhead().seek(40);
        layers.keys().paste();
        assertTrue(moved(hips, 40) > 10);
        assertHeld("a pasted key");

        workspace.select(Optional.of(new Selection(CharacterSlot.SOURCE, hips)));
        CurveTools curves = new CurveTools(workspace, layers);
        curves.begin(List.of(40));
        curves.shift(5, 0, 0.03 * rig.height());
        curves.rotate(5, 1, 12);
        curves.end();
        assertHeld("a curve that was dragged");

        layers.change("Layer weight", 0, layer -> layer.withWeight(0.37));
        assertHeld("another weight");
        layers.keys().delete(layers.keys().cells(Set.of(FRAME + 13)));
        assertHeld("a key that was deleted");
    }

    @Test
    void unpinnedTheyGoWhereTheLayerTakesThem() {
        layers.add(Layer.Mode.ADDITIVE);
        pose();
        layers.change("Layer weight", 0, layer -> layer.withWeight(0.5));
        assertHeld("another weight");
        layers.togglePin(PinnedJoint.LEFT_FOOT);
        layers.keys().move(layers.keys().cells(Set.of(FRAME)), -9);
        assertTrue(moved(foot, FRAME - 3) > 1.5, () -> moved(foot, FRAME - 3) + " mm");
        assertTrue(layers.pins(PinnedJoint.RIGHT_FOOT));
        layers.togglePin(PinnedJoint.LEFT_FOOT);
        assertHeld("pinning again");
        layers.choose(Optional.empty());
        assertTrue(layers.pins(PinnedJoint.LEFT_FOOT));
    }

    @Test
    void aPinnedFootThatIsPulledItselfStaysWhereItWasPulled() {
        layers.add(Layer.Mode.ADDITIVE);
        begin(foot);
        Vec3 by = rig.up().times(0.06).plus(rig.forward().times(0.04)).times(rig.height());
        posing.move(rig, by);
        posing.end();
        double pulled = by.length() / millimetre;
        assertEquals(pulled, moved(foot, FRAME), 1);
        assertEquals(0, moved(foot, 40), 1e-3, "out of reach");
        pose();
        assertEquals(pulled, moved(foot, FRAME), 1, "other poses leave it there");
        layers.change("Layer weight", 0, layer -> layer.withWeight(0.5));
        assertEquals(pulled / 2, moved(foot, FRAME), 1, "half of the way");
        layers.change("Layer weight", 0, layer -> layer.withWeight(1));
        layers.keys().move(layers.keys().cells(Set.of(FRAME)), 10);
        assertEquals(pulled, moved(foot, FRAME + 10), 1, "the key takes it along");
    }

    @Test
    void aPoseBeneathALayerIsMetWhereTheLayerHolds() {
        layers.add(Layer.Mode.ADDITIVE);
        pose();
        layers.choose(Optional.empty());
        int between = FRAME - 9;
        workspace.select(Optional.of(new Selection(CharacterSlot.SOURCE, chest)));
        workspace.playhead().seek(between);
        WorldPose before = WorldPose.of(motion().pose(between));
        posing.begin();
        double[] turn = new double[4];
        Quat.fromAxisAngle(rig.up(), 0.2, turn, 0);
        posing.rotate(rig, turn);
        posing.end();
        WorldPose after = WorldPose.of(motion().pose(between));
        assertEquals(0.2, Quat.angle(before.rotations(), 4 * chest, after.rotations(), 4 * chest), 1e-3);
        assertTrue(mostMoved() < 1, () -> mostMoved() + " mm");
    }
}
