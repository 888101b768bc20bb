package dev.limber.inbetween;

/**
 * A frame of a motion in the arrays that hold it, which stay live.
 *
 * @param rotations wxyz, local, of all joints in a row
 * @param rotation index of the frame's first number in {@code rotations}
 * @param joints number of joints
 * @param places (place, 3) in the parent's space; of the hips alone, or of all joints
 * @param place index of the frame's first number in {@code places}
 * @param placeCount number of places
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the arrays are shared
public record FramePose(double[] rotations, int rotation, int joints, double[] places, int place, int placeCount) {}
