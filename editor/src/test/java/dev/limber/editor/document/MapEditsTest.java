package dev.limber.editor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
