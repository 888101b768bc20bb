package dev.limber.editor.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.limber.editor.file.SampleDocument;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlamedJointsTest {
    private final Rig rig = SampleDocument.document().target().orElseThrow().rig();

    private int joint(BodyPart part, Side side) {
        return rig.roles().joint(part, side);
    }

    @Test
    void theWordsOfFindingsAreJoints() {
        assertEquals(joint(BodyPart.SHIN, Side.LEFT), BlamedJoints.joint("left knee", rig));
        assertEquals(joint(BodyPart.FOREARM, Side.RIGHT), BlamedJoints.joint("right elbow", rig));
        assertEquals(joint(BodyPart.UPPER_ARM, Side.LEFT), BlamedJoints.joint("left upper arm", rig));
        assertEquals(joint(BodyPart.HEAD, Side.CENTER), BlamedJoints.joint("head", rig));
        assertEquals(joint(BodyPart.HIPS, Side.CENTER), BlamedJoints.joint("body", rig));
        assertEquals(Skeleton.NONE, BlamedJoints.joint("tail 3", rig));
    }

    @Test
    void findingsAreGatheredByJointAndOthersAreLeftOut() {
        Finding bent = new Finding(Finding.Kind.BEND, "left knee", 0, 0, 20, "");
        Finding jumps = new Finding(Finding.Kind.JUMP, "left shin", 7, 7, 90, "");
        Finding sword = new Finding(Finding.Kind.PROP, "sword", 0, 0, 0, "");
        BlamedJoints blamed = new BlamedJoints();
        List<Finding> all = List.of(bent, jumps, sword);
        Map<Integer, List<Finding>> joints = blamed.of(all, Optional.of(rig));
        assertEquals(Map.of(joint(BodyPart.SHIN, Side.LEFT), List.of(bent, jumps)), joints);
        assertSame(joints, blamed.of(all, Optional.of(rig)));
        assertEquals(Map.of(), blamed.of(List.of(), Optional.of(rig)));
    }
}
