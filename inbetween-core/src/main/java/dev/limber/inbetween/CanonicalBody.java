package dev.limber.inbetween;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
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

    private CanonicalBody() {}

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
