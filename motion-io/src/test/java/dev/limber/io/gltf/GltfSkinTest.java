package dev.limber.io.gltf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What characters' files do with their skins and with nodes around them. */
class GltfSkinTest {
    @TempDir
    private Path folder;

    private MotionFile read(TinyGltf gltf) throws IOException {
        return MotionFile.read(gltf.write(folder));
    }

    private static void assertNear(Vec3 expected, Vec3 actual) {
        assertTrue(expected.distance(actual) < 1e-4, () -> "expected " + expected + ", was " + actual);
    }

    private static Vec3 vertex(MotionFile file, int skin, int vertex) {
        return Skinning.vertex(
                file.skins().get(skin), WorldPose.of(file.skeleton().restPose()), vertex);
    }

    /** Adds a triangle that hangs on the first joint of its skin; returns its attributes. */
    private static String triangle(TinyGltf gltf) {
        int positions = gltf.floats("VEC3", 3, 0, 0, 0, 1, 0, 0, 0, 1, 0);
        int joints = gltf.accessor("{\"bufferView\":" + gltf.view(new byte[12])
                + ",\"componentType\":5121,\"count\":3,\"type\":\"VEC4\"}");
        int weights = gltf.floats("VEC4", 3, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
        return "{\"POSITION\":" + positions + ",\"JOINTS_0\":" + joints + ",\"WEIGHTS_0\":" + weights + "}";
    }

    @Test
    void severalSkinsShareOneSkeleton() throws IOException {
        TinyGltf gltf = new TinyGltf();
        String attributes = triangle(gltf);
        MotionFile file = read(gltf.with("\"nodes\":[{\"name\":\"hips\",\"translation\":[0,1,0],\"children\":[1,2]},"
                + "{\"name\":\"head\",\"translation\":[0,1,0]},{\"name\":\"leg\",\"translation\":[0,-1,0]},"
                + "{\"mesh\":0,\"skin\":0},{\"mesh\":0,\"skin\":1}],"
                + "\"skins\":[{\"joints\":[1,0]},{\"joints\":[2]}],"
                + "\"meshes\":[{\"primitives\":[{\"attributes\":" + attributes + "}]}]"));
        assertEquals(List.of("hips", "head", "leg"), file.skeleton().names());
        assertEquals(2, file.skins().size());
        assertNear(new Vec3(1, 2, 0), vertex(file, 0, 1));
        assertNear(new Vec3(1, 0, 0), vertex(file, 1, 1));
    }

    @Test
    void nodesOutsideTheSkinAreJointsWhereTheyMoveLieBetweenOrMarkTips() throws IOException {
        TinyGltf gltf = new TinyGltf();
        int times = gltf.floats("SCALAR", 2, 0, 1);
        int moves = gltf.floats("VEC3", 2, 0, 0, 0, 6, 0, 0);
        MotionFile file = read(gltf.with("\"nodes\":[{\"name\":\"scene\",\"children\":[1]},"
                + "{\"name\":\"mover\",\"children\":[2]},{\"name\":\"hips\",\"children\":[3]},"
                + "{\"name\":\"between\",\"translation\":[0,1,0],\"children\":[4]},"
                + "{\"name\":\"head\",\"translation\":[0,1,0],\"children\":[5]},"
                + "{\"name\":\"top\",\"translation\":[0,1,0]}],\"skins\":[{\"joints\":[2,4]}],"
                + "\"animations\":[{\"name\":\"go\",\"samplers\":[{\"input\":" + times + ",\"output\":" + moves
                + "}],\"channels\":[{\"sampler\":0,\"target\":{\"node\":1,\"path\":\"translation\"}}]}]"));
        assertEquals(
                List.of("mover", "hips", "between", "head", "top"),
                file.skeleton().names());
        Clip clip = file.clip("go");
        assertNear(new Vec3(6, 3, 0), WorldPose.of(clip.pose(30)).position(4));
    }

    @Test
    void scaleThatDiffersByAxisShowsInTheSkinAtRest() throws IOException {
        TinyGltf gltf = new TinyGltf();
        String attributes = triangle(gltf);
        MotionFile file = read(gltf.with("\"nodes\":[{\"name\":\"armature\",\"scale\":[2,3,4],\"children\":[1]},"
                + "{\"name\":\"hips\",\"translation\":[1,1,1],\"rotation\":[0,0.70710678,0,0.70710678]},"
                + "{\"mesh\":0,\"skin\":0}],\"skins\":[{\"joints\":[1]}],"
                + "\"meshes\":[{\"primitives\":[{\"attributes\":" + attributes + "}]}]"));
        assertNear(new Vec3(2, 3, 4), vertex(file, 0, 0));
        assertNear(new Vec3(2, 3, 0), vertex(file, 0, 1)); // x turned to -z, which is four times as long
        assertNear(new Vec3(2, 6, 4), vertex(file, 0, 2));
    }

    @Test
    void quantisedMeshesAreScaledBackByTheirSkins() throws IOException {
        TinyGltf gltf = new TinyGltf();
        ByteBuffer shorts = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        for (short s : new short[] {0, 0, 0, 0, 16384, 0, 0, 0, 0, -32767, 0, 0}) {
            shorts.putShort(s);
        }
        int positions = gltf.accessor("{\"bufferView\":" + gltf.view(shorts.array(), 8)
                + ",\"componentType\":5122,\"normalized\":true,\"count\":3,\"type\":\"VEC3\"}");
        int joints = gltf.accessor("{\"bufferView\":" + gltf.view(new byte[12])
                + ",\"componentType\":5121,\"count\":3,\"type\":\"VEC4\"}");
        byte full = (byte) 255;
        int weights =
                gltf.accessor("{\"bufferView\":" + gltf.view(new byte[] {full, 0, 0, 0, full, 0, 0, 0, full, 0, 0, 0})
                        + ",\"componentType\":5121,\"normalized\":true,\"count\":3,\"type\":\"VEC4\"}");
        int binds = gltf.floats("MAT4", 1, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 1, 1);
        MotionFile file = read(gltf.with("\"extensionsUsed\":[\"KHR_mesh_quantization\"],"
                + "\"extensionsRequired\":[\"KHR_mesh_quantization\"],"
                + "\"nodes\":[{\"name\":\"hips\",\"translation\":[0,1,0]},{\"mesh\":0,\"skin\":0}],"
                + "\"skins\":[{\"joints\":[0],\"inverseBindMatrices\":" + binds + "}],"
                + "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":" + positions + ",\"JOINTS_0\":" + joints
                + ",\"WEIGHTS_0\":" + weights + "}}]}]"));
        assertNear(new Vec3(0, 1, 1), vertex(file, 0, 0));
        assertNear(new Vec3(2 * 16384 / 32767.0, 1, 1), vertex(file, 0, 1));
        assertNear(new Vec3(0, -1, 1), vertex(file, 0, 2));
        Skin skin = file.skins().get(0);
        assertEquals(1, skin.weights()[0], 1e-6);
    }

    @Test
    void avatarsAreGlbFilesOfAnotherName() throws IOException {
        Path vrm = Path.of(System.getProperty("limber.root"), "assets/rigs/vrm.glb");
        Path file = Files.copy(vrm, folder.resolve("avatar.vrm"));
        MotionFile expected = MotionFile.read(vrm);
        MotionFile actual = MotionFile.read(file);
        assertEquals(expected.skeleton().names(), actual.skeleton().names());
        Clip clip = RandomMotion.of(actual.skeleton(), 3, 0.1);
        Path out = folder.resolve("moved.vrm");
        MotionWriter.write(List.of(new NamedClip("Added", clip)), Target.of(MotionFile.read(file)), out);
        assertEquals(3, MotionFile.read(out).clip("Added").frameCount());
        assertEquals(1, MotionFile.read(out).skins().size());
    }

    /** KHR_mesh_quantization: places in 16 bits, normals in 8, and a bind matrix that brings them to size. */
    @Test
    void quantisedMeshesAreRead() throws IOException {
        TinyGltf gltf = new TinyGltf();
        ByteBuffer shorts = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : new int[] {0, 0, 0, 0, 32767, 0, 0, 0, 0, -32767, 16384, 0}) { // each with one of padding
            shorts.putShort((short) value);
        }
        int positions = gltf.accessor("{\"bufferView\":" + gltf.view(shorts.array(), 8)
                + ",\"componentType\":5122,\"normalized\":true,\"count\":3,\"type\":\"VEC3\"}");
        int normals =
                gltf.accessor("{\"bufferView\":" + gltf.view(new byte[] {0, 0, 127, 0, 0, 0, 127, 0, 0, 0, 127, 0}, 4)
                        + ",\"componentType\":5120,\"normalized\":true,\"count\":3,\"type\":\"VEC3\"}");
        int joints = gltf.accessor("{\"bufferView\":" + gltf.view(new byte[12])
                + ",\"componentType\":5121,\"count\":3,\"type\":\"VEC4\"}");
        int weights = gltf.accessor("{\"bufferView\":"
                + gltf.view(new byte[] {-1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0})
                + ",\"componentType\":5121,\"normalized\":true,\"count\":3,\"type\":\"VEC4\"}");
        int bind = gltf.floats("MAT4", 1, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 1, 0, 1);
        MotionFile file = read(gltf.with("\"extensionsUsed\":[\"KHR_mesh_quantization\"],"
                + "\"extensionsRequired\":[\"KHR_mesh_quantization\"],"
                + "\"nodes\":[{\"name\":\"hips\",\"translation\":[3,0,0]},{\"mesh\":0,\"skin\":0}],"
                + "\"skins\":[{\"joints\":[0],\"inverseBindMatrices\":" + bind + "}],"
                + "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":" + positions + ",\"NORMAL\":" + normals
                + ",\"JOINTS_0\":" + joints + ",\"WEIGHTS_0\":" + weights + "}}]}]"));
        assertNear(new Vec3(3, 1, 0), vertex(file, 0, 0));
        assertNear(new Vec3(5, 1, 0), vertex(file, 0, 1));
        assertNear(new Vec3(3, -1, 16384 / 32767.0 * 2), vertex(file, 0, 2));
        assertEquals(1, file.skins().get(0).normals()[2], 1e-6);
    }
}
