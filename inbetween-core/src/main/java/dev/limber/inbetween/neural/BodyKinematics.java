package dev.limber.inbetween.neural;

import static dev.limber.inbetween.CanonicalBody.JOINTS;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.CanonicalBody;

/**
 * Forward kinematics of the canonical body on tensors. As rotations are given in world space, positions are linear in
 * their columns: one product with a matrix of bone offsets, instead of a walk down the hierarchy.
 */
public final class BodyKinematics {
    private static final float EPSILON = 1e-8f;

    private final NDArray bones; // (column, joint) x (joint): what a column of a joint adds to the place of another

    /** Makes the matrix, which {@code manager} owns. */
    public BodyKinematics(float[] offsets, NDManager manager) {
        float[] matrix = new float[3 * JOINTS * JOINTS];
        for (int j = 1; j < JOINTS; j++) {
            for (int bone = j; bone > 0; bone = CanonicalBody.parent(bone)) {
                for (int column = 0; column < 3; column++) {
                    int row = column * JOINTS + CanonicalBody.parent(bone);
                    matrix[row * JOINTS + j] += offsets[3 * bone + column];
                }
            }
        }
        bones = manager.create(matrix, new Shape(3L * JOINTS, JOINTS));
    }

    /**
     * Makes rotations proper by Gram-Schmidt.
     *
     * @param six (n, axis, column, joint), any two columns
     * @return (n, axis, 3 columns x joint), orthonormal
     */
    public NDArray orthonormal(NDArray six) {
        NDArray first = six.get(":, :, 0");
        NDArray second = six.get(":, :, 1");
        NDArray x = unit(first);
        NDArray y = unit(second.sub(x.mul(x.mul(second).sum(new int[] {1}, true))));
        NDArray z = rotated(x).mul(rotated(rotated(y))).sub(rotated(rotated(x)).mul(rotated(y))); // x cross y
        return NDArrays.concat(new NDList(x, y, z), 2);
    }

    private static NDArray unit(NDArray v) {
        return v.div(v.square().sum(new int[] {1}, true).add(EPSILON).sqrt());
    }

    /** (x, y, z) to (y, z, x) on axis 1. */
    private static NDArray rotated(NDArray v) {
        return NDArrays.concat(new NDList(v.get(":, 1:3"), v.get(":, 0:1")), 1);
    }

    /**
     * Returns the positions of the joints, (n, axis, joint), cm.
     *
     * @param rotations (n, axis, 3 columns x joint), orthonormal, world
     * @param root (n, axis, 1) position of the hips, cm
     */
    public NDArray positions(NDArray rotations, NDArray root) {
        return rotations.matMul(bones).add(root);
    }
}
