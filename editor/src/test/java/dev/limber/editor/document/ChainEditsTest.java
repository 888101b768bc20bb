package dev.limber.editor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.retarget.BoundChain;
import dev.limber.retarget.JointMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainEditsTest {
    private final BoundChain leg =
            new BoundChain("left leg", List.of(1, 2, 3, 4), List.of(11, 12), 4, 12, 0.8, "found");
    private final BoundChain tail =
            new BoundChain("tail", List.of(6, 7), List.of(15, 16, 17), Skeleton.NONE, Skeleton.NONE, 0.8, "found");
    private final JointMap map = new JointMap(List.of()).withChains(List.of(leg, tail));

    private static List<Integer> target(JointMap map, String name) {
        return chain(map, name).target();
    }

    private static BoundChain chain(JointMap map, String name) {
        return map.chains().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void jointsAreReplacedAndTakenFromOtherChains() {
        JointMap changed = ChainEdits.replace(map, leg, CharacterSlot.TARGET, List.of(15, 12, 11));
        assertEquals(List.of(11, 12, 15), target(changed, "left leg"));
        assertEquals(12, chain(changed, "left leg").targetGround());
        assertEquals(List.of(16, 17), target(changed, "tail"));
        assertEquals("chosen by hand", chain(changed, "tail").reason());
    }

    @Test
    void aChainWithoutItsGroundDoesNotStand() {
        JointMap changed = ChainEdits.replace(map, leg, CharacterSlot.SOURCE, List.of(1, 2, 3));
        assertEquals(Skeleton.NONE, chain(changed, "left leg").sourceGround());
        assertEquals(Skeleton.NONE, chain(changed, "left leg").targetGround());
    }

    @Test
    void aChainIsSplitOnBothSides() {
        assertTrue(ChainEdits.canSplit(leg));
        JointMap changed = ChainEdits.split(map, leg, CharacterSlot.SOURCE, 2);
        assertEquals(List.of(1, 2), chain(changed, "left leg").source());
        assertEquals(List.of(11), target(changed, "left leg"));
        assertEquals(List.of(3, 4), chain(changed, "left leg end").source());
        assertEquals(List.of(12), target(changed, "left leg end"));
        assertEquals(12, chain(changed, "left leg end").targetGround(), "the lower part stands");
        assertFalse(ChainEdits.canSplit(chain(changed, "left leg")));
    }

    @Test
    void aChainIsAddedLeftOutAndRestored() {
        JointMap added = ChainEdits.add(map, "tail", List.of(9, 8), List.of(17));
        assertEquals(List.of(15, 16), target(added, "tail"));
        assertEquals(List.of(8, 9), chain(added, "tail 2").source());
        JointMap without = ChainEdits.remove(map, tail);
        assertEquals(List.of(tail), ChainEdits.leftOut(without, map));
        assertEquals(map, ChainEdits.restore(without, tail));
    }
}
