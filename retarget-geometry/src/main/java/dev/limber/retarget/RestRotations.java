package dev.limber.retarget;

import dev.limber.motion.EulerOrder;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.Map;
import java.util.TreeMap;

/**
 * Corrections of the rest alignment by hand: rotations of target joints that are added in every frame to the alignment
 * of the reference poses.
 *
 * @param degrees of target joints: rotations about the joint's own axes, {@code Rx Ry Rz}; zero ones are left out
 */
public record RestRotations(Map<Integer, Vec3> degrees) {
    public static final RestRotations NONE = new RestRotations(Map.of());

    public RestRotations {
        Map<Integer, Vec3> rotated = new TreeMap<>(degrees);
        rotated.values().removeIf(Vec3.ZERO::equals);
        degrees = Map.copyOf(rotated);
    }

    /** Returns the rotation of a joint in degrees; usually zero. */
    public Vec3 of(int joint) {
        return degrees.getOrDefault(joint, Vec3.ZERO);
    }

    /** Returns the same rotations with another one for one joint. */
    public RestRotations with(int joint, Vec3 newDegrees) {
        Map<Integer, Vec3> changed = new TreeMap<>(degrees);
        changed.put(joint, newDegrees);
        return new RestRotations(changed);
    }

    /**
     * Returns the same rotations with one more rotation added to a joint.
     *
     * @param rotation wxyz, unit, in the joint's own space after its present rotation
     */
    public RestRotations rotated(int joint, double[] rotation) {
        double[] q = new double[4];
        quaternion(joint, q);
        Quat.multiply(q, 0, rotation, 0, q, 0);
        double[] angles = new double[3];
        EulerOrder.XYZ.fromQuat(q, 0, angles, 0);
        return with(joint, Vec3.of(angles, 0).times(180 / Math.PI));
    }

    /** Writes the rotation of a joint as a unit quaternion, wxyz. */
    void quaternion(int joint, double[] out) {
        double[] angles = new double[3];
        of(joint).times(Math.PI / 180).store(angles, 0);
        EulerOrder.XYZ.toQuat(angles, 0, out, 0);
    }
}
