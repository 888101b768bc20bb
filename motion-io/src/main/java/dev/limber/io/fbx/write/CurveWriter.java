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
     * @param curves by axis, from {@link #curve}
     */
    void add(String name, long model, String property, List<Curve> curves) {
        FbxNode[] channels = new FbxNode[CHANNELS.length];
        for (int axis = 0; axis < channels.length; axis++) {
            channels[axis] = Trees.property(
                    CHANNELS[axis],
                    "Number",
                    "",
                    "A",
                    FbxValue.of(curves.get(axis).first()));
        }
        long node = objects.add("AnimationCurveNode", name, "AnimCurveNode", "", List.of(Trees.properties(channels)));
        objects.connect(node, layer);
        objects.connect(node, model, property);
        for (int axis = 0; axis < channels.length; axis++) {
            long curve = objects.add(
                    "AnimationCurve", "", "AnimCurve", "", curves.get(axis).content());
            objects.connect(curve, node, CHANNELS[axis]);
        }
    }

    /**
     * A curve that is ready to be added.
     *
     * @param first its value in the first frame
     */
    record Curve(double first, List<FbxNode> content) {}

    /** Packs a curve of a value a frame; many threads may do so at once. */
    Curve curve(float[] values) {
        boolean still = isStill(values);
        float[] kept = !still ? values : frames > 1 ? new float[] {values[0], values[0]} : new float[] {values[0]};
        return new Curve(
                values[0],
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
