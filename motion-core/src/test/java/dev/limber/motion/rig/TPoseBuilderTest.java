package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A T-pose that is built faces where the zero pose looks, if that stands. */
class TPoseBuilderTest {
    private static final Skeleton PERSON = TestBodies.person();
    private static final Roles ROLES = Rig.of(PERSON).roles();
    private static final Vec3 Y = new Vec3(0, 1, 0);

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void foldedArmsDoNotTurnABody(int yaw) {
        Rig rig = Rig.of(PERSON.withRest(foldedArms(Y, yaw)));
        assertFaces(rig, rotated(Y, yaw, new Vec3(0, 0, 1)), Y);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aBodyWithZUpKeepsItsFacing(int yaw) {
        Vec3 x = new Vec3(1, 0, 0);
        Skeleton standing = PERSON.withRest(whole(foldedArms(Y, yaw), x, 90));
        assertFaces(Rig.of(standing), rotated(x, 90, rotated(Y, yaw, new Vec3(0, 0, 1))), new Vec3(0, 0, 1));
    }

    /** The clip begins with a T-pose, as those do that were retargeted from a capture. */
    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aCalibrationFrameFacesAsTheRestPose(int yaw) {
        Skeleton folded = PERSON.withRest(foldedArms(Y, yaw));
        Clip.Builder clip = new Clip.Builder(folded, 0.1, 2, 0);
        clip.set(0, whole(PERSON.restPose(), Y, yaw + 30));
        clip.set(1, folded.restPose());
        Rig rig = Rig.of(clip.build());
        assertFalse(rig.isReferencePoseBuilt());
        assertFaces(rig, rotated(Y, yaw, new Vec3(0, 0, 1)), Y);
    }

    @Test
    void aClipWithoutFramesIsARigAllTheSame() {
        Skeleton folded = PERSON.withRest(foldedArms(Y, 0));
        Clip empty = new Clip.Builder(folded, 0.1, 0, new int[0]).build();
        assertFaces(Rig.of(empty), new Vec3(0, 0, 1), Y);
    }

    private static void assertFaces(Rig rig, Vec3 forward, Vec3 up) {
        assertEquals(0, rig.forward().distance(forward), 1e-6, "faces " + rig.forward());
        assertEquals(0, rig.up().distance(up), 1e-6, "stands along " + rig.up());
    }

    /** Returns the rest pose with elbows bent by 80 degrees, turned about Y. */
    private static Pose foldedArms(Vec3 about, double yaw) {
        Pose pose = PERSON.restPose();
        WorldPose world = WorldPose.of(pose);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            int forearm = ROLES.joint(BodyPart.FOREARM, side);
            double[] q = rotation(Y, side == Side.LEFT ? -80 : 80);
            Quat.multiply(q, 0, world.rotations(), 4 * forearm, q, 0);
            world.setRotation(forearm, q, 0, pose);
        }
        return whole(pose, about, yaw);
    }

    private static Pose whole(Pose pose, Vec3 axis, double degrees) {
        Quat.multiply(rotation(axis, degrees), 0, pose.rotations(), 0, pose.rotations(), 0);
        rotated(axis, degrees, Vec3.of(pose.translations(), 0)).store(pose.translations(), 0);
        return pose;
    }

    private static double[] rotation(Vec3 axis, double degrees) {
        double[] q = new double[4];
        Quat.fromAxisAngle(axis, Math.toRadians(degrees), q, 0);
        return q;
    }

    private static Vec3 rotated(Vec3 axis, double degrees, Vec3 v) {
        return Quat.rotate(rotation(axis, degrees), 0, v);
    }
}
