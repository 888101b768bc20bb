package dev.limber.inbetween;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import java.util.List;

/**
 * The body of 22 joints that the networks know, that of the LAFAN1 data set (Harvey et al. 2020): y is up, lengths are in
 * centimetres, limbs lie along the local x axis, and left and right limbs are mirror images across the local z axis.
 */
public final class CanonicalBody {
    public static final List<String> NAMES = List.of(
            "Hips",
            "LeftUpLeg",
            "LeftLeg",
            "LeftFoot",
            "LeftToe",
            "RightUpLeg",
            "RightLeg",
            "RightFoot",
            "RightToe",
            "Spine",
            "Spine1",
            "Spine2",
            "Neck",
            "Head",
            "LeftShoulder",
            "LeftArm",
            "LeftForeArm",
            "LeftHand",
            "RightShoulder",
            "RightArm",
            "RightForeArm",
            "RightHand");

    public static final int JOINTS = NAMES.size();
    /** Seconds from one frame to the next. */
    public static final double FRAME_TIME = 1 / 30.0;

    private static final int[] PARENTS = {-1, 0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11, 12, 11, 14, 15, 16, 11, 18, 19, 20};
    private static final int[] OTHER_SIDE = {
        0, 5, 6, 7, 8, 1, 2, 3, 4, 9, 10, 11, 12, 13, 18, 19, 20, 21, 14, 15, 16, 17
    };
    private static final int[] FEET = {3, 4, 7, 8};

    // Proportions of our own, those of an adult of about 1.75 m.
    private static final double HIP_WIDTH = 10;
    private static final double SHOULDER_WIDTH = 6;
    private static final double[] LENGTHS = { // along the local x axis of the parent
        0, 0, 43.5, 42.5, 17, 0, 43.5, 42.5, 17, 7, 12.5, 12.5, 26, 12, 20, 11.5, 33, 25, 20, 11.5, 33, 25
    };

    private CanonicalBody() {}

    /** Returns whether a frame time is that of the canonical body, but for the rounding of file formats. */
    static boolean isFrameTime(double frameTime) {
        return Math.abs(frameTime - FRAME_TIME) < 1e-4;
    }

    /** Returns the index of the joint's parent, or -1 for the hips. */
    public static int parent(int joint) {
        return PARENTS[joint];
    }

    /** Returns the joint that takes this one's place in a mirror. */
    public static int otherSide(int joint) {
        return OTHER_SIDE[joint];
    }

    /** Returns the joints that touch the floor: left foot and toe, right foot and toe; a fresh array. */
    public static int[] feet() {
        return FEET.clone();
    }

    /** Returns the offsets of a body of common proportions, (joint, 3) from the parent joint, cm; a fresh array. */
    public static float[] commonOffsets() {
        float[] offsets = new float[3 * JOINTS];
        for (int j = 0; j < JOINTS; j++) {
            offsets[3 * j] = (float) LENGTHS[j];
            boolean limbStarts = OTHER_SIDE[j] != j && OTHER_SIDE[PARENTS[j]] == PARENTS[j];
            if (limbStarts) {
                double width = PARENTS[j] == 0 ? HIP_WIDTH : SHOULDER_WIDTH;
                offsets[3 * j + 2] = (float) (j < OTHER_SIDE[j] ? width : -width); // left is on local z
            }
        }
        return offsets;
    }

    /** Returns the skeleton's pose of standing upright with the arms out to the sides, facing z. */
    public static Pose tPose(Skeleton skeleton) {
        Pose pose = skeleton.restPose();
        double[] r = pose.rotations();
        Quat.fromAxes(new Vec3(0, 1, 0), new Vec3(0, 0, 1), new Vec3(1, 0, 0), r, 0);
        // As in LAFAN1, the local y axis faces forward in legs and backward in arms: networks know joints by their
        // axes.
        for (int leg : new int[] {1, 5}) {
            Quat.fromAxisAngle(new Vec3(0, 1, 0), Math.PI, r, 4 * leg); // down
            Quat.fromAxisAngle(new Vec3(0, 0, 1), Math.PI / 2, r, 4 * (leg + 2)); // the foot forward
        }
        Quat.fromAxes(new Vec3(0, 0, 1), new Vec3(0, -1, 0), new Vec3(1, 0, 0), r, 4 * 14);
        Quat.fromAxes(new Vec3(0, 0, -1), new Vec3(0, -1, 0), new Vec3(-1, 0, 0), r, 4 * 18);
        pose.translations()[1] = LENGTHS[2] + LENGTHS[3];
        return pose;
    }

    /**
     * Returns this body as a rig, for the retargeter.
     *
     * @param offsets (joint, 3) from the parent joint, cm
     */
    public static Rig rig(float[] offsets) {
        Skeleton skeleton = skeleton(offsets);
        return Rig.of(new Clip.Builder(skeleton, FRAME_TIME, 1, 0)
                .set(0, tPose(skeleton))
                .build());
    }

    /**
     * Returns a skeleton of this body.
     *
     * @param offsets (joint, 3) from the parent joint, cm
     */
    public static Skeleton skeleton(float[] offsets) {
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int j = 0; j < JOINTS; j++) {
            builder.joint(NAMES.get(j), PARENTS[j], new Vec3(offsets[3 * j], offsets[3 * j + 1], offsets[3 * j + 2]));
        }
        return builder.build();
    }
}
