package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.sample.Mannequin;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReparentedLimbsTest {
    private static final Skeleton MANNEQUIN = Mannequin.all().get(0).skeleton();
    private static final Rig RIG = Rig.of(MANNEQUIN);

    /** Returns the mannequin with its feet hanging on the root, where they are at rest. */
    private static Skeleton withFeetOnTheRoot() {
        WorldPose rest = WorldPose.of(MANNEQUIN.restPose());
        double[] rotations = MANNEQUIN.restPose().rotations();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < MANNEQUIN.jointCount(); joint++) {
            int parent = MANNEQUIN.parent(joint);
            Vec3 at = MANNEQUIN.restTranslation(joint);
            double[] rotation = Arrays.copyOfRange(rotations, 4 * joint, 4 * joint + 4);
            if (RIG.roles().of(joint).part() == BodyPart.FOOT) {
                parent = 0;
                double[] way = new double[3];
                rest.position(joint).minus(rest.position(0)).store(way, 0);
                Quat.inverseRotate(rest.rotations(), 0, way, 0, way, 0);
                at = Vec3.of(way, 0);
                Quat.inverseMultiply(rest.rotations(), 0, rest.rotations(), 4 * joint, rotation, 0);
            }
            builder.joint(MANNEQUIN.name(joint), parent, at, rotation);
        }
        for (EndSite site : MANNEQUIN.endSites()) {
            builder.endSite(site.joint(), site.offset());
        }
        return builder.build();
    }

    @Test
    void wholeLimbsAreLeft() {
        assertSame(RIG, RIG.withReparentedLimbs());
        assertSame(MANNEQUIN, RIG.limbs().skeleton());
    }

    @Test
    void detachedFeetAreHungOnTheirShinsAndFollowThem() {
        Skeleton detached = withFeetOnTheRoot();
        Rig rig = Rig.of(detached);
        assertEquals(BodyPlan.HUMANOID, rig.plan());
        Skeleton whole = rig.withReparentedLimbs().skeleton();
        for (int joint = 0; joint < whole.jointCount(); joint++) {
            assertEquals(MANNEQUIN.parent(joint), whole.parent(joint));
            assertEquals(0, MANNEQUIN.restTranslation(joint).distance(whole.restTranslation(joint)), 1e-6);
        }
        Pose bent = whole.restPose();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            int shin = rig.roles().joint(BodyPart.SHIN, side);
            Quat.fromAxisAngle(new Vec3(0.6, 0, 0.8), 1, bent.rotations(), 4 * shin);
        }
        WorldPose expected = WorldPose.of(bent);
        WorldPose actual = WorldPose.of(rig.limbs().own(bent));
        for (int joint = 0; joint < whole.jointCount(); joint++) {
            double distance = expected.position(joint).distance(actual.position(joint));
            assertTrue(distance < 1e-6 * rig.height(), whole.name(joint));
        }
    }
}
