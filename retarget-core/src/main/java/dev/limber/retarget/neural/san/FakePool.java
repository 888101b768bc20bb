package dev.limber.retarget.neural.san;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.random.RandomGenerator;

/**
 * A pool of earlier generated motions, mixed among the new ones for a discriminator, so that it does not only react to
 * the last step of the generator (Shrivastava et al. 2017).
 */
final class FakePool {
    private static final int SIZE = 50;

    private final NDArray fakes; // (place, row, frame)
    private final NDArray count; // (1): how many places are taken

    FakePool(int rows, int frames, NDManager manager) {
        fakes = manager.zeros(new Shape(SIZE, rows, frames));
        count = manager.zeros(new Shape(1));
    }

    /** Returns as many motions as are given: about half of them are exchanged for old ones once the pool is full. */
    NDArray exchange(NDArray made, RandomGenerator random) {
        NDList out = new NDList();
        int taken = (int) count.getFloat(0);
        for (int i = 0; i < made.getShape().get(0); i++) {
            NDArray one = made.get(i);
            if (taken < SIZE) {
                fakes.set(new NDIndex(taken), one);
                taken++;
                out.add(one);
            } else if (random.nextBoolean()) {
                int place = random.nextInt(SIZE);
                NDArray old = fakes.get(place);
                old.attach(made.getManager());
                out.add(old.duplicate());
                fakes.set(new NDIndex(place), one);
            } else {
                out.add(one);
            }
        }
        count.set(new float[] {taken});
        return NDArrays.stack(out);
    }

    NDArray fakes() {
        return fakes;
    }

    NDArray count() {
        return count;
    }
}
