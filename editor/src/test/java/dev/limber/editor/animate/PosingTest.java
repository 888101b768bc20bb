package dev.limber.editor.animate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.document.Selection;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Clip;
import dev.limber.motion.Slice;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A joint that follows the mouse, while shortcuts and menus still work. */
class PosingTest {
    private static final double[] TURN = {Math.cos(0.2), 0, 0, Math.sin(0.2)};

    private final Workspace workspace = Workspace.create();
    private final Pins pins = new Pins(new ContactCache(workspace.jobs(), workspace.problems()));
    private final Posing posing = new Posing(workspace, new LayerTools(workspace, pins), pins);
    private final Document sample = SampleDocument.document();

    @BeforeEach
    void grab() {
        workspace.history().reset(sample);
        workspace.playhead().load(sample.source().orElseThrow().clip().frameCount(), 1 / 60.0);
        workspace.select(Optional.of(new Selection(CharacterSlot.SOURCE, 5)));
        posing.grab(Tool.ROTATE);
        posing.begin();
        posing.rotate(sample.source().orElseThrow().actor().rig(), TURN);
        assertTrue(posing.dragging());
    }

    @AfterEach
    void close() {
        workspace.jobs().close();
    }

    @Test
    void aDragEndsWhenTheOtherCharacterIsChosen() {
        Rig target = sample.target().orElseThrow().rig();
        workspace.select(Optional.of(new Selection(CharacterSlot.TARGET, 50)));
        posing.rotate(target, TURN);
        assertFalse(posing.dragging());
        posing.move(target, new Vec3(0, 1, 0));
        posing.end();
        Document now = workspace.document();
        assertSame(
                sample.source().orElseThrow().edits(),
                now.source().orElseThrow().edits());
    }

    @Test
    void aDragThatEndsWithTheOtherCharacterChosenChangesNothing() {
        workspace.select(Optional.of(new Selection(CharacterSlot.TARGET, 50)));
        Document chosen = workspace.document();
        posing.end();
        assertFalse(posing.dragging());
        assertSame(chosen, workspace.document());
    }

    @Test
    void aDragEndsWhenItsMotionIsCut() {
        workspace.playhead().seek(80);
        posing.begin();
        posing.rotate(sample.source().orElseThrow().actor().rig(), TURN);
        Clip start = Slice.of(sample.source().orElseThrow().clip(), 0, 14);
        Document cut = sample.withMotion(CharacterSlot.SOURCE, EditedMotion.of(start));
        workspace.history().apply(new Edit("Trim", document -> cut));
        posing.end();
        assertFalse(posing.dragging());
        assertSame(cut, workspace.document());
    }

    @Test
    void aGrabEndsWithTheDocument() {
        workspace.history().reset(Document.EMPTY);
        posing.rotate(sample.source().orElseThrow().actor().rig(), TURN);
        assertFalse(posing.dragging());
        assertFalse(posing.isGrabbed());
    }
}
