package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Skeletal pooling or unpooling (Section 4.2): a constant matrix between the edges of two topologies. As it is linear,
 * it can be merged into the weights of a neighbouring convolution, with the same result at a far lower cost.
 *
 * @param matrix (edge out, edge in)
 */
record EdgeMap(NDArray matrix) {
    /** Makes the map that averages merged edges. */
    static EdgeMap pool(Pooling pooling, NDManager manager) {
        int in = Arrays.stream(pooling.merged()).mapToInt(group -> group.length).sum();
        float[] matrix = new float[pooling.merged().length * in];
        for (int group = 0; group < pooling.merged().length; group++) {
            for (int edge : pooling.merged()[group]) {
                matrix[group * in + edge] = 1f / pooling.merged()[group].length;
            }
        }
        return new EdgeMap(manager.create(matrix, new Shape(pooling.merged().length, in)));
    }

    /** Makes the map that copies an edge to all edges that were merged into it. */
    static EdgeMap unpool(Pooling pooling, NDManager manager) {
        NDArray averaging = pool(pooling, manager).matrix;
        return new EdgeMap(
                averaging.gt(0).toType(averaging.getDataType(), false).transpose());
    }

    private long in() {
        return matrix.getShape().get(1);
    }

    private long out() {
        return matrix.getShape().get(0);
    }

    /** Maps (batch, edge in x channel, ...) to (batch, edge out x channel, ...). */
    NDArray apply(NDArray x) {
        Shape shape = x.getShape();
        long channels = shape.get(1) / in();
        NDArray mapped = times(x.reshape(shape.get(0), in(), -1), x.getManager()); // (batch, edge out, channel x ...)
        return shape.dimension() == 2
                ? mapped.reshape(shape.get(0), out() * channels)
                : mapped.reshape(shape.get(0), out() * channels, -1);
    }

    /**
     * Returns the weights of a layer that is followed by this map.
     *
     * @param weight (edge in x channel, ...), or a bias
     * @return (edge out x channel, ...), owned by {@code owner}
     */
    NDArray afterwards(NDArray weight, NDManager owner) {
        long[] shape = weight.getShape().getShape().clone();
        long channels = shape[0] / in();
        shape[0] = out() * channels;
        return times(weight.reshape(in(), -1), owner).reshape(shape);
    }

    /**
     * Returns the weights of a layer that this map comes before.
     *
     * @param weight (channel out, edge out x channel, kernel) of the layer
     * @return (channel out, edge in x channel, kernel)
     */
    NDArray before(NDArray weight) {
        long[] shape = weight.getShape().getShape().clone();
        long channels = shape[1] / out();
        NDArray rotated = matrix.transpose();
        rotated.attach(weight.getManager());
        return rotated.matMul(weight.reshape(shape[0], out(), channels * shape[2])) // (channel out, edge in, ...)
                .reshape(shape[0], in() * channels, shape[2]);
    }

    private NDArray times(NDArray x, NDManager owner) {
        NDArray product = matrix.matMul(x);
        product.attach(owner); // else it would belong to the matrix, and stay as long
        return product;
    }
}
