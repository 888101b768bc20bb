package dev.limber.io.fbx.write;

import dev.limber.io.scene.JointMatrix;
import dev.limber.motion.EndSite;
import dev.limber.motion.MorphTarget;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Matrix4d;
import org.joml.Vector3d;

/**
 * Rebinds skins in one common pose. An FBX file has one bind pose, and programs use the bones of whichever mesh they
 * read last; in characters of rigid parts, such as a helmet on a head, each part has its own space.
 */
final class CommonBind {
    private static final double SAME = 1e-4; // relative
    private static final int INFLUENCES = 4;

    private CommonBind() {}

    /** Returns the skins as they are where they agree on every joint, else bound again, all in the rest pose. */
    static List<Skin> of(Skeleton skeleton, List<Skin> skins) {
        return agree(skeleton, skins)
                ? skins
                : skins.stream().map(skin -> atRest(skin, skeleton)).toList();
    }

    private static boolean agree(Skeleton skeleton, List<Skin> skins) {
        Matrix4d[] binds = new Matrix4d[skeleton.jointCount()];
        for (Skin skin : skins) {
            double scale = SkinTree.scale(skin);
            for (int joint : moving(skin)) {
                Matrix4d bind = SkinTree.matrix(skin, joint).scale(1 / scale);
                if (binds[joint] == null) {
                    binds[joint] = bind;
                } else if (!binds[joint].equals(bind, SAME * (1 + length(bind)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns the joints that move a vertex. */
    private static int[] moving(Skin skin) {
        return IntStream.range(0, skin.joints().length)
                .filter(i -> skin.weights()[i] > 0)
                .map(i -> skin.joints()[i])
                .distinct()
                .toArray();
    }

    private static double length(Matrix4d bind) {
        return bind.getTranslation(new Vector3d()).length();
    }

    /** Returns a skin whose vertices are where the rest pose of the skeleton takes them. */
    private static Skin atRest(Skin skin, Skeleton skeleton) {
        WorldPose rest = WorldPose.of(skeleton.restPose());
        int joints = skeleton.jointCount();
        float[] inverseBinds = new float[16 * joints];
        Matrix4d[] rotations = new Matrix4d[joints]; // of normals and offsets
        for (int j = 0; j < joints; j++) {
            Matrix4d joint = JointMatrix.of(rest, j);
            rotations[j] = joint.mul(SkinTree.matrix(skin, j), new Matrix4d());
            joint.invertAffine().get(inverseBinds, 16 * j);
        }
        float[] positions = new float[skin.positions().length];
        float[] normals = new float[positions.length];
        for (int v = 0; v < skin.vertexCount(); v++) {
            Vec3 at = Vec3.ZERO;
            Vector3d normal = new Vector3d();
            for (int i = INFLUENCES * v; i < INFLUENCES * (v + 1); i++) {
                int joint = skin.joints()[i];
                float weight = skin.weights()[i];
                at = at.plus(rest.position(new EndSite(joint, skin.inJoint(v, joint)))
                        .times(weight));
                normal.fma(weight, rotations[joint].transformDirection(direction(skin.normals(), v)));
            }
            store(at, positions, v);
            store(new Vec3(normal.x, normal.y, normal.z).normalized(), normals, v);
        }
        return new Skin(
                        positions,
                        normals,
                        skin.triangles(),
                        skin.joints(),
                        skin.weights(),
                        inverseBinds,
                        skin.surface())
                .with(skin.morphTargets().stream()
                        .map(target -> rotated(target, skin, rotations))
                        .toList());
    }

    private static MorphTarget rotated(MorphTarget target, Skin skin, Matrix4d[] rotations) {
        return new MorphTarget(
                target.name(),
                target.weight(),
                target.vertices(),
                rotated(target.offsets(), target, skin, rotations),
                rotated(target.normalOffsets(), target, skin, rotations));
    }

    private static float[] rotated(float[] offsets, MorphTarget target, Skin skin, Matrix4d[] rotations) {
        float[] rotated = new float[offsets.length];
        for (int i = 0; i < target.vertices().length; i++) {
            Vector3d sum = new Vector3d();
            int first = INFLUENCES * target.vertices()[i];
            for (int k = first; k < first + INFLUENCES; k++) {
                sum.fma(skin.weights()[k], rotations[skin.joints()[k]].transformDirection(direction(offsets, i)));
            }
            store(new Vec3(sum.x, sum.y, sum.z), rotated, i);
        }
        return rotated;
    }

    private static Vector3d direction(float[] values, int vertex) {
        return new Vector3d(values[3 * vertex], values[3 * vertex + 1], values[3 * vertex + 2]);
    }

    private static void store(Vec3 value, float[] out, int vertex) {
        out[3 * vertex] = (float) value.x();
        out[3 * vertex + 1] = (float) value.y();
        out[3 * vertex + 2] = (float) value.z();
    }
}
