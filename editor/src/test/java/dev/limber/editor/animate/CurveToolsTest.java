package dev.limber.editor.animate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Selection;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.LayerKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of a curve that follow the mouse, while shortcuts and menus still work. */
class CurveToolsTest {
    private static final int JOINT = 5;

    private final Workspace workspace = Workspace.create();
    private final LayerTools layers =
            new LayerTools(workspace, new Pins(new ContactCache(workspace.jobs(), workspace.problems())));
    private final CurveTools curves = new CurveTools(workspace, layers);

    @BeforeEach
    void drag() {
        Document sample = SampleDocument.document();
        workspace.history().reset(sample);
        workspace.playhead().load(sample.source().orElseThrow().clip().frameCount(), 1 / 60.0);
        workspace.select(Optional.of(new Selection(CharacterSlot.SOURCE, JOINT)));
        layers.add(Layer.Mode.ADDITIVE);
        layers.change("Key", 0, layer -> layer.withKey(JOINT, 10, LayerKey.ZERO));
        curves.begin(List.of(10));
        curves.rotate(20, 0, 5);
        assertTrue(layer().frames().contains(30));
    }

    @AfterEach
    void close() {
        workspace.jobs().close();
    }

    private Layer layer() {
        return layers.activeLayer().orElseThrow();
    }

    @Test
    void aDragIsOneStepOfUndo() {
        curves.rotate(30, 0, 10);
        curves.end();
        workspace.history().undo();
        assertEquals(List.of(10), List.copyOf(layer().frames()));
    }

    @Test
    void aDragThatIsGivenUpChangesNothing() {
        assertTrue(curves.cancel());
        assertEquals(List.of(10), List.copyOf(layer().frames()));
    }

    @Test
    void aDragEndsWhenItsKeysAreChangedOtherwise() {
        layers.change("Key", 0, layer -> layer.withKey(JOINT, 50, LayerKey.ZERO));
        Document changed = workspace.document();
        curves.rotate(40, 0, 5);
        assertFalse(curves.dragging());
        assertFalse(curves.cancel());
        assertSame(changed, workspace.document());
    }

    @Test
    void aDragEndsWhenTheOtherCharacterIsChosen() {
        Document before = workspace.document();
        workspace.select(Optional.of(new Selection(CharacterSlot.TARGET, JOINT)));
        Document chosen = workspace.document();
        assertNotSame(before, chosen);
        curves.rotate(40, 0, 5);
        assertFalse(curves.dragging());
        assertSame(chosen, workspace.document());
    }
}
