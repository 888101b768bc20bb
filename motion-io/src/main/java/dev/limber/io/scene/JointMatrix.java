package dev.limber.io.scene;

import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import org.joml.Matrix4d;
import org.joml.Quaterniond;

/** The transform of a joint, as a matrix. */
public final class JointMatrix {
    private JointMatrix() {}

    /** Returns what leads from the space of a joint to the world; a fresh matrix. */
    public static Matrix4d of(WorldPose pose, int joint) {
        double[] r = pose.rotations();
        int at = 4 * joint;
        Vec3 place = pose.position(joint);
        return new Matrix4d()
                .translationRotate(
                        place.x(), place.y(), place.z(), new Quaterniond(r[at + 1], r[at + 2], r[at + 3], r[at]));
    }
}
