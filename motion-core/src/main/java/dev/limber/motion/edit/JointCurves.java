package dev.limber.motion.edit;

import dev.limber.motion.Clip;
import dev.limber.motion.EulerOrder;
import dev.limber.motion.Pose;
import java.util.Arrays;

/** A joint's motion as curves over time. Immutable. */
public final class JointCurves {
    /** The order of the angles: the usual one of motion capture. */
    public static final EulerOrder ORDER = EulerOrder.ZXY;

    private final double[][] degrees; // (axis, frame)
    private final double[][] translations; // (axis, frame), in the skeleton's unit

    private JointCurves(double[][] degrees, double[][] translations) {
        this.degrees = degrees;
        this.translations = translations;
    }

    /** Follows a joint through a clip. */
    public static JointCurves of(Clip clip, int joint) {
        boolean moves = Arrays.binarySearch(clip.translatedJoints(), joint) >= 0;
        double[][] degrees = new double[3][clip.frameCount()];
        double[][] translations = new double[moves ? 3 : 0][clip.frameCount()];
        double[] angles = new double[3];
        Pose pose = new Pose(clip.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            ORDER.fromQuatNear(pose.rotations(), 4 * joint, angles, 0);
            for (int place = 0; place < 3; place++) {
                degrees[ORDER.axis(place)][frame] = Math.toDegrees(angles[place]);
            }
            for (int axis = 0; axis < translations.length; axis++) {
                translations[axis][frame] = pose.translations()[3 * joint + axis];
            }
        }
        return new JointCurves(degrees, translations);
    }

    /**
     * Returns the angles about x, y or z (0, 1, 2) in degrees, one for each frame, which in the order of {@link #ORDER} make
     * the local rotation; without jumps in time. Not to be written to.
     */
    public double[] degrees(int axis) {
        return degrees[axis];
    }

    /** Whether the joint moves against its parent. */
    public boolean moves() {
        return translations.length > 0;
    }

    /** Returns the translation from the parent joint along x, y or z, one for each frame, of a joint that
     * moves. Not to be written to. */
    public double[] translations(int axis) {
        return translations[axis];
    }
}
