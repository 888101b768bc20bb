package dev.limber.motion.bvh;

import dev.limber.motion.EulerOrder;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import java.util.List;
import java.util.stream.IntStream;

/** Converts poses to rows of channels; the angles of each row are those nearest to the row before. */
final class RowEncoder {
    private static final int ANGLE_DECIMALS = 6; // degrees: a hundredth of what a float quaternion resolves
    private static final int FEWEST_DECIMALS = 6;
    private static final int MOST_DECIMALS = 15;
    private static final int USUAL_BYTES = 10; // of a number and a blank
    private static final int SIGNIFICANT_DIGITS = 8; // of the skeleton's extent, what a float holds

    private final Channel[][] channels; // (joint, channel) in file order
    private final EulerOrder[] orders; // (joint)
    private final int[] fileOrder; // joints
    private final double[] angles; // (joint, 3) radians, outermost first, of the row before
    private final int[] decimals; // (column)

    RowEncoder(Skeleton skeleton, BvhLayout layout, int[] fileOrder) {
        this.fileOrder = fileOrder;
        channels = layout.channels().stream()
                .map(list -> list.toArray(Channel[]::new))
                .toArray(Channel[][]::new);
        orders = layout.channels().stream().map(RowEncoder::order).toArray(EulerOrder[]::new);
        angles = new double[3 * channels.length];
        int digitsBeforePoint = (int) Math.ceil(Math.log10(extent(skeleton)));
        int ofPosition = Math.max(FEWEST_DECIMALS, Math.min(MOST_DECIMALS, SIGNIFICANT_DIGITS - digitsBeforePoint));
        decimals = IntStream.of(fileOrder)
                .mapToObj(layout.channels()::get)
                .flatMap(List::stream)
                .mapToInt(channel -> channel.isRotation() ? ANGLE_DECIMALS : ofPosition)
                .toArray();
    }

    /**
     * Returns the order of the joint's rotation channels. Where there are fewer than three, the missing axes come last:
     * their angles are zero in a rotation that the channels can express.
     */
    private static EulerOrder order(List<Channel> channels) {
        int[] axes = channels.stream()
                .filter(Channel::isRotation)
                .mapToInt(Channel::axis)
                .toArray();
        return EulerOrder.startingWith(axes);
    }

    /** Returns the length of the longest OFFSET, or 1 where all are zero. */
    private static double extent(Skeleton skeleton) {
        double longest = 0;
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            longest = Math.max(longest, skeleton.restTranslation(joint).length());
        }
        return longest > 0 ? longest : 1;
    }

    /** Returns how many numbers a row has. */
    int rowLength() {
        return decimals.length;
    }

    /** Puts the pose into {@code rows} from index {@code at} on, in degrees and the skeleton's unit. */
    void encode(Pose pose, double[] rows, int at) {
        int column = at;
        for (int joint : fileOrder) {
            orders[joint].fromQuatNear(pose.rotations(), 4 * joint, angles, 3 * joint);
            int angle = 3 * joint;
            for (Channel channel : channels[joint]) {
                rows[column++] = channel.isRotation()
                        ? Math.toDegrees(angles[angle++])
                        : pose.translations()[3 * joint + channel.axis()];
            }
        }
    }

    /** Returns the text of some of the rows; safe on several threads. */
    AsciiText text(double[] rows, RowPart part) {
        AsciiText text = new AsciiText((part.end() - part.first()) * decimals.length * USUAL_BYTES);
        for (int row = part.first(); row < part.end(); row++) {
            for (int column = 0; column < decimals.length; column++) {
                if (column > 0) {
                    text.put((byte) ' ');
                }
                text.number(rows[row * decimals.length + column], decimals[column]);
            }
            text.put((byte) '\n');
        }
        return text;
    }
}
