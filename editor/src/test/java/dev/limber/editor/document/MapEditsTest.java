package dev.limber.editor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.JointMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapEditsTest {
    private static final Rig RIG = Rig.of(Mannequin.cmu().skeleton());
    private static final JointMap MAP = JointMap.between(RIG, RIG);

    private static ChainPair pair(JointMap map, BodyPart part, Side side) {
        return map.pair(part, side).orElseThrow();
    }

    @Test
    void aSourceJointMayDriveTwoLimbs() {
        ChainPair head = pair(MAP, BodyPart.HEAD, Side.CENTER);
        int hips = pair(MAP, BodyPart.HIPS, Side.CENTER).source().get(0);
        JointMap map = MapEdits.replace(MAP, head, CharacterSlot.SOURCE, hips);
        assertEquals(List.of(hips), pair(map, BodyPart.HEAD, Side.CENTER).source());
        assertEquals(List.of(hips), pair(map, BodyPart.HIPS, Side.CENTER).source());
        assertEquals(1, pair(map, BodyPart.HEAD, Side.CENTER).confidence());
    }

    @Test
    void aTargetJointIsTakenFromThePairThatHadIt() {
        ChainPair left = pair(MAP, BodyPart.FOREARM, Side.LEFT);
        int right = pair(MAP, BodyPart.FOREARM, Side.RIGHT).target().get(0);
        JointMap map = MapEdits.replace(MAP, left, CharacterSlot.TARGET, right);
        assertEquals(List.of(right), pair(map, BodyPart.FOREARM, Side.LEFT).target());
        assertTrue(map.pair(BodyPart.FOREARM, Side.RIGHT).isEmpty());
        assertEquals(MAP.pairs().size() - 1, map.pairs().size());
    }

    @Test
    void aJointOfAChainLeavesTheRestOfItPaired() {
        ChainPair spine = pair(MAP, BodyPart.SPINE, Side.CENTER);
        ChainPair head = pair(MAP, BodyPart.HEAD, Side.CENTER);
        int middle = spine.target().get(1);
        JointMap map = MapEdits.replace(MAP, head, CharacterSlot.TARGET, middle);
        List<Integer> rest =
                spine.target().stream().filter(joint -> joint != middle).toList();
        assertEquals(rest, pair(map, BodyPart.SPINE, Side.CENTER).target());
    }

    @Test
    void aPairCanBeLeftOut() {
        JointMap map = MapEdits.remove(MAP, pair(MAP, BodyPart.HEAD, Side.CENTER));
        assertTrue(map.pair(BodyPart.HEAD, Side.CENTER).isEmpty());
    }

    @Test
    void jointsOfAChainAreTakenOutAndAdded() {
        ChainPair spine = pair(MAP, BodyPart.SPINE, Side.CENTER);
        int first = spine.source().get(0);
        JointMap shorter = MapEdits.takeOut(MAP, spine, CharacterSlot.SOURCE, first);
        ChainPair cut = pair(shorter, BodyPart.SPINE, Side.CENTER);
        assertEquals(spine.source().subList(1, spine.source().size()), cut.source());
        assertEquals(spine.target(), cut.target());
        assertTrue(MapEdits.canAdd(cut, CharacterSlot.SOURCE, RIG.skeleton(), first));
        JointMap again = MapEdits.add(shorter, cut, CharacterSlot.SOURCE, first);
        assertEquals(spine.source(), pair(again, BodyPart.SPINE, Side.CENTER).source());
        int hand = pair(MAP, BodyPart.HAND, Side.LEFT).source().get(0);
        int thigh = pair(MAP, BodyPart.THIGH, Side.LEFT).source().get(0);
        ChainPair left = pair(MAP, BodyPart.HAND, Side.LEFT);
        assertFalse(MapEdits.canAdd(left, CharacterSlot.SOURCE, RIG.skeleton(), thigh), "on no line with " + hand);
    }

    @Test
    void anAddedTargetJointIsTakenFromThePairThatHadIt() {
        ChainPair head = pair(MAP, BodyPart.HEAD, Side.CENTER);
        int spine = pair(MAP, BodyPart.SPINE, Side.CENTER).target().get(0);
        JointMap map = MapEdits.add(MAP, head, CharacterSlot.TARGET, spine);
        assertTrue(pair(map, BodyPart.HEAD, Side.CENTER).target().contains(spine));
        assertFalse(pair(map, BodyPart.SPINE, Side.CENTER).target().contains(spine));
    }

    @Test
    void theOnlyJointOfAChainStays() {
        ChainPair head = pair(MAP, BodyPart.HEAD, Side.CENTER);
        assertEquals(
                MAP,
                MapEdits.takeOut(MAP, head, CharacterSlot.TARGET, head.target().get(0)));
    }

    @Test
    void aPairThatWasLeftOutComesBackAtItsPlace() {
        ChainPair spine = pair(MAP, BodyPart.SPINE, Side.CENTER);
        JointMap without = MapEdits.remove(MAP, spine);
        assertEquals(List.of(spine), MapEdits.leftOut(without, MAP));
        assertEquals(MAP, MapEdits.restore(without, MAP, spine));
    }

    @Test
    void aRestoredPairLeavesOthersWhatTheyHave() {
        ChainPair left = pair(MAP, BodyPart.FOREARM, Side.LEFT);
        int right = pair(MAP, BodyPart.FOREARM, Side.RIGHT).target().get(0);
        JointMap map = MapEdits.replace(MAP, left, CharacterSlot.TARGET, right);
        ChainPair lost = MapEdits.leftOut(map, MAP).get(0);
        assertEquals(map, MapEdits.restore(map, MAP, lost), "its only joint follows another limb");
    }
}
