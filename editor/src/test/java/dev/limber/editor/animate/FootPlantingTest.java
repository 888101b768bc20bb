package dev.limber.editor.animate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.document.Selection;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A walk that was carried on too fast, so that its feet slide, is planted again. */
class FootPlantingTest {
    private static final double SLIDE = 0.06; // heights a second

    private final Workspace workspace = Workspace.create();
    private final Document sample = SampleDocument.document();
    private final Take take = sample.source().orElseThrow();
    private final Rig rig = take.actor().rig();
    private final Clip sliding = sliding(take.clip());
    private final FootContacts contacts =
            FootContacts.detect(sliding, rig.roles(), rig.up(), rig.height(), ContactSettings.DEFAULT);
    private final LayerTools layers =
            new LayerTools(workspace, new Pins(new ContactCache(workspace.jobs(), workspace.problems())));
    private final ClipTools tools =
            new ClipTools(workspace, new Pins(new ContactCache(workspace.jobs(), workspace.problems())), layers);

    @AfterEach
    void close() {
        workspace.jobs().close();
    }

    private Clip sliding(Clip walk) {
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        return walk.map(
                walk.translatedWith(hips),
                (frame, pose, world) ->
                        world.shift(hips, rig.forward().times(SLIDE * rig.height() * frame * walk.frameTime()), pose));
    }

    /** Returns how far a foot slides in its longest contact within some frames, in millimetres of a person of 1.75 m. */
    private double slide(Clip clip, Side side, FrameSpan range) {
        int foot = rig.roles().joint(BodyPart.FOOT, side);
        double most = 0;
        for (ContactSpan span : contacts.spans(FootPoint.heel(side))) {
            if (span.first() >= range.first() && span.end() - 1 <= range.last()) {
                Vec3 by = WorldPose.of(clip.pose(span.end() - 1))
                        .position(foot)
                        .minus(WorldPose.of(clip.pose(span.first())).position(foot));
                most = Math.max(most, by.rejectedFrom(rig.up()).length() / rig.height() * 1750);
            }
        }
        return most;
    }

    private Clip plant(FrameSpan range) throws InterruptedException {
        workspace.playhead().setLoop(range);
        tools.plantFeet();
        return planted();
    }

    private Clip planted() throws InterruptedException {
        while (workspace.jobs().current().isPresent()) {
            workspace.jobs().poll();
            Thread.sleep(1);
        }
        return motion().clip();
    }

    private EditedMotion motion() {
        return workspace.document().motion(CharacterSlot.SOURCE).orElseThrow();
    }

    private void open() {
        workspace.history().reset(sample.withSource(new Take(take.actor(), sliding)));
        workspace.animate(CharacterSlot.SOURCE);
        workspace.playhead().load(sliding.frameCount(), sliding.frameTime());
    }

    @Test
    void feetStandStillOnALayerAndTheMotionBeneathStays() throws InterruptedException {
        open();
        layers.add(Layer.Mode.ADDITIVE);
        FrameSpan range = new FrameSpan(20, 220);
        assertTrue(slide(sliding, Side.LEFT, range) > 15, () -> slide(sliding, Side.LEFT, range) + " mm");
        Clip planted = plant(range);
        for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
            assertTrue(slide(planted, side, range) < 2, () -> side + " " + slide(planted, side, range) + " mm");
        }
        assertSame(sliding, motion().edits().clip());
        for (int frame : new int[] {0, 18, 222, 259}) {
            assertArrayEquals(
                    sliding.pose(frame).rotations(), planted.pose(frame).rotations(), 1e-9, "frame " + frame);
        }
        workspace.history().undo();
        assertArrayEquals(
                sliding.pose(100).rotations(), motion().clip().pose(100).rotations());
    }

    @Test
    void theLayerIsThatOfTheCharacterWhoseFeetTheyAre() throws InterruptedException {
        open();
        layers.add(Layer.Mode.ADDITIVE);
        workspace.playhead().setLoop(new FrameSpan(20, 220));
        tools.plantFeet();
        workspace.animate(CharacterSlot.TARGET); // while it is under way
        assertEquals(Optional.empty(), layers.active());
        Clip planted = planted();
        assertTrue(slide(planted, Side.LEFT, new FrameSpan(20, 220)) < 2);
        assertSame(sliding, motion().edits().clip());
        workspace.animate(CharacterSlot.SOURCE);
        assertEquals(Optional.of(0), layers.active());
    }

    @Test
    void aSelectedFootAloneIsPlanted() throws InterruptedException {
        open();
        workspace.select(
                Optional.of(new Selection(CharacterSlot.SOURCE, rig.roles().joint(BodyPart.FOOT, Side.LEFT))));
        FrameSpan range = new FrameSpan(0, sliding.frameCount() - 1);
        Clip planted = plant(range);
        assertTrue(slide(planted, Side.LEFT, range) < 2, () -> slide(planted, Side.LEFT, range) + " mm");
        assertEquals(slide(sliding, Side.RIGHT, range), slide(planted, Side.RIGHT, range), 1);
    }

    @Test
    void aLoopBehindTheEndOfTheMotionIsNotOffered() {
        open();
        assertTrue(tools.canPlant());
        workspace.playhead().load(2 * sliding.frameCount(), sliding.frameTime()); // as long as the other character's
        workspace.playhead().setLoop(new FrameSpan(sliding.frameCount(), sliding.frameCount() + 9));
        assertFalse(tools.canEditLoop());
        assertFalse(tools.canPlant());
    }
}
