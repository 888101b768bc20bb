package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Join;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Files whose zero pose is no pose at all, and whose first frame shows how the body stands. */
class FirstFrameTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig WALKER = Rig.of(WALK);
    private static final Rig TARGET = Rig.of(Mannequin.all().get(0).skeleton());

    /** The walker in its rest pose for a moment, then walking. */
    private static Clip posedFirst() {
        Clip.Builder standing = new Clip.Builder(WALK.skeleton(), WALK.frameTime(), 1, WALK.translatedJoints());
        standing.set(0, WALK.skeleton().restPose());
        return Join.of(standing.build(), WALK, 0);
    }

    /** The same motion of the same body, every joint with other axes: without rotations it is a heap of bones. */
    private static Clip withOtherAxes(Clip clip) {
        Skeleton own = clip.skeleton();
        int joints = own.jointCount();
        double[] axes = new double[4 * joints];
        SplittableRandom random = new SplittableRandom(3);
        for (int joint = 0; joint < joints; joint++) {
            Vec3 axis = new Vec3(random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5);
            Quat.fromAxisAngle(axis.normalized(), Math.toRadians(60 + 100 * random.nextDouble()), axes, 4 * joint);
        }
        Pose rest = rotated(own.restPose(), own, axes, own);
        double[] none = {1, 0, 0, 0};
        for (int joint = 0; joint < joints; joint++) {
            Quat.copy(none, 0, rest.rotations(), 4 * joint);
        }
        Skeleton other =
                own.withRest(rest).withEndSites(end -> Quat.inverseRotate(axes, 4 * end.joint(), end.offset()));
        Clip.Builder motion = new Clip.Builder(other, clip.frameTime(), clip.frameCount(), clip.translatedJoints());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            motion.set(frame, rotated(clip.pose(frame), own, axes, other));
        }
        return motion.build();
    }

    private static Pose rotated(Pose from, Skeleton own, double[] axes, Skeleton other) {
        Pose to = new Pose(other);
        double[] q = new double[4];
        for (int joint = 0; joint < own.jointCount(); joint++) {
            int parent = own.parent(joint);
            Vec3 at = Vec3.of(from.translations(), 3 * joint);
            Quat.multiply(from.rotations(), 4 * joint, axes, 4 * joint, q, 0);
            if (parent != Skeleton.NONE) {
                Quat.inverseMultiply(axes, 4 * parent, q, 0, q, 0);
                at = Quat.inverseRotate(axes, 4 * parent, at);
            }
            Quat.copy(q, 0, to.rotations(), 4 * joint);
            at.store(to.translations(), 3 * joint);
        }
        return to;
    }

    @Test
    void aFirstFrameThatStandsIsTheReferencePose() {
        Clip posed = posedFirst();
        Clip odd = withOtherAxes(posed);
        Rig rig = Rig.of(odd);
        Clip expected = new GeometricRetargeter(WALKER, TARGET, RetargetSettings.DEFAULT).retarget(posed);
        Clip actual = new GeometricRetargeter(rig, TARGET, RetargetSettings.DEFAULT).retarget(odd);
        assertEquals(0, farthest(expected, actual), 0.002 * TARGET.height());
    }

    /** What the first frame shows is no guess: a torso that leans and feet that rest flat are built so, as with a rest pose. */
    @Test
    void aTargetKeepsItsLeanAndItsFeet() {
        Clip posed = posedFirst();
        Clip odd = withOtherAxes(posed);
        Rig leaning = leaning();
        Clip expected = new GeometricRetargeter(WALKER, leaning, RetargetSettings.DEFAULT).retarget(posed);
        Clip actual = new GeometricRetargeter(Rig.of(odd), leaning, RetargetSettings.DEFAULT).retarget(odd);
        assertEquals(0, farthest(expected, actual), 0.002 * TARGET.height());
    }

    /** The target with every bone of its spine 20 degrees further forward. */
    private static Rig leaning() {
        Pose rest = TARGET.skeleton().restPose();
        for (int joint = 0; joint < TARGET.skeleton().jointCount(); joint++) {
            if (TARGET.roles().of(joint).part() == BodyPart.SPINE) {
                Vec3 offset = Vec3.of(rest.translations(), 3 * joint);
                offset.plus(new Vec3(0, 0, offset.y() * Math.tan(Math.toRadians(20))))
                        .store(rest.translations(), 3 * joint);
            }
        }
        return Rig.of(TARGET.skeleton().withRest(rest));
    }

    /** Somebody who walks at once shows nothing: a T-pose is built then. */
    @Test
    void aFirstFrameInMotionIsNot() {
        Clip odd = withOtherAxes(WALK);
        WorldPose built = WorldPose.of(Rig.of(odd).referencePose());
        WorldPose first = WorldPose.of(odd.pose(0));
        int hand = odd.skeleton().indexOf("LeftHand");
        int shoulder = odd.skeleton().indexOf("LeftArm");
        assertEquals(built.position(shoulder).y(), built.position(hand).y(), 1e-6 * WALKER.height());
        assertTrue(first.position(hand).y() < first.position(shoulder).y() - 0.1 * WALKER.height());
    }

    private static double farthest(Clip a, Clip b) {
        double most = 0;
        for (int frame = 0; frame < a.frameCount(); frame++) {
            WorldPose one = WorldPose.of(a.pose(frame));
            WorldPose other = WorldPose.of(b.pose(frame));
            for (int joint = 0; joint < a.skeleton().jointCount(); joint++) {
                most = Math.max(most, one.position(joint).distance(other.position(joint)));
            }
        }
        return most;
    }
}
