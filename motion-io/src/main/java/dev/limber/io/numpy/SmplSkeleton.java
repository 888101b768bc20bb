package dev.limber.io.numpy;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.List;

/**
 * Skeletons with the joints of SMPL, SMPL-H and SMPL-X, in their order. All rotations are zero in a T-pose that faces Z
 * with Y up. Bones have an adult's proportions in round numbers, the same left and right, as the shape of the body
 * model is not known.
 */
final class SmplSkeleton {
    /** How many joints the body has, without hands. */
    static final int BODY = 22;

    static final int SMPL = 24;
    static final int SMPL_H = 52;
    static final int SMPL_X = 55;

    /** Where the pelvis is when the root is at the origin, in metres. */
    static final Vec3 PELVIS = new Vec3(0, -0.23, 0.03);

    static final int CHEST = 9;
    static final int NECK = 12;

    /** Between pelvis and chest, from below. */
    static final List<Integer> SPINE = List.of(3, 6);

    /**
     * Joints from which the rotation of their parent follows.
     *
     * @param above the middle of the other two
     */
    record Across(int left, int right, int above) {}

    static final Across PELVIS_AXES = new Across(1, 2, 3);
    static final Across CHEST_AXES = new Across(13, 14, NECK);

    private record Bone(String name, int parent, double x, double y, double z) {}

    private static final List<Bone> BODY_BONES = List.of(
            new Bone("pelvis", Skeleton.NONE, 0, 0.94, 0),
            new Bone("left_hip", 0, 0.06, -0.09, -0.015),
            new Bone("right_hip", 0, -0.06, -0.09, -0.015),
            new Bone("spine1", 0, 0, 0.12, -0.035),
            new Bone("left_knee", 1, 0.04, -0.385, 0),
            new Bone("right_knee", 2, -0.04, -0.385, 0),
            new Bone("spine2", 3, 0, 0.14, 0.025),
            new Bone("left_ankle", 4, -0.015, -0.42, -0.035),
            new Bone("right_ankle", 5, 0.015, -0.42, -0.035),
            new Bone("spine3", 6, 0, 0.055, 0),
            new Bone("left_foot", 7, 0.04, -0.06, 0.125),
            new Bone("right_foot", 8, -0.04, -0.06, 0.125),
            new Bone("neck", 9, 0, 0.21, -0.035),
            new Bone("left_collar", 9, 0.08, 0.115, -0.02),
            new Bone("right_collar", 9, -0.08, 0.115, -0.02),
            new Bone("head", 12, 0, 0.09, 0.05),
            new Bone("left_shoulder", 13, 0.115, 0.045, -0.015),
            new Bone("right_shoulder", 14, -0.115, 0.045, -0.015),
            new Bone("left_elbow", 16, 0.26, -0.015, -0.025),
            new Bone("right_elbow", 17, -0.26, -0.015, -0.025),
            new Bone("left_wrist", 18, 0.265, 0.01, -0.005),
            new Bone("right_wrist", 19, -0.265, 0.01, -0.005));

    private static final List<String> FINGERS = List.of("index", "middle", "pinky", "ring", "thumb");
    private static final double[] KNUCKLES = {0.03, 0.005, -0.04, -0.02, 0.03}; // across the hand, by finger
    private static final double TO_KNUCKLES = 0.1;
    private static final double TO_THUMB = 0.03;
    private static final double PHALANX = 0.03;

    private SmplSkeleton() {}

    /** @param joints one of the numbers above */
    static Skeleton of(int joints) {
        Skeleton.Builder builder = new Skeleton.Builder();
        for (Bone bone : BODY_BONES) {
            builder.joint(bone.name(), bone.parent(), new Vec3(bone.x(), bone.y(), bone.z()));
        }
        if (joints == SMPL) {
            builder.joint("left_hand", 20, new Vec3(0.085, -0.01, -0.015));
            builder.joint("right_hand", 21, new Vec3(-0.085, -0.01, -0.015));
        }
        if (joints == SMPL_X) {
            builder.joint("jaw", 15, new Vec3(0, 0, 0.02));
            builder.joint("left_eye_smplhf", 15, new Vec3(0.03, 0.07, 0.08));
            builder.joint("right_eye_smplhf", 15, new Vec3(-0.03, 0.07, 0.08));
        }
        if (joints >= SMPL_H) {
            hand(builder, "left_", 20, 1);
            hand(builder, "right_", 21, -1);
        }
        return builder.build();
    }

    /** Returns the axis about which the joint below a thigh or an upper arm bends; no length for other joints. */
    static Vec3 hinge(int joint) {
        return switch (joint) {
            case 1, 2 -> new Vec3(1, 0, 0);
            case 16 -> new Vec3(0, -1, 0);
            case 17 -> new Vec3(0, 1, 0);
            default -> Vec3.ZERO;
        };
    }

    private static void hand(Skeleton.Builder builder, String side, int wrist, int outward) {
        for (int f = 0; f < FINGERS.size(); f++) {
            boolean thumb = FINGERS.get(f).equals("thumb");
            int parent = wrist;
            for (int i = 1; i <= 3; i++) {
                double along = i > 1 ? PHALANX : thumb ? TO_THUMB : TO_KNUCKLES;
                double across = i == 1 ? KNUCKLES[f] : thumb ? PHALANX / 2 : 0;
                parent = builder.joint(side + FINGERS.get(f) + i, parent, new Vec3(outward * along, 0, across));
            }
        }
    }
}
