package dev.limber.motion.edit;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;

/**
 * The key of a joint in a layer.
 *
 * @param rotation axis times angle in radians, local; in an additive layer what comes after the rotation beneath
 * @param translation local, in the skeleton's unit; in an additive layer what is added to the translation beneath
 * @param tangent how it leaves for the next key
 * @param shift of a foot or hand that the layer holds: away from where it is beneath, world, in the skeleton's unit
 * @param rotationShift of such a foot or hand, away from its rotation beneath: axis times angle in radians, world
 */
public record LayerKey(Vec3 rotation, Vec3 translation, Tangent tangent, Vec3 shift, Vec3 rotationShift) {
    /** Of an additive layer: nothing is changed. */
    public static final LayerKey ZERO = new LayerKey(Vec3.ZERO, Vec3.ZERO, Tangent.AUTO);

    /** A key of a joint that is not held, or stays where it is beneath. */
    public LayerKey(Vec3 rotation, Vec3 translation, Tangent tangent) {
        this(rotation, translation, tangent, Vec3.ZERO, Vec3.ZERO);
    }

    /**
     * A key that leaves smoothly.
     *
     * @param q a rotation whose four numbers, wxyz, start at {@code i}; unaffected
     */
    public static LayerKey of(double[] q, int i, Vec3 translation) {
        double[] log = new double[3];
        Quat.log(q, i, log, 0);
        return new LayerKey(Vec3.of(log, 0), translation, Tangent.AUTO);
    }

    public LayerKey withTangent(Tangent changed) {
        return new LayerKey(rotation, translation, changed, shift, rotationShift);
    }

    public LayerKey withRotation(Vec3 changed) {
        return new LayerKey(changed, translation, tangent, shift, rotationShift);
    }

    public LayerKey withTranslation(Vec3 changed) {
        return new LayerKey(rotation, changed, tangent, shift, rotationShift);
    }

    /** Returns the key of a foot or hand that is elsewhere than beneath. */
    public LayerKey withOffset(Vec3 shifted, Vec3 rotatedBy) {
        return new LayerKey(rotation, translation, tangent, shifted, rotatedBy);
    }

    /** Writes the rotation as a quaternion, wxyz. */
    void rotation(double[] out, int o) {
        double[] v = {rotation.x(), rotation.y(), rotation.z()};
        Quat.exp(v, 0, out, o);
    }
}
