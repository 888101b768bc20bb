package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.WalkingClip;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What recording software and people do to clips is told; a walk is not blamed. */
class ClipCheckTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig RIG = Rig.of(WALK);

    private static Clip changed(BiConsumer<Integer, Pose> change) {
        return WALK.map((frame, pose) -> change.accept(frame, pose));
    }

    /** @param scale of the root's position by axis */
    private static Clip rooted(double... scale) {
        return changed((frame, pose) -> {
            for (int axis = 0; axis < 3; axis++) {
                pose.translations()[axis] *= scale[axis];
            }
        });
    }

    private static void blank(Pose pose) {
        Arrays.fill(pose.translations(), 0, 3, 0);
        for (int i = 0; i < pose.rotations().length; i++) {
            pose.rotations()[i] = i % 4 == 0 ? 1 : 0;
        }
    }

    private static Finding only(Clip clip) {
        List<Finding> findings = ClipCheck.of(RIG, clip);
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    private static void assertTold(String words, Clip clip) {
        String text = only(clip).text();
        assertTrue(text.contains(words), text);
    }

    /** A body that sways on the spot while both feet step moves its hips far in all, but goes nowhere. */
    @Test
    void oneWhoSwaysOnTheSpotIsNotBlamed() {
        double sway = 0.15 * RIG.height();
        Clip swaying = changed((frame, pose) -> {
            pose.translations()[0] = sway * Math.sin(2 * Math.PI * frame * WALK.frameTime());
            pose.translations()[2] = 0;
        });
        assertEquals(List.of(), ClipCheck.of(RIG, swaying));
    }

    @Test
    void aWalkIsNotBlamed() {
        assertEquals(List.of(), ClipCheck.of(RIG, WALK));
        assertEquals(List.of(), ClipCheck.of(RIG, rooted(0, 1, 0)), "in place");
        double height = RIG.height();
        assertEquals(
                List.of(),
                ClipCheck.of(RIG, changed((frame, pose) -> pose.translations()[1] -= height / 2)),
                "root as displacements");
    }

    /** The same places of all joints, but the hips are turned by half a turn and their children back, as by a solver. */
    @Test
    void hipsThatDoNotCarryTheThighsAreTold() {
        double[] turn = {0, 0, 1, 0};
        Skeleton skeleton = WALK.skeleton();
        int hips = RIG.roles().joint(BodyPart.HIPS, Side.CENTER);
        assertTold("thighs are turned", changed((frame, pose) -> {
            Quat.multiply(pose.rotations(), 4 * hips, turn, 0, pose.rotations(), 4 * hips);
            for (int joint = 0; joint < skeleton.jointCount(); joint++) {
                if (skeleton.parent(joint) == hips) {
                    Quat.inverseMultiply(turn, 0, pose.rotations(), 4 * joint, pose.rotations(), 4 * joint);
                    Quat.inverseRotate(turn, 0, pose.translations(), 3 * joint, pose.translations(), 3 * joint);
                }
            }
        }));
    }

    @Test
    void framesOfZerosAreTold() {
        Finding start = only(changed((frame, pose) -> {
            if (frame < 20) {
                blank(pose);
            }
        }));
        assertEquals(0, start.firstFrame());
        assertEquals(19, start.lastFrame());
        Finding first = only(changed((frame, pose) -> {
            if (frame == 0) {
                blank(pose);
            }
        }));
        assertTrue(first.text().contains("at the origin in the first frame"), first::text);
    }

    @Test
    void aRootThatIsLostOnTheWayIsTold() {
        Finding lost = only(changed((frame, pose) -> {
            if (frame == 30 || (frame >= 100 && frame < 110)) {
                Arrays.fill(pose.translations(), 0, 3, 0);
            }
        }));
        assertEquals(100, lost.firstFrame());
        assertEquals(109, lost.lastFrame());
        assertTrue(lost.text().contains("in 1 other frame,"), lost::text);
    }

    @Test
    void aRootInAnotherUnitIsTold() {
        assertTold("times too small for its skeleton", rooted(0.01, 0.01, 0.01));
        assertTrue(
                ClipCheck.of(RIG, rooted(10, 10, 10)).get(0).text().contains("times too large for its skeleton"),
                "millimetres");
    }

    @Test
    void aRootThatDoesNotGoWhereTheLegsDoIsTold() {
        assertTold("feet slide", rooted(-1, 1, -1));
        assertTold("feet slide", rooted(3, 1, 3));
    }

    @Test
    void legsThatDoNotMoveWhileTheBodyTravelsAreTold() {
        assertTold("angles degrees", changed((frame, pose) -> {
            double[] root = Arrays.copyOf(pose.translations(), 3);
            blank(pose);
            System.arraycopy(root, 0, pose.translations(), 0, 3);
        }));
    }

    @Test
    void placesThatAreTooFarToBeExactAreTold() {
        assertTold("from the origin", changed((frame, pose) -> pose.translations()[0] += 3e6 * RIG.height()));
    }

    @Test
    void aJointThatFlipsForOneFrameIsTold() {
        int thigh = WALK.skeleton().indexOf("LeftUpLeg");
        Finding flip = only(changed((frame, pose) -> {
            if (frame == 50) {
                double[] half = {0, 0, 1, 0}; // wxyz, half a turn about y
                Quat.multiply(half, 0, pose.rotations(), 4 * thigh, pose.rotations(), 4 * thigh);
            }
        }));
        assertEquals(50, flip.firstFrame());
        assertTrue(flip.text().contains("'LeftUpLeg'"), flip::text);
    }
}
