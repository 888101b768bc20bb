package dev.limber.io.fbx.write;

import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Skins that are bound in one pose. An FBX file has one bind pose, and programs take the place of a bone from whichever mesh
 * they read last; characters of rigid parts, as a helmet beside a head, have a space of its own for each part.
 */
final class CommonBind {
    private static final double SAME = 1e-4; // relative
    private static final int INFLUENCES = 4;

    private CommonBind() {}

    /** Returns the skins as they are where they agree on every joint, else bound anew, all in the rest pose. */
    static List<Skin> of(Skeleton skeleton, List<Skin> skins) {
        return agree(skeleton, skins)
                ? skins
                : skins.stream().map(skin -> atRest(skin, skeleton)).toList();
    }

    private static boolean agree(Skeleton skeleton, List<Skin> skins) {
        Matrix4d[] binds = new Matrix4d[skeleton.jointCount()];
        for (Skin skin : skins) {
            double scale = SkinTree.scale(skin);
            for (int i = 0; i < skin.joints().length; i++) {
                int joint = skin.joints()[i];
                if (skin.weights()[i] > 0) {
                    Matrix4d bind = SkinTree.matrix(skin, joint).scale(1 / scale);
                    if (binds[joint] == null) {
                        binds[joint] = bind;
                    } else if (!binds[joint].equals(bind, SAME * (1 + length(bind)))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static double length(Matrix4d bind) {
        return bind.getTranslation(new Vector3d()).length();
    }

    /** Returns a skin whose vertices are where the rest pose of the skeleton takes them. */
    private static Skin atRest(Skin skin, Skeleton skeleton) {
        WorldPose rest = WorldPose.of(skeleton.restPose());
        double[] turns = rest.rotations();
        float[] positions = new float[skin.positions().length];
        float[] normals = new float[positions.length];
        for (int v = 0; v < skin.vertexCount(); v++) {
            Vec3 at = Vec3.ZERO;
            Vec3 normal = Vec3.ZERO;
            for (int i = INFLUENCES * v; i < INFLUENCES * (v + 1); i++) {
                int joint = skin.joints()[i];
                float weight = skin.weights()[i];
                at = at.plus(Quat.rotate(turns, 4 * joint, skin.inJoint(v, joint))
                        .plus(rest.position(joint))
                        .times(weight));
                Vector3d along = SkinTree.matrix(skin, joint).transformDirection(direction(skin.normals(), v));
                normal = normal.plus(Quat.rotate(turns, 4 * joint, new Vec3(along.x, along.y, along.z))
                        .times(weight));
            }
            store(at, positions, v);
            store(normal.normalized(), normals, v);
        }
        return new Skin(
                positions,
                normals,
                skin.triangles(),
                skin.joints(),
                skin.weights(),
                inverseBinds(rest),
                skin.surface());
    }

    private static Vector3d direction(float[] values, int vertex) {
        return new Vector3d(values[3 * vertex], values[3 * vertex + 1], values[3 * vertex + 2]);
    }

    private static void store(Vec3 value, float[] out, int vertex) {
        out[3 * vertex] = (float) value.x();
        out[3 * vertex + 1] = (float) value.y();
        out[3 * vertex + 2] = (float) value.z();
    }

    private static float[] inverseBinds(WorldPose rest) {
        double[] r = rest.rotations();
        int joints = rest.skeleton().jointCount();
        float[] inverseBinds = new float[16 * joints];
        for (int j = 0; j < joints; j++) {
            Vec3 at = rest.position(j);
            new Matrix4d()
                    .translationRotate(
                            at.x(), at.y(), at.z(), new Quaterniond(r[4 * j + 1], r[4 * j + 2], r[4 * j + 3], r[4 * j]))
                    .invertAffine()
                    .get(inverseBinds, 16 * j);
        }
        return inverseBinds;
    }
}
