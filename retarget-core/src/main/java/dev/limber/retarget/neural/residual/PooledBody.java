package dev.limber.retarget.neural.residual;

import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetException;

/**
 * A rig pooled by its roles to the primal skeleton that all humanoids share: 20 nodes, each of which stands for one
 * joint. A spine of any length becomes its first, middle and last joint, a neck its first. Lengths are in heights of the
 * pooled body, directions in the body frame: x to the left, y up, z forward.
 */
final class PooledBody {
    static final int NODES = 20;
    static final int HIPS = 0;
    static final int[] SPINE = {1, 2, 3};
    static final int CHEST = 3;
    static final int NECK = 4;
    static final int HEAD = 5;
    static final int CLAVICLE = 6;
    static final int UPPER_ARM = 7;
    static final int FOREARM = 8;
    static final int HAND = 9;
    static final int THIGH = 10;
    static final int SHIN = 11;
    static final int FOOT = 12;
    /** Bones shorter than this, in heights, have no direction. */
    private static final double SHORTEST = 1e-3;

    /** From a node of the left side to the one of the right. */
    static final int SIDE = 7;

    private final Skeleton skeleton;
    private final int[] joints; // (node)
    private final int[] spine; // joints of the spine, all of them
    private final double[] rest; // (joint, 4) wxyz: from the body frame into the joint's space, standing
    private final double[] places; // (node, 3) standing, body frame, in heights, from the hips
    private final Vec3 up;

    /**
     * Pools a rig.
     *
     * @param roles of the rig's joints
     * @throws RetargetException when hips, or a joint of an arm or leg, are missing among them
     */
    PooledBody(Rig rig, Roles roles) {
        skeleton = rig.skeleton();
        spine = roles.chain(BodyPart.SPINE, Side.CENTER);
        joints = joints(roles, spine);
        up = rig.up();
        double[] body = new double[4]; // wxyz: from the body frame to the world
        Quat.fromAxes(up.cross(rig.forward()), up, rig.forward(), body, 0);
        WorldPose standing = WorldPose.of(rig.referencePose());
        rest = new double[4 * skeleton.jointCount()];
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            Quat.inverseMultiply(standing.rotations(), 4 * joint, body, 0, rest, 4 * joint);
        }
        places = new double[3 * NODES];
        Vec3 hips = standing.position(joints[HIPS]);
        for (int node = 0; node < NODES; node++) {
            standing.position(joints[node]).minus(hips).store(places, 3 * node);
            Quat.inverseRotate(body, 0, places, 3 * node, places, 3 * node);
        }
        double height = length(HIPS, CHEST)
                + length(CHEST, NECK)
                + length(NECK, HEAD)
                + length(THIGH, SHIN)
                + length(SHIN, FOOT);
        for (int i = 0; i < places.length; i++) {
            places[i] /= height;
        }
    }

    private static int[] joints(Roles roles, int[] spine) {
        int[] joints = new int[NODES];
        joints[HIPS] = needed(roles, BodyPart.HIPS, Side.CENTER);
        for (int i = 0; i < SPINE.length; i++) {
            joints[SPINE[i]] = spine.length == 0 ? joints[HIPS] : spine[(int) Math.round(i * (spine.length - 1) / 2.0)];
        }
        int head = roles.joint(BodyPart.HEAD, Side.CENTER);
        int neck = roles.joint(BodyPart.NECK, Side.CENTER);
        int top = neck == Skeleton.NONE ? head : neck;
        joints[NECK] = top == Skeleton.NONE ? joints[CHEST] : top;
        joints[HEAD] = head == Skeleton.NONE ? joints[NECK] : head;
        for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
            int shift = side == Side.LEFT ? 0 : SIDE;
            int clavicle = roles.joint(BodyPart.CLAVICLE, side);
            joints[CLAVICLE + shift] = clavicle == Skeleton.NONE ? joints[CHEST] : clavicle;
            joints[UPPER_ARM + shift] = needed(roles, BodyPart.UPPER_ARM, side);
            joints[FOREARM + shift] = needed(roles, BodyPart.FOREARM, side);
            joints[HAND + shift] = needed(roles, BodyPart.HAND, side);
            joints[THIGH + shift] = needed(roles, BodyPart.THIGH, side);
            joints[SHIN + shift] = needed(roles, BodyPart.SHIN, side);
            joints[FOOT + shift] = needed(roles, BodyPart.FOOT, side);
        }
        return joints;
    }

    private static int needed(Roles roles, BodyPart part, Side side) {
        int joint = roles.joint(part, side);
        if (joint == Skeleton.NONE) {
            throw new RetargetException("the networks need a joint for the " + JointMap.limb(part, side)
                    + ", and the joint map gives it to another part");
        }
        return joint;
    }

    private double length(int from, int to) {
        return bone(from, to).length();
    }

    Skeleton skeleton() {
        return skeleton;
    }

    int joint(int node) {
        return joints[node];
    }

    /** Returns all joints of the spine, from the hips up; not a copy. */
    int[] spine() {
        return spine;
    }

    /** Returns the vector from one node to another in the reference pose. */
    Vec3 bone(int from, int to) {
        return Vec3.of(places, 3 * to).minus(Vec3.of(places, 3 * from));
    }

    /**
     * Writes how every node has turned from the reference pose, against another node.
     *
     * @param out (4) wxyz, seen in the body frame of the parent node
     */
    void rotate(WorldPose world, int node, int parent, double[] out, int o) {
        double[] from = new double[4];
        orientation(world, parent, from, 0);
        orientation(world, node, out, o);
        Quat.inverseMultiply(from, 0, out, o, out, o);
    }

    /** Writes a node's world rotation as one of its body frame: the identity where it stands as at rest, facing z. */
    void orientation(WorldPose world, int node, double[] out, int o) {
        Quat.multiply(world.rotations(), 4 * joints[node], rest, 4 * joints[node], out, o);
    }

    /** Returns the direction of up as a node sees it, in the body frame. */
    Vec3 up(WorldPose world, int node) {
        double[] q = new double[4];
        double[] v = new double[3];
        orientation(world, node, q, 0);
        up.store(v, 0);
        Quat.inverseRotate(q, 0, v, 0, v, 0);
        return Vec3.of(v, 0);
    }

    /** Returns the direction of the bone between two nodes in a pose, as the first sees it; unit, or zero. */
    Vec3 direction(WorldPose world, int from, int to, double[] orientation) {
        double[] v = new double[3];
        world.position(joints[to])
                .minus(world.position(joints[from]))
                .normalized()
                .store(v, 0);
        Quat.inverseRotate(orientation, 0, v, 0, v, 0);
        return Vec3.of(v, 0);
    }

    /** Returns the live rotations from the body frame into the joints' spaces, standing, (joint, 4) wxyz. */
    double[] rest() {
        return rest;
    }

    /** Tells whether a bone can be turned: it has a length, and its first node a joint of its own. */
    boolean rotates(int from, int to) {
        boolean borrowed = from > CHEST && joints[from] == joints[CHEST];
        return !borrowed && bone(from, to).length() > SHORTEST;
    }
}
