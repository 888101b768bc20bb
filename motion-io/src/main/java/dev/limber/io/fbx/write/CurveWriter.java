package dev.limber.io.fbx.write;

import dev.limber.io.fbx.model.TimeMode;
import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.fbx.tree.FbxValue;
import java.util.List;

/** Curve nodes of one layer, whose curves have a key in every frame or, where nothing changes, at both ends. */
final class CurveWriter {
    private static final int KEY_VERSION = 4009;

    /** Linear, and bits of tangents that others write with it and that mean nothing for it. */
    private static final int LINEAR = 1 << 2 | 1 << 8 | 1 << 13 | 1 << 14;

    private static final float[] NO_TANGENTS = {0, 0, 9.42e-30f, 0};
    private static final String[] CHANNELS = {"d|X", "d|Y", "d|Z"};

    private final NewObjects objects;
    private final long layer;
    private final FbxValue times;
    private final FbxValue ends;
    private final int frames;

    /** @param frameTime in seconds */
    CurveWriter(NewObjects objects, long layer, int frames, double frameTime) {
        this.objects = objects;
        this.layer = layer;
        this.frames = frames;
        long[] ticks = new long[frames];
        for (int frame = 0; frame < frames; frame++) {
            ticks[frame] = ticks(frame, frameTime);
        }
        times = FbxValue.of(ticks);
        ends = FbxValue.of(frames > 1 ? new long[] {0, ticks[frames - 1]} : new long[] {0});
    }

    static long ticks(int frame, double frameTime) {
        return Math.round(frame * frameTime * TimeMode.TICKS);
    }

    /**
     * Animates a property of a model.
     *
     * @param name of the curve node, as {@code R}
     * @param values (3, frame)
     */
    void add(String name, long model, String property, float[][] values) {
        long node = objects.add(
                "AnimationCurveNode",
                name,
                "AnimCurveNode",
                "",
                List.of(Trees.properties(channel(0, values), channel(1, values), channel(2, values))));
        objects.connect(node, layer);
        objects.connect(node, model, property);
        for (int axis = 0; axis < 3; axis++) {
            objects.connect(curve(values[axis]), node, CHANNELS[axis]);
        }
    }

    private static FbxNode channel(int axis, float[][] values) {
        return Trees.property(CHANNELS[axis], "Number", "", "A", FbxValue.of((double) values[axis][0]));
    }

    private long curve(float[] values) {
        boolean still = isStill(values);
        float[] kept = !still ? values : frames > 1 ? new float[] {values[0], values[0]} : new float[] {values[0]};
        return objects.add(
                "AnimationCurve",
                "",
                "AnimCurve",
                "",
                List.of(
                        FbxNode.of("Default", FbxValue.of((double) values[0])),
                        FbxNode.of("KeyVer", FbxValue.of(KEY_VERSION)),
                        FbxNode.of("KeyTime", still ? ends : times),
                        FbxNode.of("KeyValueFloat", FbxValue.of(kept)),
                        FbxNode.of("KeyAttrFlags", FbxValue.of(new int[] {LINEAR})),
                        FbxNode.of("KeyAttrDataFloat", FbxValue.of(NO_TANGENTS)),
                        FbxNode.of("KeyAttrRefCount", FbxValue.of(new int[] {kept.length}))));
    }

    private static boolean isStill(float[] values) {
        for (float value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
