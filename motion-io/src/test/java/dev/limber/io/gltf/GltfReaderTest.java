package dev.limber.io.gltf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GltfReaderTest {
    private static final String TWO_BONES = "\"nodes\":[{\"name\":\"tip\",\"translation\":[0,1,0]},"
            + "{\"name\":\"arm\",\"translation\":[0,2,0],\"children\":[0]},"
            + "{\"name\":\"armature\",\"scale\":[%s],\"translation\":[5,0,0],\"children\":[1]}],"
            + "\"skins\":[{\"joints\":[1,0]}]";

    @TempDir
    private Path folder;

    private MotionFile read(TinyGltf gltf) throws IOException {
        return MotionFile.read(gltf.write(folder));
    }

    private static Vec3 position(Pose pose, String joint) {
        return WorldPose.of(pose).position(pose.skeleton().indexOf(joint));
    }

    private static void assertNear(Vec3 expected, Vec3 actual) {
        assertTrue(expected.distance(actual) < 1e-5, () -> "expected " + expected + ", was " + actual);
    }

    @Test
    void jointsComeParentsFirstAndTheArmatureIsFoldedIntoTheRoot() throws IOException {
        Skeleton skeleton =
                read(new TinyGltf().with(String.format(TWO_BONES, "1,1,1"))).skeleton();
        assertEquals(List.of("arm", "tip"), skeleton.names());
        assertEquals(new Vec3(5, 2, 0), skeleton.restTranslation(0));
    }

    @Test
    void scaleOfTheArmatureEndsUpInTheLengthsOfBones() throws IOException {
        Pose rest = read(new TinyGltf().with(String.format(TWO_BONES, "2,3,4")))
                .skeleton()
                .restPose();
        assertNear(new Vec3(5, 6, 0), position(rest, "arm"));
        assertNear(new Vec3(5, 9, 0), position(rest, "tip"));
    }

    @Test
    void skinAtRestLiesWhereTheNodesPutIt() throws IOException {
        TinyGltf gltf = new TinyGltf();
        int positions = gltf.floats("VEC3", 3, 0, 0, 0, 1, 0, 0, 0, 1, 0);
        int joints = gltf.accessor("{\"bufferView\":" + gltf.view(new byte[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0})
                + ",\"componentType\":5121,\"count\":3,\"type\":\"VEC4\"}");
        int weights = gltf.floats("VEC4", 3, 1, 0, 0, 0, 0.5, 0.5, 0, 0, 1, 0, 0, 0);
        gltf.with("\"nodes\":[{\"name\":\"root\",\"scale\":[2,2,2],\"children\":[1,2]},"
                + "{\"name\":\"bone\",\"rotation\":[0,0,0.70710678,0.70710678],\"translation\":[0,1,0]},"
                + "{\"name\":\"other\",\"translation\":[0,0,3]},{\"name\":\"body\",\"mesh\":0,\"skin\":0}],"
                + "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":" + positions + ",\"JOINTS_0\":" + joints
                + ",\"WEIGHTS_0\":" + weights + "}}]}],\"skins\":[{\"joints\":[1,2]}]");
        MotionFile file = read(gltf);
        Skin skin = file.skins().get(0);
        WorldPose rest = WorldPose.of(file.skeleton().restPose());
        // Without inverse bind matrices a vertex is in the space of its joint: twice as large, turned, then moved.
        assertNear(new Vec3(0, 0, 6), Skinning.vertex(skin, rest, 0));
        assertNear(new Vec3(1, 2, 3), Skinning.vertex(skin, rest, 1));
        assertNear(new Vec3(-2, 2, 0), Skinning.vertex(skin, rest, 2));
        assertArrayEquals(new float[] {0, 0, 1}, Arrays.copyOf(skin.normals(), 3), 1e-6f);
    }

    @Test
    void stepKeysHoldAndLinearOnesBlend() throws IOException {
        Clip step = clip("STEP", 0, 0, 0, 0, 3, 0);
        Clip linear = clip("LINEAR", 0, 0, 0, 0, 3, 0);
        assertEquals(31, linear.frameCount());
        assertNear(new Vec3(0, 0, 0), position(step.pose(29), "arm"));
        assertNear(new Vec3(0, 3, 0), position(step.pose(30), "arm"));
        assertNear(new Vec3(0, 1.5, 0), position(linear.pose(15), "arm"));
    }

    @Test
    void cubicKeysFollowTheirTangents() throws IOException {
        // From 0 with slope 3 to 3 with slope 3 in one second is a straight line; with slopes 0 it eases.
        Clip straight = clip("CUBICSPLINE", 9, 9, 9, 0, 0, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 9, 9, 9);
        Clip eased = clip("CUBICSPLINE", 9, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 9, 9, 9);
        assertNear(new Vec3(0, 0.3, 0), position(straight.pose(3), "arm"));
        assertNear(new Vec3(0, 3 * (3 * 0.01 - 2 * 0.001), 0), position(eased.pose(3), "arm"));
    }

    private Clip clip(String interpolation, double... values) throws IOException {
        TinyGltf gltf = new TinyGltf();
        int times = gltf.floats("SCALAR", 2, 0, 1);
        int output = gltf.floats("VEC3", values.length / 3, values);
        gltf.with(animation(times, output, "translation", interpolation));
        return read(gltf).clip("move");
    }

    private static String animation(int input, int output, String path, String interpolation) {
        return "\"nodes\":[{\"name\":\"arm\",\"children\":[1]},{\"name\":\"tip\",\"translation\":[0,1,0]}],"
                + "\"skins\":[{\"joints\":[0,1]}],\"animations\":[{\"name\":\"move\",\"samplers\":[{\"input\":" + input
                + ",\"output\":" + output + ",\"interpolation\":\"" + interpolation
                + "\"}],\"channels\":[{\"sampler\":0,\"target\":{\"node\":0,\"path\":\"" + path + "\"}}]}]";
    }

    @Test
    void quantisedRotationsAreNormalised() throws IOException {
        TinyGltf gltf = new TinyGltf();
        int times = gltf.floats("SCALAR", 1, 0);
        int output = gltf.accessor("{\"bufferView\":" + gltf.view(new byte[] {0, 0, 90, 90})
                + ",\"componentType\":5120,\"normalized\":true,\"count\":1,\"type\":\"VEC4\"}");
        Clip clip =
                read(gltf.with(animation(times, output, "rotation", "LINEAR"))).clip("move");
        double[] quarter = new double[4];
        Quat.fromAxisAngle(new Vec3(0, 0, 1), Math.PI / 2, quarter, 0);
        assertEquals(0, Quat.angle(quarter, 0, clip.pose(0).rotations(), 0), 1e-6);
    }

    @Test
    void sparseElementsReplaceThoseOfTheAccessor() throws IOException {
        TinyGltf gltf = new TinyGltf();
        int times = gltf.floats("SCALAR", 2, 0, 1);
        int indices = gltf.view(new byte[] {1, 0});
        int values = gltf.view(TinyGltf.bytes(0, 7, 0));
        int output = gltf.accessor("{\"componentType\":5126,\"count\":2,\"type\":\"VEC3\",\"sparse\":{\"count\":1,"
                + "\"indices\":{\"bufferView\":" + indices + ",\"componentType\":5123},\"values\":{\"bufferView\":"
                + values + "}}}");
        Clip clip = read(gltf.with(animation(times, output, "translation", "LINEAR")))
                .clip("move");
        assertNear(new Vec3(0, 0, 0), position(clip.pose(0), "arm"));
        assertNear(new Vec3(0, 7, 0), position(clip.pose(30), "arm"));
    }

    @Test
    void nodesThatAreTheirOwnAncestorsAreRefused() {
        assertRefused("their own ancestors", new TinyGltf().with("\"nodes\":[{\"children\":[1]},{\"children\":[0]}]"));
        assertRefused("a child of both", new TinyGltf().with("\"nodes\":[{\"children\":[2]},{\"children\":[2]},{}]"));
    }

    @Test
    void compressedFilesSayWhatUnpacksThem() {
        for (String extension : new String[] {"KHR_draco_mesh_compression", "EXT_meshopt_compression"}) {
            TinyGltf gltf = new TinyGltf()
                    .with("\"extensionsUsed\":[\"%1$s\"],\"extensionsRequired\":[\"%1$s\"]".formatted(extension));
            assertRefused("is compressed with " + extension + ": 'npx @gltf-transform/cli copy IN.glb OUT.glb'", gltf);
        }
    }

    @Test
    void hugeClaimsOfSmallFilesAreRefused() {
        TinyGltf gltf = new TinyGltf();
        int times = gltf.accessor("{\"componentType\":5126,\"count\":2000000000,\"type\":\"SCALAR\"}");
        assertRefused("too many for a file of this size", gltf.with(animation(times, times, "translation", "STEP")));
        TinyGltf long_ = new TinyGltf();
        int centuries = long_.floats("SCALAR", 2, 0, 1e10);
        int output = long_.floats("VEC3", 2, 0, 0, 0, 1, 0, 0);
        assertRefused("--limit frames", long_.with(animation(centuries, output, "translation", "STEP")));
    }

    @Test
    void buffersOutsideTheFolderAreRefused() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.write(folder.resolve("secret.bin"), new byte[4]);
        Files.createSymbolicLink(inner.resolve("link.bin"), folder.resolve("secret.bin"));
        for (String uri : List.of("../secret.bin", "%2e%2e/secret.bin", "/etc/hostname", "link.bin")) {
            assertUriRefused(inner, uri, "outside the folder");
        }
        assertUriRefused(inner, "http://localhost/a.bin", "expected a file beside this one");
        assertUriRefused(inner, "file:///etc/hostname", "expected a file beside this one");
        assertUriRefused(inner, "//server/share/a.bin", "expected a file beside this one");
    }

    private static void assertUriRefused(Path inner, String uri, String message) throws IOException {
        Path file = Files.writeString(
                inner.resolve("a.gltf"),
                "{\"asset\":{\"version\":\"2.0\"},\"nodes\":[{}],\"buffers\":[{\"byteLength\":4,\"uri\":\"" + uri
                        + "\"}]}");
        GltfException e = assertThrows(GltfException.class, () -> MotionFile.read(file), uri);
        assertTrue(String.valueOf(e.getMessage()).contains(message), e::getMessage);
    }

    private void assertRefused(String message, TinyGltf gltf) {
        RuntimeException e = assertThrows(RuntimeException.class, () -> read(gltf));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e::getMessage);
    }

    /** Assimp writes pivots of FBX as nodes above a bone, and animates those. */
    @Test
    void pivotsOfAssimpAreNoJoints() throws IOException {
        double half = Math.sqrt(0.5);
        TinyGltf gltf = new TinyGltf();
        int times = gltf.floats("SCALAR", 2, 0, 1);
        int turns = gltf.floats("VEC4", 2, 0, 0, 0, 1, 0, 0, half, half);
        Path file = gltf.with("\"scene\":0,\"scenes\":[{\"nodes\":[0]}],\"nodes\":["
                        + "{\"name\":\"Hips\",\"children\":[1]},"
                        + "{\"name\":\"Spine_$AssimpFbx$_Translation\",\"translation\":[0,2,0],\"children\":[2]},"
                        + "{\"name\":\"Spine_$AssimpFbx$_PreRotation\",\"rotation\":[" + half + ",0,0," + half
                        + "],\"children\":[3]},"
                        + "{\"name\":\"Spine_$AssimpFbx$_Rotation\",\"children\":[4]},"
                        + "{\"name\":\"Spine\",\"children\":[5]},{\"name\":\"Head\",\"translation\":[1,0,0]}],"
                        + "\"skins\":[{\"joints\":[0,4,5]}],\"animations\":[{\"samplers\":[{\"input\":" + times
                        + ",\"output\":" + turns + "}],\"channels\":[{\"sampler\":0,\"target\":"
                        + "{\"node\":3,\"path\":\"rotation\"}}]}]")
                .write(folder);
        MotionFile read = MotionFile.read(file);
        assertEquals(List.of("Hips", "Spine", "Head"), read.skeleton().names());
        Clip clip = read.firstClip();
        WorldPose last = WorldPose.of(clip.pose(clip.frameCount() - 1));
        // Turned by 90 degrees about z, then by the pre-rotation of 90 degrees about x.
        assertEquals(0, last.position(2).distance(new Vec3(0, 2, 1)), 1e-5, last.position(2)::toString);
    }
}
