package dev.limber.motion.bvh;

import dev.limber.motion.Skeleton;

/** Converts a row of channels to the rotations and translations of a frame. */
final class RowDecoder {
    private static final double HALF_DEGREE = Math.PI / 360; // radians

    private final Skeleton skeleton;
    private final Channel[][] channels; // (joint, channel) in file order
    private final int[] slots; // (joint) index k of the joint among the translated ones; of no use for the others
    private final float[] rest; // (k, 3) OFFSET of the translated joints

    /**
     * Makes a decoder.
     *
     * @param translated joints with position channels, ascending
     */
    RowDecoder(BvhHierarchy hierarchy, int[] translated) {
        skeleton = hierarchy.skeleton();
        channels = hierarchy.layout().channels().stream()
                .map(list -> list.toArray(Channel[]::new))
                .toArray(Channel[][]::new);
        slots = new int[channels.length];
        rest = new float[3 * translated.length];
        double[] offsets = skeleton.restPose().translations();
        for (int k = 0; k < translated.length; k++) {
            slots[translated[k]] = k;
            for (int axis = 0; axis < 3; axis++) {
                rest[3 * k + axis] = (float) offsets[3 * translated[k] + axis];
            }
        }
    }

    /**
     * Decodes a frame; safe on several threads.
     *
     * @param rows holds the frame's row from index {@code at} on, in the file's unit and degrees
     * @param rotations receives (joint, 4) wxyz, local, from index {@code r} on
     * @param translations receives (k, 3), local, from index {@code t} on
     */
    void decode(double[] rows, int at, float[] rotations, int r, float[] translations, int t) {
        System.arraycopy(rest, 0, translations, t, rest.length);
        int column = at;
        for (int joint = 0; joint < channels.length; joint++) {
            double w = 1;
            double x = 0;
            double y = 0;
            double z = 0;
            for (Channel channel : channels[joint]) {
                double value = rows[column++];
                int axis = channel.axis();
                if (!channel.isRotation()) {
                    translations[t + 3 * slots[joint] + axis] = (float) value;
                    continue;
                }
                if (value == 0) {
                    continue; // as are most channels of many a hand
                }
                // A root takes less time than a cosine, and is as exact as the floats that it goes into.
                double s = Math.sin(value * HALF_DEGREE);
                double c = Math.abs(value) <= 180 ? Math.sqrt(1 - s * s) : Math.cos(value * HALF_DEGREE);
                double oldW = w;
                double oldX = x;
                double oldY = y;
                // What came before times this turn, which has but one component beside w.
                w = w * c - (axis == 0 ? x : axis == 1 ? y : z) * s;
                x = x * c + (axis == 0 ? oldW : axis == 1 ? -z : y) * s;
                y = y * c + (axis == 0 ? z : axis == 1 ? oldW : -oldX) * s;
                z = z * c + (axis == 0 ? -oldY : axis == 1 ? oldX : oldW) * s;
            }
            rotations[r++] = (float) w;
            rotations[r++] = (float) x;
            rotations[r++] = (float) y;
            rotations[r++] = (float) z;
        }
    }

    /** Returns the joint and channel of a column, as {@code 'Hips' Xposition}. */
    String name(int column) {
        int i = column;
        int joint = 0;
        while (i >= channels[joint].length) {
            i -= channels[joint++].length;
        }
        return "'" + skeleton.name(joint) + "' " + channels[joint][i].keyword();
    }
}
