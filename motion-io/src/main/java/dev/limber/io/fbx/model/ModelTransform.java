package dev.limber.io.fbx.model;

import dev.limber.motion.EulerOrder;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;

/**
 * The local transform of an FBX model: {@code T Roff Rp Rpre R Rpost^-1 Rp^-1 Soff Sp S Sp^-1}, with pivots and
 * offsets. The product is always a translation, a rotation and a scale along the model's own axes. The FBX SDK's
 * documentation, "Computing transformation matrices".
 *
 * @param order of the rotation, outermost first
 * @param before rotation before the animated one
 * @param after inverse of the rotation after it
 * @param compensates whether the scale of the parent is not inherited
 */
public record ModelTransform(
        EulerOrder order,
        Quaterniondc before,
        Quaterniondc after,
        Vec3 rotationOffset,
        Vec3 rotationPivot,
        Vec3 scalingOffset,
        Vec3 scalingPivot,
        Vec3 translation,
        Vec3 rotation,
        Vec3 scaling,
        boolean compensates) {
    /** FBX names the innermost axis first. */
    private static final EulerOrder[] ORDERS = {
        EulerOrder.ZYX, EulerOrder.YZX, EulerOrder.XZY, EulerOrder.ZXY, EulerOrder.YXZ, EulerOrder.XYZ, EulerOrder.ZYX
    };

    private static final Vec3 ONE = new Vec3(1, 1, 1);
    private static final int SCALE_OF_PARENT_LEFT_OUT = 2;

    static ModelTransform of(Properties p) {
        // The SDK heeds order, pre- and post-rotation only where this says so.
        boolean active = p.integer("RotationActive", 0) != 0;
        long number = active ? p.integer("RotationOrder", 0) : 0;
        Quaterniond before = fixed(active ? p.vector("PreRotation", Vec3.ZERO) : Vec3.ZERO);
        Quaterniond after =
                fixed(active ? p.vector("PostRotation", Vec3.ZERO) : Vec3.ZERO).conjugate();
        return new ModelTransform(
                ORDERS[number >= 0 && number < ORDERS.length ? (int) number : 0],
                before,
                after,
                p.vector("RotationOffset", Vec3.ZERO),
                p.vector("RotationPivot", Vec3.ZERO),
                p.vector("ScalingOffset", Vec3.ZERO),
                p.vector("ScalingPivot", Vec3.ZERO),
                p.vector("Lcl Translation", Vec3.ZERO),
                p.vector("Lcl Rotation", Vec3.ZERO),
                p.vector("Lcl Scaling", ONE),
                p.integer("InheritType", 0) == SCALE_OF_PARENT_LEFT_OUT);
    }

    /** Returns a rotation that is not animated: these always have the same order. */
    private static Quaterniond fixed(Vec3 degrees) {
        return new Quaterniond()
                .rotateZYX(Math.toRadians(degrees.z()), Math.toRadians(degrees.y()), Math.toRadians(degrees.x()));
    }

    /** Returns angles in radians, outermost first, of degrees about x, y and z. */
    private static double[] radians(EulerOrder order, Vec3 degrees) {
        double[] xyz = {degrees.x(), degrees.y(), degrees.z()};
        double[] angles = new double[3];
        for (int place = 0; place < 3; place++) {
            angles[place] = Math.toRadians(xyz[order.axis(place)]);
        }
        return angles;
    }

    /** Writes the animated rotation, wxyz, of angles in degrees. */
    void animated(Vec3 degrees, double[] out, int o) {
        order.toQuat(radians(order, degrees), 0, out, o);
    }

    /** Writes the model's rotation, wxyz, of the animated one. */
    void whole(double[] animated, int i, double[] out, int o) {
        Quaterniond q = quaternion(animated, i).premul(before).mul(after).normalize();
        Quat.set(q.w, q.x, q.y, q.z, out, o);
    }

    private static Quaterniond quaternion(double[] wxyz, int i) {
        return new Quaterniond(wxyz[i + 1], wxyz[i + 2], wxyz[i + 3], wxyz[i]);
    }

    /** Returns the scale below a parent of such a scale of its own. */
    Vec3 scale(Vec3 own, Vec3 ofParent) {
        return compensates ? new Vec3(own.x() / ofParent.x(), own.y() / ofParent.y(), own.z() / ofParent.z()) : own;
    }

    /** Returns the value at rest of a property that layers animate. */
    Vec3 value(String property) {
        return switch (property) {
            case Layer.TRANSLATION -> translation;
            case Layer.ROTATION -> rotation;
            default -> scaling;
        };
    }

    /** Returns where the model is, of the animated translation and the whole rotation and scale. */
    Vec3 position(Vec3 animated, double[] q, int i, Vec3 scale) {
        return animated.plus(pivots(q, i, scale));
    }

    /** Returns the animated translation of where the model is: the reverse of {@link #position}. */
    public Vec3 animatedTranslation(Vec3 position, double[] q, int i) {
        return position.minus(pivots(q, i, scaling));
    }

    private Vec3 pivots(double[] q, int i, Vec3 scale) {
        Vec3 scaledPivot =
                new Vec3(scalingPivot.x() * scale.x(), scalingPivot.y() * scale.y(), scalingPivot.z() * scale.z());
        Vec3 inside = scalingOffset.plus(scalingPivot).minus(scaledPivot).minus(rotationPivot);
        return rotationOffset.plus(rotationPivot).plus(Quat.rotate(q, i, inside));
    }

    /**
     * Writes the animated rotation, radians, outermost first, of the model's rotation wxyz; of all that make it, the one
     * that is nearest to what {@code angles} holds.
     */
    public void animatedRotation(double[] q, int i, double[] angles) {
        Quaterniond r =
                quaternion(q, i).premul(before.conjugate(new Quaterniond())).mul(after.conjugate(new Quaterniond()));
        order.fromQuatNear(new double[] {r.w, r.x, r.y, r.z}, 0, angles, 0);
    }

    /** Returns the animated rotation at rest, in the form of {@link #animatedRotation}. */
    public double[] restAngles() {
        return radians(order, rotation);
    }
}
