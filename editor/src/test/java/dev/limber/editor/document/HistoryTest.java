package dev.limber.editor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History(Document.EMPTY);

    private static Edit select(int joint) {
        Optional<Selection> selection = Optional.of(new Selection(CharacterSlot.SOURCE, joint));
        return new Edit("Select", document -> document.withSelection(selection));
    }

    private int selected() {
        return history.document().selection().orElseThrow().joint();
    }

    @Test
    void undoAndRedoWalkThroughAllEdits() {
        for (int joint = 0; joint < 200; joint++) {
            history.apply(select(joint));
        }
        for (int joint = 199; joint > 0; joint--) {
            assertEquals(joint, selected());
            history.undo();
        }
        history.undo();
        assertSame(Document.EMPTY, history.document());
        for (int joint = 0; joint < 200; joint++) {
            history.redo();
            assertEquals(joint, selected());
        }
    }

    @Test
    void undoStopsAtTheStartAndRedoAtTheEnd() {
        history.undo();
        history.redo();
        assertSame(Document.EMPTY, history.document());
        assertTrue(history.undoable().isEmpty());
        assertTrue(history.redoable().isEmpty());
    }

    @Test
    void anEditForgetsWhatWasUndone() {
        history.apply(select(1));
        history.apply(select(2));
        history.undo();
        history.apply(select(3));
        assertTrue(history.redoable().isEmpty());
        history.undo();
        assertEquals(1, selected());
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        history.apply(select(1));
        history.apply(select(1));
        history.undo();
        assertTrue(history.undoable().isEmpty());
    }

    @Test
    void namesTheEditsThatCanBeTakenBackAndDoneAgain() {
        history.apply(select(1));
        assertEquals(Optional.of("Select"), history.undoable());
        history.undo();
        assertEquals(Optional.of("Select"), history.redoable());
    }

    @Test
    void aDragIsOneStepAndTheNextDragOfTheSameKindAnother() {
        history.extend(select(1));
        history.extend(select(2));
        history.seal();
        history.extend(select(3));
        history.extend(select(4));
        history.undo();
        assertEquals(2, selected());
        history.undo();
        assertSame(Document.EMPTY, history.document());
    }

    @Test
    void aDocumentThatIsOpenedCannotBeUndone() {
        history.apply(select(1));
        history.reset(Document.EMPTY);
        assertTrue(history.undoable().isEmpty());
        assertSame(Document.EMPTY, history.document());
    }
}
