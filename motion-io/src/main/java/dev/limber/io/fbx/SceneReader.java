package dev.limber.io.fbx;

import dev.limber.io.scene.Animation;
import dev.limber.io.scene.Mesh;
import dev.limber.io.scene.Node;
import dev.limber.io.scene.Scene;
import dev.limber.io.scene.Track;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;
import org.lwjgl.PointerBuffer;
import org.lwjgl.assimp.AIAnimation;
import org.lwjgl.assimp.AIBone;
import org.lwjgl.assimp.AIMatrix4x4;
import org.lwjgl.assimp.AIMesh;
import org.lwjgl.assimp.AIMetaData;
import org.lwjgl.assimp.AINode;
import org.lwjgl.assimp.AINodeAnim;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.Assimp;

/**
 * Takes over what Assimp read. Pivots, pre- and post-rotations come as nodes of their own, which FBX's transform of a
 * node is the product of.
 */
final class SceneReader {
    private static final String PIVOT = "_$AssimpFbx$_";
    private static final double DEFAULT_TICKS = 25; // a second, where the file does not say

    private final String file;
    private final AIScene scene;
    private final Map<String, Integer> nodeByName = new HashMap<>();
    private final Set<String> bones = new HashSet<>();

    SceneReader(String file, AIScene scene) {
        this.file = file;
        this.scene = scene;
    }

    Scene read() {
        AINode root = scene.mRootNode();
        if (root == null) {
            throw new FbxException(file, "has no nodes");
        }
        for (long pointer : pointers(scene.mMeshes())) {
            for (long bone : pointers(AIMesh.create(pointer).mBones())) {
                bones.add(AIBone.create(bone).mName().dataString());
            }
        }
        List<Node> nodes = new ArrayList<>();
        List<int[]> meshes = new ArrayList<>(); // (node), meshes
        Deque<AINode> open = new ArrayDeque<>(List.of(root));
        Deque<Integer> parents = new ArrayDeque<>(List.of(Skeleton.NONE));
        while (!open.isEmpty()) {
            AINode node = open.pop();
            int parent = parents.pop();
            int[] held = new int[node.mNumMeshes()];
            IntBuffer indices = node.mMeshes();
            if (indices != null) {
                indices.get(held);
            }
            meshes.add(held);
            nodeByName.putIfAbsent(node.mName().dataString(), nodes.size());
            nodes.add(node(node, parent, held.length > 0));
            long[] children = pointers(node.mChildren());
            for (int c = children.length - 1; c >= 0; c--) {
                open.push(AINode.create(children[c]));
                parents.push(nodes.size() - 1);
            }
        }
        return new Scene(file, nodes, animations(), meshes(meshes));
    }

    private Node node(AINode node, int parent, boolean holdsMeshes) {
        String name = node.mName().dataString();
        Matrix4d matrix = matrix(node.mTransformation());
        Vector3d translation = matrix.getTranslation(new Vector3d());
        Vector3d scale = matrix.getScale(new Vector3d());
        if (matrix.determinant3x3() < 0) {
            scale.x = -scale.x;
            matrix.scale(-1, 1, 1);
        }
        Quaterniond rotation = matrix.getUnnormalizedRotation(new Quaterniond());
        if (parent == Skeleton.NONE) {
            double centimetres = unitScale();
            translation.mul(centimetres);
            scale.mul(centimetres);
        }
        return new Node(
                name,
                parent,
                new Vec3(translation.x, translation.y, translation.z),
                rotation.isFinite() ? rotation : rotation.identity(),
                new Vec3(scale.x, scale.y, scale.z),
                kind(name, holdsMeshes));
    }

    private Node.Kind kind(String name, boolean holdsMeshes) {
        if (name.contains(PIVOT)) {
            return Node.Kind.PIVOT;
        }
        if (bones.contains(name)) {
            return Node.Kind.BONE;
        }
        return holdsMeshes ? Node.Kind.OBJECT : Node.Kind.PLAIN;
    }

    /** Returns the centimetres in a unit of the file. */
    private double unitScale() {
        AIMetaData metaData = scene.mMetaData();
        if (metaData != null) {
            for (int i = 0; i < metaData.mNumProperties(); i++) {
                var value = metaData.mValues().get(i);
                if (metaData.mKeys().get(i).dataString().equals("UnitScaleFactor")) {
                    double scale =
                            switch (value.mType()) {
                                case Assimp.AI_DOUBLE ->
                                    value.mData(Double.BYTES)
                                            .order(ByteOrder.nativeOrder())
                                            .getDouble(0);
                                case Assimp.AI_FLOAT ->
                                    value.mData(Float.BYTES)
                                            .order(ByteOrder.nativeOrder())
                                            .getFloat(0);
                                default -> 1;
                            };
                    return scale > 0 && scale < 1e6 ? scale : 1;
                }
            }
        }
        return 1;
    }

    private List<Animation> animations() {
        List<Animation> animations = new ArrayList<>();
        for (long pointer : pointers(scene.mAnimations())) {
            AIAnimation animation = AIAnimation.create(pointer);
            double ticks = animation.mTicksPerSecond() > 0 ? animation.mTicksPerSecond() : DEFAULT_TICKS;
            List<Track> tracks = new ArrayList<>();
            for (long channel : pointers(animation.mChannels())) {
                AINodeAnim anim = AINodeAnim.create(channel);
                Integer node = nodeByName.get(anim.mNodeName().dataString());
                if (node != null) {
                    tracks.addAll(new ChannelReader(file, anim, node, ticks).read());
                }
            }
            animations.add(new Animation(animation.mName().dataString(), tracks));
        }
        return animations;
    }

    private List<Mesh> meshes(List<int[]> held) {
        List<Mesh> meshes = new ArrayList<>();
        long[] all = pointers(scene.mMeshes());
        for (int node = 0; node < held.size(); node++) {
            for (int index : held.get(node)) {
                AIMesh mesh = AIMesh.create(all[index]);
                if ((mesh.mPrimitiveTypes() & Assimp.aiPrimitiveType_TRIANGLE) != 0) {
                    meshes.add(new MeshReader(file, mesh, node, nodeByName).read());
                }
            }
        }
        return meshes;
    }

    static Matrix4d matrix(AIMatrix4x4 m) {
        return new Matrix4d(
                m.a1(), m.b1(), m.c1(), m.d1(), m.a2(), m.b2(), m.c2(), m.d2(), m.a3(), m.b3(), m.c3(), m.d3(), m.a4(),
                m.b4(), m.c4(), m.d4());
    }

    static long[] pointers(@Nullable PointerBuffer buffer) {
        if (buffer == null) {
            return new long[0];
        }
        long[] pointers = new long[buffer.remaining()];
        for (int i = 0; i < pointers.length; i++) {
            pointers[i] = buffer.get(buffer.position() + i);
        }
        return pointers;
    }
}
