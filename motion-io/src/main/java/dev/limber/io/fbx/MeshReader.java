package dev.limber.io.fbx;

import dev.limber.io.scene.Mesh;
import dev.limber.io.scene.Triangles;
import dev.limber.io.scene.VertexWeights;
import java.util.Arrays;
import java.util.Map;
import org.joml.Matrix4d;
import org.jspecify.annotations.Nullable;
import org.lwjgl.assimp.AIBone;
import org.lwjgl.assimp.AIFace;
import org.lwjgl.assimp.AIMesh;
import org.lwjgl.assimp.AIVector3D;
import org.lwjgl.assimp.AIVertexWeight;

/** One mesh of Assimp's, held by a node. */
record MeshReader(String file, AIMesh mesh, int node, Map<String, Integer> nodeByName) {
    Mesh read() {
        int vertices = mesh.mNumVertices();
        float[] positions = vectors(mesh.mVertices());
        int[] triangles = triangles();
        AIVector3D.@Nullable Buffer given = mesh.mNormals();
        float[] normals = given == null ? Triangles.normals(positions, triangles) : vectors(given);
        long[] bones = SceneReader.pointers(mesh.mBones());
        VertexWeights weights = new VertexWeights(vertices);
        int[] nodes = new int[Math.max(1, bones.length)];
        double[] inverseBinds = new double[16 * nodes.length];
        if (bones.length == 0) {
            nodes[0] = node;
            new Matrix4d().get(inverseBinds);
            for (int v = 0; v < vertices; v++) {
                weights.add(v, 0, 1);
            }
        }
        for (int b = 0; b < bones.length; b++) {
            AIBone bone = AIBone.create(bones[b]);
            String name = bone.mName().dataString();
            Integer boneNode = nodeByName.get(name);
            if (boneNode == null) {
                throw new FbxException(file, "a mesh is bound to '" + name + "', which is no node");
            }
            nodes[b] = boneNode;
            SceneReader.matrix(bone.mOffsetMatrix()).get(inverseBinds, 16 * b);
            for (int w = 0; w < bone.mNumWeights(); w++) {
                AIVertexWeight weight = bone.mWeights().get(w);
                weights.add(weight.mVertexId(), b, weight.mWeight());
            }
        }
        return new Mesh(positions, normals, triangles, weights, nodes, inverseBinds);
    }

    private int[] triangles() {
        AIFace.Buffer faces = mesh.mFaces();
        int[] triangles = new int[3 * mesh.mNumFaces()];
        int count = 0;
        for (int f = 0; f < mesh.mNumFaces(); f++) {
            AIFace face = faces.get(f);
            if (face.mNumIndices() == 3) {
                face.mIndices().get(0, triangles, count, 3);
                count += 3;
            }
        }
        return Arrays.copyOf(triangles, count);
    }

    private static float[] vectors(AIVector3D.Buffer from) {
        float[] to = new float[3 * from.remaining()];
        for (int v = 0; v < from.remaining(); v++) {
            AIVector3D vector = from.get(v);
            to[3 * v] = vector.x();
            to[3 * v + 1] = vector.y();
            to[3 * v + 2] = vector.z();
        }
        return to;
    }
}
