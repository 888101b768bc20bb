package dev.limber.io.scene;

import dev.limber.motion.MorphTarget;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinSurface;
import java.util.List;
import org.joml.Matrix4d;
import org.joml.Vector3d;

/**
 * Triangles that nodes move by linear blend skinning; a mesh that follows one node rigidly is bound to it alone. Its
 * arrays are not copied and must not be changed.
 */
public final class Mesh {
    private final float[] positions; // (vertex, 3), in the space that the inverse bind matrices start from
    private final float[] normals; // (vertex, 3), unit, in the same space
    private final int[] triangles; // (triangle, 3), vertices
    private final int[] bindings; // (vertex, 4), indices into nodes
    private final float[] weights; // (vertex, 4), of any sum
    private final int[] nodes; // (binding), the nodes that move the mesh
    private final double[] inverseBinds; // (binding, 16), column by column, from the mesh's space to the node's
    private final SkinSurface surface;
    private final List<MorphTarget> morphTargets;

    /** Makes a mesh of arrays of the shapes above; the weights of a vertex may have any sum. */
    public Mesh(
            float[] positions,
            float[] normals,
            int[] triangles,
            VertexWeights weights,
            int[] nodes,
            double[] inverseBinds,
            SkinSurface surface,
            List<MorphTarget> morphTargets) {
        this.positions = positions;
        this.normals = normals;
        this.triangles = triangles;
        this.bindings = weights.bindings();
        this.weights = weights.weights();
        this.nodes = nodes;
        this.inverseBinds = inverseBinds;
        this.surface = surface;
        this.morphTargets = List.copyOf(morphTargets);
    }

    /** Returns the same mesh, of another material. */
    Mesh with(SkinMaterial material) {
        return new Mesh(
                positions,
                normals,
                triangles,
                new VertexWeights(bindings, weights),
                nodes,
                inverseBinds,
                new SkinSurface(material, surface.textureCoordinates(), surface.colors()),
                morphTargets);
    }

    /** Returns (binding) whether it moves a vertex: programs list all bones of a rig, those without weights too. */
    boolean[] moving() {
        boolean[] moving = new boolean[nodes.length];
        for (int i = 0; i < bindings.length; i++) {
            moving[bindings[i]] |= weights[i] > 0;
        }
        return moving;
    }

    /**
     * Adds to what nodes move where it is.
     *
     * @param sums (node, 4), sums of x, y and z in the world by weights, and of weights
     */
    void addMiddles(NodePose pose, double[] sums) {
        Matrix4d[] toWorld = new Matrix4d[nodes.length];
        for (int b = 0; b < nodes.length; b++) {
            toWorld[b] = new Matrix4d(pose.world(nodes[b])).mul(new Matrix4d().set(inverseBinds, 16 * b));
        }
        Vector3d at = new Vector3d();
        for (int i = 0; i < bindings.length; i++) {
            int vertex = 3 * (i / 4);
            int sum = 4 * nodes[bindings[i]];
            toWorld[bindings[i]].transformPosition(positions[vertex], positions[vertex + 1], positions[vertex + 2], at);
            sums[sum] += weights[i] * at.x;
            sums[sum + 1] += weights[i] * at.y;
            sums[sum + 2] += weights[i] * at.z;
            sums[sum + 3] += weights[i];
        }
    }

    float[] positions() {
        return positions;
    }

    float[] normals() {
        return normals;
    }

    int[] triangles() {
        return triangles;
    }

    int[] bindings() {
        return bindings;
    }

    float[] weights() {
        return weights;
    }

    int[] nodes() {
        return nodes;
    }

    double[] inverseBinds() {
        return inverseBinds;
    }

    SkinSurface surface() {
        return surface;
    }

    List<MorphTarget> morphTargets() {
        return morphTargets;
    }
}
