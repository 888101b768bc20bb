package dev.limber.io.scene;

import dev.limber.motion.MorphTarget;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinSurface;
import java.util.List;

/**
 * Triangles that nodes move by linear blend skinning; a mesh that follows one node rigidly is bound to it alone. Its
 * arrays are those it was made of, and not changed by anyone.
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
