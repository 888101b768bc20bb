package dev.limber.io.fbx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.io.gltf.RandomMotion;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwjgl.PointerBuffer;
import org.lwjgl.assimp.AIAnimation;
import org.lwjgl.assimp.AIMatrix4x4;
import org.lwjgl.assimp.AIMesh;
import org.lwjgl.assimp.AINode;
import org.lwjgl.assimp.AINodeAnim;
import org.lwjgl.assimp.AIPropertyStore;
import org.lwjgl.assimp.AIQuaternion;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.AIVector3D;
import org.lwjgl.assimp.Assimp;

/** What Assimp, which many programs read FBX files with, makes of those that we write. */
@Tag("slow")
class AssimpTest {
    private static final double RATE = 30;
    private static final int FRAMES = 31;

    @TempDir
    private Path folder;

    @Test
    void jointsAreWhereWePutThemInEveryFrame() throws IOException {
        Mannequin body = Mannequin.inMetres().get(1);
        Path file = folder.resolve("walk.fbx");
        MotionWriter.write(RandomMotion.of(body.skeleton(), FRAMES, 1 / RATE), Target.BARE, file);
        Clip clip = MotionFile.read(file).firstClip();
        AIScene scene = scene(file);
        try {
            assertEquals(1, scene.mNumAnimations());
            AIAnimation animation = AIAnimation.create(
                    Objects.requireNonNull(scene.mAnimations()).get(0));
            assertEquals((FRAMES - 1) / RATE, animation.mDuration() / animation.mTicksPerSecond(), 1e-3);
            Map<String, AINodeAnim> tracks = tracks(animation);
            double height = 180; // centimetres
            for (int frame = 0; frame < FRAMES; frame++) {
                WorldPose world = WorldPose.of(clip.pose(frame));
                double time = frame / RATE * animation.mTicksPerSecond();
                Map<String, Vec3> places = places(Objects.requireNonNull(scene.mRootNode()), tracks, time);
                for (int joint = 0; joint < clip.skeleton().jointCount(); joint++) {
                    Vec3 there = places.get(clip.skeleton().name(joint));
                    assertNotNull(there, clip.skeleton().name(joint));
                    assertEquals(
                            0,
                            there.distance(world.position(joint)),
                            1e-4 * height,
                            clip.skeleton().name(joint) + " in frame " + frame);
                }
            }
        } finally {
            Assimp.aiReleaseImport(scene);
        }
    }

    @Test
    void theMeshIsBoundToItsBones() throws IOException {
        Mannequin body = Mannequin.inMetres().get(0);
        Path file = folder.resolve("character.fbx");
        Target target = new Target(Optional.empty(), false, List.of(body.skin()), Optional.empty(), Optional.empty());
        MotionWriter.write(RandomMotion.of(body.skeleton(), 3, 1 / RATE), target, file);
        AIScene scene = scene(file);
        try {
            int bones = 0;
            int triangles = 0;
            for (int i = 0; i < scene.mNumMeshes(); i++) {
                AIMesh mesh =
                        AIMesh.create(Objects.requireNonNull(scene.mMeshes()).get(i));
                bones = Math.max(bones, mesh.mNumBones());
                triangles += mesh.mNumFaces();
            }
            assertEquals(body.skin().triangles().length / 3, triangles);
            assertTrue(bones > 10, bones + " bones");
        } finally {
            Assimp.aiReleaseImport(scene);
        }
    }

    private static AIScene scene(Path file) {
        AIPropertyStore properties = Objects.requireNonNull(Assimp.aiCreatePropertyStore());
        Assimp.aiSetImportPropertyInteger(properties, Assimp.AI_CONFIG_IMPORT_FBX_PRESERVE_PIVOTS, 0);
        AIScene scene = Assimp.aiImportFileExWithProperties(file.toString(), 0, null, properties);
        Assimp.aiReleasePropertyStore(properties);
        return Objects.requireNonNull(scene, () -> String.valueOf(Assimp.aiGetErrorString()));
    }

    private static Map<String, AINodeAnim> tracks(AIAnimation animation) {
        Map<String, AINodeAnim> tracks = new HashMap<>();
        PointerBuffer channels = Objects.requireNonNull(animation.mChannels());
        for (int i = 0; i < animation.mNumChannels(); i++) {
            AINodeAnim track = AINodeAnim.create(channels.get(i));
            tracks.put(track.mNodeName().dataString(), track);
        }
        return tracks;
    }

    private record Placed(AINode node, Matrix4d parent) {}

    private static Map<String, Vec3> places(AINode root, Map<String, AINodeAnim> tracks, double time) {
        Map<String, Vec3> places = new HashMap<>();
        Deque<Placed> open = new ArrayDeque<>(List.of(new Placed(root, new Matrix4d())));
        while (!open.isEmpty()) {
            Placed next = open.pop();
            String name = next.node().mName().dataString();
            AINodeAnim track = tracks.get(name);
            Matrix4d local = track == null ? matrix(next.node().mTransformation()) : matrix(track, time);
            Matrix4d world = next.parent().mul(local, new Matrix4d());
            places.put(name, new Vec3(world.m30(), world.m31(), world.m32()));
            PointerBuffer children = next.node().mChildren();
            for (int i = 0; children != null && i < next.node().mNumChildren(); i++) {
                open.push(new Placed(AINode.create(children.get(i)), world));
            }
        }
        return places;
    }

    private static Matrix4d matrix(AIMatrix4x4 m) {
        return new Matrix4d(
                        m.a1(), m.a2(), m.a3(), m.a4(), m.b1(), m.b2(), m.b3(), m.b4(), m.c1(), m.c2(), m.c3(), m.c4(),
                        m.d1(), m.d2(), m.d3(), m.d4())
                .transpose();
    }

    /** Returns the local transform of a track at its key nearest to a time; a track of one key holds it. */
    private static Matrix4d matrix(AINodeAnim track, double time) {
        var places = Objects.requireNonNull(track.mPositionKeys());
        var rotations = Objects.requireNonNull(track.mRotationKeys());
        int place = 0;
        for (int i = 0; i < track.mNumPositionKeys(); i++) {
            place = Math.abs(places.get(i).mTime() - time)
                            < Math.abs(places.get(place).mTime() - time)
                    ? i
                    : place;
        }
        int rotation = 0;
        for (int i = 0; i < track.mNumRotationKeys(); i++) {
            rotation = Math.abs(rotations.get(i).mTime() - time)
                            < Math.abs(rotations.get(rotation).mTime() - time)
                    ? i
                    : rotation;
        }
        assertTrue(track.mNumRotationKeys() == 1
                || Math.abs(rotations.get(rotation).mTime() - time) < 1e-2);
        AIVector3D t = places.get(place).mValue();
        AIQuaternion q = rotations.get(rotation).mValue();
        return new Matrix4d().translationRotate(t.x(), t.y(), t.z(), new Quaterniond(q.x(), q.y(), q.z(), q.w()));
    }
}
