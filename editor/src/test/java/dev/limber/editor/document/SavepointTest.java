package dev.limber.editor.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.retarget.RootMotion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SavepointTest {
    private final Savepoint<Document> savepoint = Savepoint.of(Document.EMPTY);

    @Test
    void selectingIsNoWorkButASettingIsUntilItIsSavedOrUndone() {
        Document selected = Document.EMPTY.withSelection(Optional.of(new Selection(CharacterSlot.SOURCE, 1)));
        assertFalse(savepoint.isUnsaved(selected));
        Document changed = selected.withSettings(selected.settings().withRootMotion(RootMotion.IN_PLACE));
        assertTrue(savepoint.isUnsaved(changed));
        assertFalse(savepoint.isUnsaved(selected));
        savepoint.set(changed);
        assertFalse(savepoint.isUnsaved(changed));
        assertTrue(savepoint.isUnsaved(selected));
    }

    @Test
    void whatNoFileHoldsIsUnsavedAsItIs() {
        savepoint.clear(Document.EMPTY);
        assertTrue(savepoint.isUnsaved(Document.EMPTY));
        savepoint.set(Document.EMPTY);
        assertFalse(savepoint.isUnsaved(Document.EMPTY));
    }
}
