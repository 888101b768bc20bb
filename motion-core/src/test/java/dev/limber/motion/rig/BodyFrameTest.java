package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Left, up and forward of bodies whose joints coincide. */
class BodyFrameTest {
    private static final Skeleton PERSON = TestBodies.person();

    @Test
    void thighsInOnePlaceLeaveTheArmsToShowLeft() {
        assertFacesZ(moved("LeftUpLeg", "RightUpLeg"));
    }

    @Test
    void aTrunkWithoutLengthLeavesTheArmsToShowUp() {
        assertFacesZ(moved("Spine", "Neck", "Head"));
    }

    /** Returns the body with these joints on their parents. */
    private static Skeleton moved(String... joints) {
        Pose rest = PERSON.restPose();
        for (String joint : List.of(joints)) {
            Vec3.ZERO.store(rest.translations(), 3 * PERSON.indexOf(joint));
        }
        return PERSON.withRest(rest);
    }

    private static void assertFacesZ(Skeleton skeleton) {
        Rig rig = Rig.of(skeleton);
        assertEquals(new Vec3(0, 1, 0), rig.up());
        assertEquals(new Vec3(0, 0, 1), rig.forward());
    }
}
