package dev.limber.inbetween.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.BodyFrames;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import java.util.List;

/**
 * The input of the network: windows of the same length with the same gap, in the network's space.
 *
 * @param features (window, frame, feature), scaled; in the gap those of the interpolation
 * @param pins (window, frame, {@link GapFeatures#PINS})
 * @param rotations (window, frame of the gap, {@link GapFeatures#ROTATION}) of the interpolation, world
 * @param root (window, frame of the gap, 3) of the interpolation, world, cm
 * @param envelope (frame of the gap, 1), zero at keys
 */
record GapBatch(Gap gap, NDArray features, NDArray pins, NDArray rotations, NDArray root, NDArray envelope) {
    /**
     * Overwrites the gap of every window with its interpolation, and makes the batch of them.
     *
     * @param pins of each window
     */
    static GapBatch of(
            List<Window> windows, List<Pins> pins, Gap gap, FeatureScale scale, float[] offsets, NDManager manager) {
        Baselines.interpolate(windows, gap);
        int count = windows.size();
        int frames = windows.get(0).frameCount();
        int length = gap.length();
        float[] features = new float[count * frames * GapFeatures.SIZE];
        float[] pinned = new float[count * frames * GapFeatures.PINS];
        float[] rotations = new float[count * length * GapFeatures.ROTATION];
        float[] root = new float[count * length * 3];
        for (int w = 0; w < count; w++) {
            BodyFrames body = BodyFrames.of(windows.get(w), offsets);
            int at = w * frames * GapFeatures.SIZE;
            GapFeatures.body(body, features, at);
            GapFeatures.pins(pins.get(w), body, pinned, w * frames * GapFeatures.PINS);
            for (int frame = 0; frame < frames; frame++) {
                GapFeatures.gap(gap, frame, features, at + frame * GapFeatures.SIZE);
                scale.apply(features, at + frame * GapFeatures.SIZE);
            }
            for (int i = 0; i < length; i++) {
                int row = w * length + i;
                GapFeatures.rotations(body, gap.start() + i, rotations, row * GapFeatures.ROTATION);
                for (int axis = 0; axis < 3; axis++) {
                    root[3 * row + axis] = (float) windows.get(w).root()[3 * (gap.start() + i) + axis];
                }
            }
        }
        float[] envelope = new float[length];
        for (int i = 0; i < length; i++) {
            envelope[i] = (float) GapFeatures.envelope(gap, gap.start() + i);
        }
        return new GapBatch(
                gap,
                manager.create(features, new Shape(count, frames, GapFeatures.SIZE)),
                manager.create(pinned, new Shape(count, frames, GapFeatures.PINS)),
                manager.create(rotations, new Shape(count, length, GapFeatures.ROTATION)),
                manager.create(root, new Shape(count, length, 3)),
                manager.create(envelope, new Shape(length, 1)));
    }

    long frameCount() {
        return features.getShape().get(1);
    }
}
