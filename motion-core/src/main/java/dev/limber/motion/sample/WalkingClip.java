package dev.limber.motion.sample;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Side;

/**
 * A walk of four strides along a gentle curve on {@link Mannequin#cmu}: heel strike, roll to flat, push-off over the
 * toes, pelvis and shoulders rotating against each other, arms swinging against the legs. The amplitudes are those of
 * gait textbooks for a comfortable walk of an adult.
 */
public final class WalkingClip {
    private static final double FRAME_RATE = 60;
    private static final double STRIDE_SECONDS = 1.08;
    private static final int STRIDES = 4;

    // In lengths of the leg, from hip joint to sole.
    private static final double STRIDE_LENGTH = 1.38;
    private static final double STRIKE_AHEAD = 0.305;
    private static final double STEP_WIDTH = 0.11;
    private static final double SWAY = 0.024;
    private static final double BOB = 0.011;
    private static final double SURGE = 0.012;

    /** How far a leg straightens: a straight knee would snap. */
    private static final double FULL_LEG = 0.998;

    private static final double ROTATION = Math.toRadians(30);

    private final Skeleton skeleton;
    private final WorldPose rest;
    private final double legLength;
    private final UpperBodySwing upperBody;
    private final LegPose leftLeg;
    private final LegPose rightLeg;

    private WalkingClip(Skeleton skeleton) {
        this.skeleton = skeleton;
        rest = WorldPose.of(skeleton.restPose());
        upperBody = new UpperBodySwing(skeleton);
        leftLeg = new LegPose(skeleton, Side.LEFT);
        rightLeg = new LegPose(skeleton, Side.RIGHT);
        legLength =
                leftLeg.length() + rest.position(skeleton.indexOf("LeftFoot")).y();
    }

    /** Returns the walk, at 60 frames per second. */
    public static Clip make() {
        return new WalkingClip(Mannequin.cmu().skeleton()).clip();
    }

    private Clip clip() {
        FootPath left = footPath(Side.LEFT);
        FootPath right = footPath(Side.RIGHT);
        int frames = (int) Math.round(STRIDES * STRIDE_SECONDS * FRAME_RATE) + 1;
        double height = Double.POSITIVE_INFINITY;
        for (int frame = 0; frame < frames; frame++) {
            double time = strides(frame);
            height = Math.min(height, heightAllowedBy(leftLeg, left.at(time), time));
            height = Math.min(height, heightAllowedBy(rightLeg, right.at(time - 0.5), time));
        }
        Clip.Builder clip = new Clip.Builder(skeleton, 1 / FRAME_RATE, frames, 0);
        Pose pose = skeleton.restPose();
        WorldPose world = new WorldPose(skeleton);
        for (int frame = 0; frame < frames; frame++) {
            double time = strides(frame);
            pose.setRest();
            hips(time, height).store(pose.translations(), 0);
            Quat.copy(pelvis(time), 0, pose.rotations(), 0);
            upperBody.apply(time, pose);
            world.update(pose);
            leftLeg.apply(left.at(time), world, pose);
            rightLeg.apply(right.at(time - 0.5), world, pose);
            clip.set(frame, pose);
        }
        return clip.build();
    }

    private static double strides(int frame) {
        return frame / FRAME_RATE / STRIDE_SECONDS;
    }

    private FootPath footPath(Side side) {
        String name = side == Side.LEFT ? "Left" : "Right";
        Vec3 ball = skeleton.restTranslation(skeleton.indexOf(name + "ToeBase"));
        double ankle = rest.position(skeleton.indexOf(name + "Foot")).y();
        double left = side == Side.LEFT ? 1 : -1;
        double delay = side == Side.LEFT ? 0 : 0.5;
        return new FootPath(ball, new Vec3(0, -ankle, -Anatomy.HEEL * ball.z()), stride -> {
            double at = stride + delay + STRIKE_AHEAD / STRIDE_LENGTH;
            double heading = heading(at);
            Vec3 toLeft = new Vec3(Math.cos(heading), 0, -Math.sin(heading));
            return new FootPath.Footprint(
                    path(at).plus(toLeft.times(left * 0.5 * STEP_WIDTH * legLength)),
                    heading + left * Math.toRadians(6));
        });
    }

    /** The path is an arc of a circle, walked at an even pace. */
    private Vec3 path(double time) {
        double radius = STRIDES * STRIDE_LENGTH * legLength / ROTATION;
        double angle = heading(time);
        return new Vec3(radius * (1 - Math.cos(angle)), 0, radius * Math.sin(angle));
    }

    private static double heading(double time) {
        return ROTATION * time / STRIDES;
    }

    /** The hips are highest and furthest over the planted foot in the middle of its stance, a third into the stride. */
    private Vec3 hips(double time, double height) {
        double mid = 2 * Math.PI * (time - 0.31);
        double heading = heading(time);
        Vec3 toLeft = new Vec3(Math.cos(heading), 0, -Math.sin(heading));
        return path(time - SURGE / STRIDE_LENGTH * Math.sin(2 * mid))
                .plus(toLeft.times(SWAY * legLength * Math.cos(mid)))
                .plus(new Vec3(0, height + BOB * legLength * Math.cos(2 * mid), 0));
    }

    /** The pelvis turns with the leading leg and drops on the side of the swinging one. */
    private static double[] pelvis(double time) {
        double phase = 2 * Math.PI * time;
        return UpperBodySwing.rotation(
                heading(time) - UpperBodySwing.PELVIS_YAW * Math.cos(phase),
                UpperBodySwing.PELVIS_TILT,
                UpperBodySwing.PELVIS_LIST * Math.cos(phase - 0.44 * Math.PI));
    }

    /** Returns how high the hips may be for the leg to reach the ankle. */
    private double heightAllowedBy(LegPose leg, FootPath.State foot, double time) {
        Vec3 hip = hips(time, 0).plus(Quat.rotate(pelvis(time), 0, leg.hipOffset()));
        Vec3 gap = foot.ankle().minus(hip);
        double reach = FULL_LEG * leg.length();
        return gap.y() + Math.sqrt(reach * reach - gap.x() * gap.x() - gap.z() * gap.z());
    }
}
