package dev.limber.inbetween.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import java.util.List;

/**
 * The input of the network: windows of the same length whose gaps begin and end alike, in the network's space.
 *
 * @param gaps of each window; only their keys differ
 * @param features (window, frame, feature), scaled; in the gap those of the interpolation
 * @param pins (window, frame, {@link GapFeatures#PINS})
 * @param rotations (window, frame of the gap, {@link GapFeatures#ROTATION}) of the interpolation, world
 * @param root (window, frame of the gap, 3) of the interpolation, world, cm
 * @param envelope (window, frame of the gap, 1), zero at keys
 * @param noise (window, 1, {@link GapTransformer#NOISE}) which of many motions to make; zero for the mean of all
 */
record GapBatch(
        List<Gap> gaps,
        NDArray features,
        NDArray pins,
        NDArray rotations,
        NDArray root,
        NDArray envelope,
        NDArray noise) {
    /**
     * Overwrites the gap of every window with its interpolation, and makes the batch of them.
     *
     * @param lessons windows, gaps and pins of the batch
     * @param noise (window, {@link GapTransformer#NOISE})
     */
    static GapBatch of(GapWindows lessons, float[] noise, FeatureScale scale, float[] offsets, NDManager manager) {
        List<Window> windows = lessons.windows();
        int count = windows.size();
        int frames = windows.get(0).frameCount();
        int start = lessons.start();
        int length = lessons.length();
        float[] features = new float[count * frames * GapFeatures.SIZE];
        float[] pinned = new float[count * frames * GapFeatures.PINS];
        float[] rotations = new float[count * length * GapFeatures.ROTATION];
        float[] root = new float[count * length * 3];
        float[] envelope = new float[count * length];
        for (int w = 0; w < count; w++) {
            Gap gap = lessons.gaps().get(w);
            Baselines.interpolate(List.of(windows.get(w)), gap);
            WorldWindow body = WorldWindow.of(windows.get(w), offsets);
            int at = w * frames * GapFeatures.SIZE;
            GapFeatures.body(body, features, at);
            GapFeatures.pins(lessons.pins().get(w), body, pinned, w * frames * GapFeatures.PINS);
            for (int frame = 0; frame < frames; frame++) {
                GapFeatures.gap(gap, frame, features, at + frame * GapFeatures.SIZE);
                scale.apply(features, at + frame * GapFeatures.SIZE);
            }
            for (int i = 0; i < length; i++) {
                int row = w * length + i;
                envelope[row] = (float) GapFeatures.envelope(gap, start + i);
                GapFeatures.rotations(body, start + i, rotations, row * GapFeatures.ROTATION);
                for (int axis = 0; axis < 3; axis++) {
                    root[3 * row + axis] = (float) windows.get(w).root()[3 * (start + i) + axis];
                }
            }
        }
        return new GapBatch(
                lessons.gaps(),
                manager.create(features, new Shape(count, frames, GapFeatures.SIZE)),
                manager.create(pinned, new Shape(count, frames, GapFeatures.PINS)),
                manager.create(rotations, new Shape(count, length, GapFeatures.ROTATION)),
                manager.create(root, new Shape(count, length, 3)),
                manager.create(envelope, new Shape(count, length, 1)),
                manager.create(noise, new Shape(count, 1, GapTransformer.NOISE)));
    }

    long frameCount() {
        return features.getShape().get(1);
    }
}
