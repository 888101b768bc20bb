package dev.limber.inbetween.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.BodyFrames;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Window;
import java.util.List;

/**
 * The input of the network: windows of the same length with the same gap, in the network's space.
 *
 * @param features (window, frame, feature), scaled; in the gap those of the interpolation
 * @param rotations (window, missing frame, {@link GapFeatures#ROTATION}) of the interpolation, world
 * @param root (window, missing frame, 3) of the interpolation, world, cm
 * @param envelope (missing frame, 1)
 */
record GapBatch(Gap gap, NDArray features, NDArray rotations, NDArray root, NDArray envelope) {
    /** Overwrites the gap of every window with its interpolation, and makes the batch of them. */
    static GapBatch of(List<Window> windows, Gap gap, FeatureScale scale, float[] offsets, NDManager manager) {
        Baselines.interpolate(windows, gap);
        int count = windows.size();
        int frames = windows.get(0).frameCount();
        int missing = gap.length();
        float[] features = new float[count * frames * GapFeatures.SIZE];
        float[] rotations = new float[count * missing * GapFeatures.ROTATION];
        float[] root = new float[count * missing * 3];
        for (int w = 0; w < count; w++) {
            BodyFrames body = BodyFrames.of(windows.get(w), offsets);
            int at = w * frames * GapFeatures.SIZE;
            GapFeatures.body(body, features, at);
            for (int frame = 0; frame < frames; frame++) {
                GapFeatures.gap(gap, frame, features, at + frame * GapFeatures.SIZE);
                scale.apply(features, at + frame * GapFeatures.SIZE);
            }
            for (int i = 0; i < missing; i++) {
                int row = w * missing + i;
                GapFeatures.rotations(body, gap.start() + i, rotations, row * GapFeatures.ROTATION);
                for (int axis = 0; axis < 3; axis++) {
                    root[3 * row + axis] = (float) windows.get(w).root()[3 * (gap.start() + i) + axis];
                }
            }
        }
        float[] envelope = new float[missing];
        for (int i = 0; i < missing; i++) {
            envelope[i] = (float) GapFeatures.envelope(gap, gap.start() + i);
        }
        return new GapBatch(
                gap,
                manager.create(features, new Shape(count, frames, GapFeatures.SIZE)),
                manager.create(rotations, new Shape(count, missing, GapFeatures.ROTATION)),
                manager.create(root, new Shape(count, missing, 3)),
                manager.create(envelope, new Shape(missing, 1)));
    }

    long frameCount() {
        return features.getShape().get(1);
    }
}
