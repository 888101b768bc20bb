package dev.limber.motion.bvh;

import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import java.util.List;

/** Turns a row of channels into the rotations and translations of a frame. */
final class RowDecoder {
    private final BvhHierarchy hierarchy;
    private final BvhOptions options;
    private final Channel[][] channels; // (joint, channel)
    private final double[] q = new double[4];
    private final double[] turn = new double[4];

    RowDecoder(BvhHierarchy hierarchy, BvhOptions options) {
        this.hierarchy = hierarchy;
        this.options = options;
        channels = hierarchy.layout().channels().stream()
                .map(list -> list.toArray(Channel[]::new))
                .toArray(Channel[][]::new);
    }

    /** Writes the frame to {@code rotations} (joint, 4) at {@code r} and to {@code translations} (k, 3) at {@code t}. */
    void decode(double[] row, float[] rotations, int r, float[] translations, int t) {
        int i = 0;
        for (int joint = 0; joint < channels.length; joint++) {
            Quat.identity(q, 0);
            boolean translates = hierarchy.layout().translates(joint);
            if (translates) {
                startTranslation(joint, translations, t);
            }
            for (Channel channel : channels[joint]) {
                double value = row[i++];
                if (channel.isRotation()) {
                    double half = Math.toRadians(value) / 2;
                    turn[0] = Math.cos(half);
                    turn[1] = 0;
                    turn[2] = 0;
                    turn[3] = 0;
                    turn[1 + channel.axis()] = Math.sin(half);
                    Quat.multiply(q, 0, turn, 0, q, 0);
                } else if (adds(joint)) {
                    translations[t + channel.axis()] += (float) value;
                } else {
                    translations[t + channel.axis()] = (float) value;
                }
            }
            for (int c = 0; c < 4; c++) {
                rotations[r + 4 * joint + c] = (float) q[c];
            }
            t += translates ? 3 : 0;
        }
    }

    private boolean adds(int joint) {
        return options.innerPositions() == BvhOptions.InnerPositions.ADD_TO_OFFSET
                && hierarchy.skeleton().parent(joint) != Skeleton.NONE;
    }

    private void startTranslation(int joint, float[] translations, int t) {
        var rest = hierarchy.skeleton().restTranslation(joint);
        translations[t] = (float) rest.x();
        translations[t + 1] = (float) rest.y();
        translations[t + 2] = (float) rest.z();
    }

    /** Returns the joint and channel of a column, as {@code 'Hips' Xposition}. */
    String name(int column) {
        int i = column;
        for (int joint = 0; ; joint++) {
            List<Channel> list = hierarchy.layout().channels().get(joint);
            if (i < list.size()) {
                return "'" + hierarchy.skeleton().name(joint) + "' "
                        + list.get(i).keyword();
            }
            i -= list.size();
        }
    }
}
