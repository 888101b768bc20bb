package dev.limber.retarget.neural.residual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LimbSampleTest {
    private static final Rig RIG = Bodies.WALKER;
    private static final PooledBody BODY = Bodies.pooled(RIG);

    /** A pose of the walk whose named bone is turned. */
    private static WorldPose rotated(BodyPart part, Side side, Vec3 axis, double angle) {
        Pose pose = Bodies.WALK.pose(10);
        int joint = RIG.roles().joint(part, side);
        double[] rotation = new double[4];
        Quat.fromAxisAngle(axis, angle, rotation, 0);
        Quat.multiply(pose.rotations(), 4 * joint, rotation, 0, pose.rotations(), 4 * joint);
        return WorldPose.of(pose);
    }

    private static LimbSample sample(boolean right, WorldPose reference) {
        WorldPose result = WorldPose.of(Bodies.WALK.pose(10));
        LimbBones bones = LimbBones.of(Limb.LEG, right, BODY, BODY);
        return LimbSample.of(Limb.LEG, right, bones, BODY, result, BODY, result, reference);
    }

    @Test
    void whatIsRightAlreadyNeedsNoTurn() {
        LimbSample sample = sample(false, WorldPose.of(Bodies.WALK.pose(10)));
        assertTrue(sample.isSound());
        for (Vec3 rotation : sample.truth()) {
            assertEquals(0, rotation.length(), 1e-6);
        }
    }

    @Test
    void theTruthTurnsTheBoneOntoTheTrueOne() {
        WorldPose reference = rotated(BodyPart.THIGH, Side.RIGHT, new Vec3(1, 0, 0), 0.3);
        Vec3 rotation = BodyFrameMirror.axis(true, sample(true, reference).truth()[0]);
        WorldPose result = WorldPose.of(Bodies.WALK.pose(10));
        int thigh = PooledBody.THIGH + PooledBody.SIDE;
        int shin = PooledBody.SHIN + PooledBody.SIDE;
        double[] q = new double[4];
        double[] w = new double[4];
        BODY.orientation(result, thigh, q, 0);
        Quat.fromAxisAngle(rotation.normalized(), rotation.length(), w, 0);
        Vec3 moved = Quat.rotate(w, 0, BODY.direction(result, thigh, shin, q));
        assertEquals(0, moved.distance(BODY.direction(reference, thigh, shin, q)), 1e-6);
        assertTrue(rotation.length() > 0.1);
    }

    /** A made-up rig must give the numbers of a real one that rests as it does. */
    @Test
    void aRigThatRestsOtherwiseShowsTheTurnsThatAreMadeUpForIt() {
        double[] rest = new double[4];
        Quat.fromAxisAngle(new Vec3(0, 0, 1), -0.4, rest, 0);
        Rig dropped = rested(rest);
        PooledBody body = Bodies.pooled(dropped);
        Pose pose = Bodies.WALK.pose(10);
        WorldPose world = WorldPose.of(pose);
        // The same local rotations on the same bones: only what is called the rest has changed.
        Pose other = dropped.skeleton().restPose();
        System.arraycopy(pose.rotations(), 0, other.rotations(), 0, pose.rotations().length);
        System.arraycopy(pose.translations(), 0, other.translations(), 0, pose.translations().length);
        WorldPose otherWorld = WorldPose.of(other);
        double[] rotations =
                LimbPose.of(Limb.ARM, false, BODY, world, BODY, world).source();
        double[] expected =
                LimbPose.of(Limb.ARM, false, body, otherWorld, body, otherWorld).source();
        int bones = Limb.ARM.bones().size();
        double[] ones = new double[bones];
        Arrays.fill(ones, 1);
        Vec3[] none = new Vec3[bones];
        Arrays.fill(none, Vec3.ZERO);
        double[] made = new RandomBones(rest, ones, none).rotated(Limb.ARM, rotations);
        for (int k = 0; k < Limb.ARM.rotations().size(); k++) {
            assertEquals(0, Quat.angle(expected, 4 * k, made, 4 * k), 1e-5, "turn " + k);
        }
        Vec3[] bonesMade = new RandomBones(rest, ones, none).changed(Limb.ARM, LimbBones.bones(Limb.ARM, false, BODY));
        Vec3[] bonesReal = LimbBones.bones(Limb.ARM, false, body);
        for (int i = 0; i < bones; i++) {
            assertEquals(0, bonesMade[i].distance(bonesReal[i]), 1e-5, "bone " + i);
        }
    }

    /** Returns the walker with its left arm turned at rest, about an axis of the world, which is that of the body. */
    private static Rig rested(double[] rest) {
        Skeleton skeleton = RIG.skeleton();
        int arm = RIG.roles().joint(BodyPart.UPPER_ARM, Side.LEFT);
        Skeleton.Builder builder = new Skeleton.Builder();
        Pose pose = skeleton.restPose();
        WorldPose world = WorldPose.of(pose);
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            double[] rotation = new double[4];
            Quat.copy(pose.rotations(), 4 * joint, rotation, 0);
            if (joint == arm) {
                Quat.multiply(rest, 0, world.rotations(), 4 * joint, rotation, 0);
                Quat.inverseMultiply(world.rotations(), 4 * skeleton.parent(joint), rotation, 0, rotation, 0);
            }
            builder.joint(skeleton.name(joint), skeleton.parent(joint), skeleton.restTranslation(joint), rotation);
        }
        skeleton.endSites().forEach(site -> builder.endSite(site.joint(), site.offset()));
        return Rig.of(builder.build());
    }

    @Test
    void randomRigsDifferAndSlightOnesHardly() {
        SplittableRandom random = new SplittableRandom(3);
        Vec3[] bones = LimbBones.bones(Limb.ARM, false, BODY);
        Vec3[] slight = RandomBones.slight(Limb.ARM, random).changed(Limb.ARM, bones);
        Vec3[] any = RandomBones.any(Limb.ARM, random).changed(Limb.ARM, bones);
        assertTrue(new LimbBones(bones, slight).gate() < new LimbBones(bones, any).gate());
        assertTrue(new LimbBones(bones, any).gate() > 0.9);
        assertEquals(0, new LimbBones(bones, bones).gate());
    }
}
