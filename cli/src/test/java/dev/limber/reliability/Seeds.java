package dev.limber.reliability;

import dev.limber.io.BvhExport;
import dev.limber.io.ExportPreset;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.samples.SmallFiles;
import dev.limber.io.samples.SmallJ3o;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.bvh.BvhWriter;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small files that hold what formats can hold: meshes, materials, pictures, skins, morphs, several clips. */
final class Seeds {
    /** A skinned, textured triangle with a morph target, and two clips: of rotations, and of a spline and the morph. */
    private static final String GLTF = """
            {"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],
            "nodes":[{"name":"armature","scale":[2,2,2],"children":[1,4]},
             {"name":"hips","translation":[0,1,0],"children":[2]},
             {"name":"spine","translation":[0,0.2,0],"rotation":[0,0.6,0,0.8],"children":[3]},
             {"name":"head","translation":[0.1,0,0.5]},{"name":"body","mesh":0,"skin":0}],
            "skins":[{"joints":[1,2,3],"inverseBindMatrices":8,"skeleton":1}],
            "materials":[{"name":"cloth","pbrMetallicRoughness":{"baseColorTexture":{"index":0}}}],
            "textures":[{"source":0}],
            "images":[{"uri":"data:image/png;base64,%s"}],
            "meshes":[{"weights":[0.5],"primitives":[{"material":0,"indices":7,
             "attributes":{"POSITION":0,"JOINTS_0":1,"WEIGHTS_0":2},"targets":[{"POSITION":0}]}]}],
            "animations":[{"name":"turn","samplers":[{"input":3,"output":4}],
              "channels":[{"sampler":0,"target":{"node":2,"path":"rotation"}}]},
             {"name":"go","samplers":[{"input":3,"output":5,"interpolation":"CUBICSPLINE"},{"input":3,"output":6}],
              "channels":[{"sampler":0,"target":{"node":1,"path":"translation"}},
               {"sampler":1,"target":{"node":4,"path":"weights"}}]}],
            "buffers":[{"byteLength":416,"uri":"data:application/octet-stream;base64,%s"}],
            "bufferViews":[{"buffer":0,"byteLength":416}],
            "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3"},
             {"bufferView":0,"byteOffset":36,"componentType":5121,"count":3,"type":"VEC4"},
             {"bufferView":0,"byteOffset":48,"componentType":5126,"count":3,"type":"VEC4"},
             {"bufferView":0,"byteOffset":96,"componentType":5126,"count":2,"type":"SCALAR"},
             {"bufferView":0,"byteOffset":104,"componentType":5126,"count":2,"type":"VEC4"},
             {"bufferView":0,"byteOffset":136,"componentType":5126,"count":6,"type":"VEC3"},
             {"bufferView":0,"byteOffset":208,"componentType":5126,"count":2,"type":"SCALAR"},
             {"bufferView":0,"byteOffset":216,"componentType":5123,"count":3,"type":"SCALAR"},
             {"bufferView":0,"byteOffset":224,"componentType":5126,"count":3,"type":"MAT4"}]}
            """;

    /** One transparent pixel. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final int BUFFER = 416; // bytes

    private Seeds() {}

    static byte[] gltf() {
        byte[] bytes = new byte[BUFFER];
        ByteBuffer data = ByteDamage.littleEndian(bytes);
        floats(data, 0, 0, 0, 1, 0, 0, 0, 1, 0);
        data.put(new byte[] {0, 1, 0, 0, 1, 2, 0, 0, 2, 0, 0, 0});
        floats(data, 0.5f, 0.5f, 0, 0, 0.25f, 0.75f, 0, 0, 1, 0, 0, 0);
        floats(data, 0, 1, 0, 0, 0, 1, 0, 0.6f, 0, 0.8f);
        floats(data, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0);
        floats(data, 0, 1);
        data.putShort((short) 0).putShort((short) 1).putShort((short) 2).putShort((short) 0);
        for (int joint = 0; joint < 3; joint++) {
            floats(data, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, -joint, 0, 1);
        }
        String text = GLTF.replaceFirst("%s", PNG)
                .replaceFirst("%s", Base64.getEncoder().encodeToString(bytes));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void floats(ByteBuffer data, float... numbers) {
        for (float number : numbers) {
            data.putFloat(number);
        }
    }

    /** The character of {@link #gltf}, read from a folder. */
    static MotionFile character(Path folder) throws IOException {
        Path file = folder.resolve("character.gltf");
        if (!Files.exists(file)) {
            Files.write(file, gltf());
        }
        return MotionFile.read(file);
    }

    /** Two clips of a character, in which all its joints turn and its root goes. */
    static List<NamedClip> clips(MotionFile character) {
        return List.of(
                new NamedClip("walk", clip(character, 3, 0.4)), new NamedClip("wave \u00fc", clip(character, 2, 1.1)));
    }

    private static Clip clip(MotionFile character, int frames, double angle) {
        Clip.Builder clip = new Clip.Builder(character.skeleton(), 0.1, frames, 0);
        for (int frame = 0; frame < frames; frame++) {
            Pose pose = character.skeleton().restPose();
            for (int joint = 0; joint < character.skeleton().jointCount(); joint++) {
                Quat.fromAxisAngle(new Vec3(0, joint % 2, 1 - joint % 2), angle * frame, pose.rotations(), 4 * joint);
            }
            pose.translations()[1] += frame;
            clip.set(frame, pose);
        }
        return clip.build();
    }

    /** The character with its mesh, material and two clips, in the format that a name ends with. */
    static byte[] written(Path folder, String name) throws IOException {
        MotionFile character = character(folder);
        Path file = folder.resolve(name);
        MotionWriter.write(clips(character), Target.of(character), file);
        return Files.readAllBytes(file);
    }

    static byte[] asciiFbx(Path folder) throws IOException {
        return FbxDocument.parse(written(folder, "written.fbx")).as(false).bytes();
    }

    static byte[] bvh(Path folder) throws IOException {
        MotionFile character = character(folder);
        Path file = folder.resolve("written.bvh");
        BvhWriter.write(BvhExport.of(clips(character).get(0).clip(), ExportPreset.BLENDER), file);
        return Files.readAllBytes(file);
    }

    /** Two frames of an SMPL body as AMASS stores them, and of an SMPL-X body in parts. */
    static byte[][] npz() {
        float[] rotations = new float[2 * 66];
        Arrays.fill(rotations, 0.1f);
        byte[] at = NpzDamage.array(new float[] {0, 1, 0, 0, 1, 0.1f}, "2, 3");
        byte[] whole = NpzDamage.archive(new TreeMap<>(Map.of(
                "poses.npy",
                NpzDamage.array(rotations, "2, 66"),
                "trans.npy",
                at,
                "mocap_framerate.npy",
                NpzDamage.array(new float[] {120}, ""))));
        byte[] parts = NpzDamage.archive(new TreeMap<>(Map.of(
                "root_orient.npy",
                NpzDamage.array(new float[6], "2, 3"),
                "pose_body.npy",
                NpzDamage.array(Arrays.copyOf(rotations, 2 * 63), "2, 63"),
                "pose_jaw.npy",
                NpzDamage.array(new float[6], "2, 3"),
                "pose_eye.npy",
                NpzDamage.array(new float[12], "2, 6"),
                "pose_hand.npy",
                NpzDamage.array(new float[180], "2, 90"),
                "trans.npy",
                at)));
        return new byte[][] {whole, parts};
    }

    /** A motion of two frames for any VRM character. */
    static byte[] vrma(Path folder) throws IOException {
        Mannequin body = Mannequin.all().get(0);
        Clip clip = new Clip.Builder(body.skeleton(), 0.1, 2).build();
        Path file = folder.resolve("written.vrma");
        MotionWriter.write(List.of(new NamedClip("rest", clip)), Target.BARE, file);
        return Files.readAllBytes(file);
    }

    static byte[] j3o(Path folder) throws IOException {
        return Files.readAllBytes(SmallJ3o.j3o(folder));
    }

    static byte[] asf(Path folder) throws IOException {
        return Files.readAllBytes(SmallFiles.asf(folder));
    }

    static byte[] amc(Path folder) throws IOException {
        return Files.readAllBytes(SmallFiles.amc(folder));
    }
}
