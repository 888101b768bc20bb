package dev.limber.editor.animate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Selection;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.edit.Layer;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LayerToolsTest {
    private final Workspace workspace = Workspace.create();
    private final LayerTools layers =
            new LayerTools(workspace, new Pins(new ContactCache(workspace.jobs(), workspace.problems())));
    private final Document sample = SampleDocument.document();

    @AfterEach
    void close() {
        workspace.jobs().close();
    }

    private Skeleton skeleton(CharacterSlot slot) {
        return sample.actor(slot).orElseThrow().rig().skeleton();
    }

    /** Copies a key of the last joint of a character from its layer, and goes to a layer of the other one. */
    private void copyFromTheOther(CharacterSlot from, CharacterSlot to) {
        Clip still = new Clip.Builder(skeleton(CharacterSlot.TARGET), 1 / 30.0, 30).build();
        workspace.history().reset(sample.withBaked(still));
        workspace.select(Optional.of(new Selection(from, skeleton(from).jointCount() - 1)));
        layers.add(Layer.Mode.ADDITIVE);
        layers.keys().set();
        layers.keys().copy(layers.keys().cells(layers.keys().frames()));
        assertTrue(layers.keys().canPaste());
        workspace.select(Optional.of(new Selection(to, 0)));
        layers.add(Layer.Mode.ADDITIVE);
    }

    @Test
    void keysOfOneCharacterAreNotPastedOntoAnother() {
        assertNotEquals(
                skeleton(CharacterSlot.SOURCE).names(),
                skeleton(CharacterSlot.TARGET).names());
        copyFromTheOther(CharacterSlot.TARGET, CharacterSlot.SOURCE);
        assertFalse(layers.keys().canPaste());
        copyFromTheOther(CharacterSlot.SOURCE, CharacterSlot.TARGET);
        assertFalse(layers.keys().canPaste());
    }

    @Test
    void keysArePastedOntoTheCharacterThatTheyCameFrom() {
        copyFromTheOther(CharacterSlot.SOURCE, CharacterSlot.SOURCE);
        assertTrue(layers.keys().canPaste());
        workspace.playhead().load(30, 1 / 30.0);
        workspace.playhead().seek(7);
        layers.keys().paste();
        assertEquals(Set.of(7), layers.keys().frames());
    }
}
