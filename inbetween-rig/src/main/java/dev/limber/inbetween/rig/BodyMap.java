package dev.limber.inbetween.rig;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetSettings;

/** Maps motion from a rig to the canonical body that networks were trained on, and back. */
final class BodyMap {
    private final Rig canonical;
    private final GeometricRetargeter toBody;
    private final GeometricRetargeter toRig;
    private final int hips; // of the rig

    /**
     * @param offsets of the body, (joint, 3) from the parent joint, cm
     * @throws dev.limber.retarget.RetargetException when the rig is not humanoid
     */
    BodyMap(Rig rig, float[] offsets) {
        canonical = CanonicalBody.rig(offsets);
        toBody = new GeometricRetargeter(rig, canonical, RetargetSettings.DEFAULT);
        toRig = new GeometricRetargeter(canonical, rig, RetargetSettings.DEFAULT.withIk());
        hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
    }

    /** Returns the rig of the body. */
    Rig canonical() {
        return canonical;
    }

    /** Puts a clip of the rig on the body, frame by frame. */
    Clip onBody(Clip clip) {
        return toBody.retarget(clip);
    }

    /**
     * Takes a motion of the body over to the rig. What the rig's own first and last pose differ by from those of the
     * motion
     * is added all the way, so that the result begins and ends with these; joints that the body does not have stay as they
     * are in {@code poses}.
     *
     * @param motion of the body; its first and last frame show what the rig shows in its first and last pose
     * @param poses of the rig, as many as the motion has frames; all but the first and the last are overwritten
     * @param rootJoint the rig's root motion joint; {@link Skeleton#NONE} for hips that stay
     */
    void ontoRig(Clip motion, Pose[] poses, int rootJoint) {
        Clip moved = toRig.retarget(motion);
        int last = poses.length - 1;
        Residual start = new Residual(moved.pose(0), poses[0]);
        Residual end = new Residual(moved.pose(last), poses[last]);
        Pose pose = new Pose(moved.skeleton());
        WorldPose guide = new WorldPose(moved.skeleton());
        WorldPose world = new WorldPose(moved.skeleton());
        double[] residual = new double[4];
        for (int i = 1; i < last; i++) {
            double t = (double) i / last;
            moved.read(i, pose);
            guide.update(pose);
            for (int joint = 0; joint < moved.skeleton().jointCount(); joint++) {
                int at = 4 * joint;
                if (toRig.drives(joint)) {
                    Quat.slerp(start.rotations, at, end.rotations, at, t, residual, 0);
                    Quat.multiply(guide.rotations(), at, residual, 0, residual, 0);
                    world.setRotation(joint, residual, 0, poses[i]);
                }
                world.updateJoint(joint, poses[i]);
            }
            if (rootJoint != Skeleton.NONE) {
                Vec3 place = guide.position(hips).plus(start.hips.times(1 - t)).plus(end.hips.times(t));
                world.update(poses[i]);
                world.shift(rootJoint, place.minus(world.position(hips)), poses[i]);
            }
        }
    }

    /** The difference between a pose of the rig and one that was mapped to it. */
    private final class Residual {
        private final double[] rotations; // (joint, 4) wxyz, from the joint taken over to the rig's own, in its space
        private final Vec3 hips; // world

        Residual(Pose moved, Pose own) {
            WorldPose from = WorldPose.of(moved);
            WorldPose to = WorldPose.of(own);
            rotations = new double[from.rotations().length];
            for (int at = 0; at < rotations.length; at += 4) {
                Quat.inverseMultiply(from.rotations(), at, to.rotations(), at, rotations, at);
            }
            hips = to.position(BodyMap.this.hips).minus(from.position(BodyMap.this.hips));
        }
    }
}
