package dev.limber.io.scene;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.WorldPose;
import java.util.Optional;
import org.joml.Matrix4d;

/** A mesh bound to nodes as a skin bound to joints. */
final class SkinBake {
    private static final int INFLUENCES = 4;

    private SkinBake() {}

    /**
     * Binds a mesh.
     *
     * @param joints (node), the joint that the node is or hangs on, or NONE
     * @return empty when some of the mesh hangs on no joint: then it is part of the surroundings
     */
    static Optional<Skin> of(Mesh mesh, Scene scene, Skeleton skeleton, int[] joints) {
        int[] bound = new int[mesh.nodes().length]; // (binding), joints
        boolean[] moving = mesh.moving();
        float[] inverseBinds = new float[16 * skeleton.jointCount()];
        for (int j = 0; j < skeleton.jointCount(); j++) {
            new Matrix4d().get(inverseBinds, 16 * j);
        }
        NodePose rest = new NodePose(scene);
        WorldPose restJoints = WorldPose.of(skeleton.restPose());
        for (int b = 0; b < bound.length; b++) {
            int node = mesh.nodes()[b];
            bound[b] = joints[node];
            if (bound[b] == Skeleton.NONE) {
                if (moving[b]) {
                    return Optional.empty();
                }
                bound[b] = 0;
                continue;
            }
            // What lies between the joint, which does not scale, and the node, which may, is the same at all times.
            JointMatrix.of(restJoints, bound[b])
                    .invertAffine()
                    .mul(rest.world(node))
                    .mul(new Matrix4d().set(mesh.inverseBinds(), 16 * b))
                    .get(inverseBinds, 16 * bound[b]);
        }
        int[] influences = new int[mesh.bindings().length];
        float[] weights = mesh.weights().clone();
        for (int at = 0; at < influences.length; at += INFLUENCES) {
            for (int i = at; i < at + INFLUENCES; i++) {
                influences[i] = bound[mesh.bindings()[i]];
            }
            tidy(influences, weights, at);
        }
        return Optional.of(new Skin(
                        mesh.positions(),
                        mesh.normals(),
                        mesh.triangles(),
                        influences,
                        weights,
                        inverseBinds,
                        mesh.surface())
                .with(mesh.morphTargets()));
    }

    /** Sorts the weights of a vertex, descending, and makes their sum 1; one without weights keeps its first joint. */
    private static void tidy(int[] joints, float[] weights, int at) {
        float sum = 0;
        for (int i = at; i < at + INFLUENCES; i++) {
            for (int k = i; k > at && weights[k] > weights[k - 1]; k--) {
                float weight = weights[k];
                weights[k] = weights[k - 1];
                weights[k - 1] = weight;
                int joint = joints[k];
                joints[k] = joints[k - 1];
                joints[k - 1] = joint;
            }
        }
        for (int i = at; i < at + INFLUENCES; i++) {
            sum += weights[i];
        }
        if (!(sum > 0)) {
            weights[at] = 1;
            sum = 1;
        }
        for (int i = at; i < at + INFLUENCES; i++) {
            weights[i] /= sum;
            joints[i] = weights[i] > 0 ? joints[i] : 0;
        }
    }
}
