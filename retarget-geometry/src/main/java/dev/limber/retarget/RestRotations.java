package dev.limber.retarget;

import dev.limber.motion.EulerOrder;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.Map;
import java.util.TreeMap;

/**
 * Corrections of the rest alignment by hand: by how much joints of the target are turned, in every frame, beyond what the
 * alignment of the reference poses gives them.
 *
 * @param degrees of target joints: turns about the joint's own axes, {@code Rx Ry Rz}; a zero one is left out
 */
public record RestRotations(Map<Integer, Vec3> degrees) {
    public static final RestRotations NONE = new RestRotations(Map.of());

    public RestRotations {
        Map<Integer, Vec3> rotated = new TreeMap<>(degrees);
        rotated.values().removeIf(Vec3.ZERO::equals);
        degrees = Map.copyOf(rotated);
    }

    /** Returns the turn of a joint in degrees; zero as a rule. */
    public Vec3 of(int joint) {
        return degrees.getOrDefault(joint, Vec3.ZERO);
    }

    /** Returns the same turns but for one joint. */
    public RestRotations with(int joint, Vec3 newDegrees) {
        Map<Integer, Vec3> changed = new TreeMap<>(degrees);
        changed.put(joint, newDegrees);
        return new RestRotations(changed);
    }

    /**
     * Returns the same turns with more for one joint.
     *
     * @param rotation wxyz, unit, in the joint's own space after its turn so far
     */
    public RestRotations rotated(int joint, double[] rotation) {
        double[] q = new double[4];
        quaternion(joint, q);
        Quat.multiply(q, 0, rotation, 0, q, 0);
        double[] angles = new double[3];
        EulerOrder.XYZ.fromQuat(q, 0, angles, 0);
        return with(joint, Vec3.of(angles, 0).times(180 / Math.PI));
    }

    /** Writes the turn of a joint as a unit quaternion, wxyz. */
    void quaternion(int joint, double[] out) {
        double[] angles = new double[3];
        of(joint).times(Math.PI / 180).store(angles, 0);
        EulerOrder.XYZ.toQuat(angles, 0, out, 0);
    }
}
