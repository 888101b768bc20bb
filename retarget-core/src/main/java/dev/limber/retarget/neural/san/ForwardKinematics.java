package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.motion.Skeleton;
import dev.limber.neural.Scaled;

/** Forward kinematics on tensors (Section 5), through which losses on positions reach the rotations. */
final class ForwardKinematics {
    private static final float EPSILON = 1e-8f;

    private final Topology topology;
    private final NDArray paths; // (joint, edge): 1 for the edges on the way from the world to the joint

    ForwardKinematics(Topology topology, NDManager constants) {
        this.topology = topology;
        int joints = topology.jointCount();
        int edges = topology.edgeCount();
        float[] onTheWay = new float[joints * edges];
        for (int joint = 0; joint < joints; joint++) {
            for (int at = joint; at != Skeleton.NONE; at = topology.parent(at)) {
                onTheWay[joint * edges + at] = 1;
            }
            onTheWay[joint * edges + joints] = 1;
        }
        paths = constants.create(onTheWay, new Shape(joints, edges));
    }

    /**
     * Returns the bones in world axes, (batch, edge x 3, frame), in heights; the last edge is the root's position, and edge
     * 0 is zero.
     *
     * @param motion (batch, edge x 4, frame): local quaternions wxyz of any length but 0, then the root's x, y, z, 0
     * @param offsets (batch, edge x 3), in heights
     */
    NDArray vectors(NDArray motion, NDArray offsets) {
        long batch = motion.getShape().get(0);
        long frames = motion.getShape().get(2);
        int joints = topology.jointCount();
        NDArray edges = motion.reshape(batch, joints + 1, 4, frames);
        NDArray bones = offsets.reshape(batch, joints + 1, 3, 1);
        NDArray local = matrices(edges.get(":, 0:" + joints)); // (joint, batch, frame x 3, 3)

        NDArray[] world = new NDArray[joints]; // (batch, frame x 3, 3)
        NDList vectors = new NDList();
        for (int joint = 0; joint < joints; joint++) {
            int parent = topology.parent(joint);
            NDArray own = local.get(joint);
            if (parent == Skeleton.NONE) {
                world[joint] = own;
                vectors.add(own.getManager().zeros(new Shape(batch, frames, 3)));
            } else {
                world[joint] = world[parent]
                        .reshape(batch * frames, 3, 3)
                        .matMul(own.reshape(batch * frames, 3, 3))
                        .reshape(batch, frames * 3, 3);
                NDArray bone = bones.get(":, " + joint); // (batch, 3, 1)
                vectors.add(world[parent].matMul(bone).reshape(batch, frames, 3));
            }
        }
        NDArray rotated = NDArrays.stack(vectors, 1).transpose(0, 1, 3, 2); // (batch, joint, 3, frame)
        NDArray root = edges.get(":, " + joints + ":" + (joints + 1) + ", 0:3"); // (batch, 1, 3, frame)
        return NDArrays.concat(new NDList(rotated, root), 1).reshape(batch, (joints + 1) * 3L, frames);
    }

    /** Maps (batch, joint, 4, frame) quaternions to rotation matrices, (joint, batch, frame x row, column). */
    private static NDArray matrices(NDArray quaternions) {
        NDArray unit = quaternions.div(
                quaternions.square().sum(new int[] {2}, true).add(EPSILON).sqrt());
        NDArray w = unit.get(":, :, 0"); // (batch, joint, frame)
        NDArray x = unit.get(":, :, 1");
        NDArray y = unit.get(":, :, 2");
        NDArray z = unit.get(":, :, 3");
        NDArray xx = x.mul(x);
        NDArray yy = y.mul(y);
        NDArray zz = z.mul(z);
        NDArray xy = x.mul(y);
        NDArray xz = x.mul(z);
        NDArray yz = y.mul(z);
        NDArray wx = w.mul(x);
        NDArray wy = w.mul(y);
        NDArray wz = w.mul(z);
        NDArray rows = NDArrays.stack(
                new NDList(
                        yy.add(zz).neg().add(0.5f),
                        xy.sub(wz),
                        xz.add(wy),
                        xy.add(wz),
                        xx.add(zz).neg().add(0.5f),
                        yz.sub(wx),
                        xz.sub(wy),
                        yz.add(wx),
                        xx.add(yy).neg().add(0.5f)),
                3); // (batch, joint, frame, 9), halves
        Shape shape = w.getShape();
        return Scaled.mul(rows, 2).transpose(1, 0, 2, 3).reshape(shape.get(1), shape.get(0), shape.get(2) * 3, 3);
    }

    /** Maps bones in world axes to positions, (batch, joint, 3 x frame), in heights. */
    NDArray positions(NDArray vectors) {
        return along(paths, vectors);
    }

    private NDArray along(NDArray ways, NDArray vectors) {
        NDArray positions = ways.matMul(vectors.reshape(vectors.getShape().get(0), topology.edgeCount(), -1));
        positions.attach(vectors.getManager()); // else they would belong to the constants, and stay as long
        return positions;
    }

    /** Returns the velocities of some joints, (batch, joint, 3, frame - 1), in heights a frame. */
    NDArray velocities(NDArray vectors, NDArray joints) {
        long batch = vectors.getShape().get(0);
        long frames = vectors.getShape().get(2);
        NDArray own = paths.get(joints);
        own.attach(vectors.getManager());
        NDArray positions = along(own, vectors).reshape(batch, -1, 3, frames);
        return positions.get(":, :, :, 1:").sub(positions.get(":, :, :, 0:" + (frames - 1)));
    }
}
