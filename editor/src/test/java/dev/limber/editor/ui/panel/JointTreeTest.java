package dev.limber.editor.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.file.SampleDocument;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JointTreeTest {
    private final Document document = SampleDocument.document();
    private final JointTree tree = new JointTree();

    private Rig rig(CharacterSlot slot) {
        return document.actor(slot).orElseThrow().rig();
    }

    private List<JointTree.Row> rows(String search) {
        tree.update(document, CharacterSlot.TARGET, search);
        return tree.rows();
    }

    @Test
    void theCharactersStandAboveTheirJointsAndOnlyTheAnimatedOneIsOpen() {
        List<JointTree.Row> rows = rows("");
        assertTrue(rows.get(0).isCharacter());
        assertFalse(rows.get(0).open());
        assertEquals(CharacterSlot.TARGET, rows.get(1).slot());
        assertTrue(rows.get(1).isCharacter());
        assertEquals(0, rows.get(2).joint());
        assertEquals(1, rows.get(2).depth());
        int hand = rig(CharacterSlot.TARGET).roles().joint(BodyPart.HAND, Side.LEFT);
        assertFalse(rows.get(tree.indexOf(CharacterSlot.TARGET, hand)).open(), "fingers are folded");
    }

    @Test
    void oneCharacterAloneHasNoRowOfItsOwn() {
        tree.update(Document.EMPTY.withTarget(document.target().orElseThrow()), CharacterSlot.TARGET, "");
        assertEquals(0, tree.rows().get(0).joint());
        assertEquals(0, tree.rows().get(0).depth());
    }

    @Test
    void foldingHidesWhatIsBelowAndRevealingShowsIt() {
        rows("");
        Rig rig = rig(CharacterSlot.TARGET);
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        int foot = rig.roles().joint(BodyPart.FOOT, Side.RIGHT);
        tree.toggle(tree.rows().get(tree.indexOf(CharacterSlot.TARGET, hips)));
        rows("");
        assertEquals(-1, tree.indexOf(CharacterSlot.TARGET, foot));
        tree.reveal(CharacterSlot.TARGET, foot);
        rows("");
        assertTrue(tree.indexOf(CharacterSlot.TARGET, foot) > 0);
        tree.unfoldAll();
        int all = 2
                + rig.skeleton().jointCount()
                + rig(CharacterSlot.SOURCE).skeleton().jointCount();
        assertEquals(all, rows("").size());
        tree.foldAll();
        assertTrue(rows("").stream().allMatch(row -> row.depth() < 2));
    }

    @Test
    void aSearchShowsMatchesInFoldedPartsAndWhatIsAboveThem() {
        List<JointTree.Row> rows = rows("LEFT foot");
        Rig rig = rig(CharacterSlot.SOURCE);
        int foot = rig.roles().joint(BodyPart.FOOT, Side.LEFT);
        assertTrue(rows.get(tree.indexOf(CharacterSlot.SOURCE, foot)).found());
        int thigh = rig.roles().joint(BodyPart.THIGH, Side.LEFT);
        assertFalse(rows.get(tree.indexOf(CharacterSlot.SOURCE, thigh)).found());
        assertEquals(-1, tree.indexOf(CharacterSlot.SOURCE, rig.roles().joint(BodyPart.HEAD, Side.CENTER)));
        assertEquals(List.of(), rows("no such joint"));
    }

    @Test
    void theJointsBetweenTwoRowsAreThoseThatAreSeen() {
        rows("");
        Skeleton skeleton = rig(CharacterSlot.TARGET).skeleton();
        int hand = rig(CharacterSlot.TARGET).roles().joint(BodyPart.HAND, Side.LEFT);
        int upper = rig(CharacterSlot.TARGET).roles().joint(BodyPart.UPPER_ARM, Side.LEFT);
        int forearm = rig(CharacterSlot.TARGET).roles().joint(BodyPart.FOREARM, Side.LEFT);
        Set<Integer> between = tree.between(
                CharacterSlot.TARGET,
                tree.indexOf(CharacterSlot.TARGET, hand),
                tree.indexOf(CharacterSlot.TARGET, upper));
        assertTrue(between.containsAll(Set.of(hand, upper, forearm)));
        assertTrue(between.stream().noneMatch(joint -> skeleton.isUnder(hand, joint) && joint != hand));
    }
}
