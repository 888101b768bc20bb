package dev.limber.io.gltf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Characters that were saved in the middle of a motion: the nodes of joints are not where their skins were bound. */
class BindPoseTest {
    /** Of hips at (0, 1, 0) and a spine and a head above one another, as columns. */
    private static final double[] UPRIGHT = {
        1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, -1, 0, 1, //
        1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, -2, 0, 1, //
        1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, -3, 0, 1
    };

    private static final String QUARTER_ABOUT_X = "\"rotation\":[0.70710678,0,0,0.70710678]";
    private static final String BACK_ABOUT_X = "\"rotation\":[-0.70710678,0,0,0.70710678]";

    @TempDir
    private Path folder;

    /** Writes a file of three joints; the spine is animated if there are frames. */
    private MotionFile read(String armature, String hips, String spine, double... rotations) throws IOException {
        TinyGltf gltf = new TinyGltf();
        int positions = gltf.floats("VEC3", 3, 0, 0, 0, 1, 0, 0, 0, 1, 0);
        int joints = gltf.accessor("{\"bufferView\":" + gltf.view(new byte[12])
                + ",\"componentType\":5121,\"count\":3,\"type\":\"VEC4\"}");
        int weights = gltf.floats("VEC4", 3, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
        int binds = gltf.floats("MAT4", 3, UPRIGHT);
        int count = rotations.length / 4;
        int times = count == 0 ? 0 : gltf.floats("SCALAR", 2, 0, 1);
        int values = count == 0 ? 0 : gltf.floats("VEC4", count, rotations);
        String animations = count == 0
                ? ""
                : ",\"animations\":[{\"name\":\"bow\",\"samplers\":[{\"input\":" + times + ",\"output\":" + values
                        + "}],\"channels\":[{\"sampler\":0,\"target\":{\"node\":2,\"path\":\"rotation\"}}]}]";
        return MotionFile.read(gltf.with("\"nodes\":[{\"name\":\"armature\"," + armature + "\"children\":[1]},"
                        + "{\"name\":\"hips\"," + hips + ",\"children\":[2]},"
                        + "{\"name\":\"spine\",\"translation\":[0,1,0]," + spine + "\"children\":[3]},"
                        + "{\"name\":\"head\",\"translation\":[0,1,0],\"children\":[4]},"
                        + "{\"name\":\"hat\",\"translation\":[0,0,1]},"
                        + "{\"name\":\"body\",\"mesh\":0,\"skin\":0}],"
                        + "\"skins\":[{\"joints\":[1,2,3],\"inverseBindMatrices\":" + binds + "}],"
                        + "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":" + positions + ",\"JOINTS_0\":"
                        + joints + ",\"WEIGHTS_0\":" + weights + "}}]}]" + animations)
                .write(folder));
    }

    private static void assertAt(double x, double y, double z, WorldPose pose, int joint) {
        Vec3 expected = new Vec3(x, y, z);
        assertTrue(
                expected.distance(pose.position(joint)) < 1e-4,
                () -> "expected " + expected + ", was " + pose.position(joint));
    }

    private static WorldPose rest(MotionFile file) {
        return WorldPose.of(file.skeleton().restPose());
    }

    @Test
    void aBentAndTurnedBodyRestsAsItWasBound() throws IOException {
        MotionFile file =
                read("", "\"translation\":[0,0.5,0],\"rotation\":[0,0.70710678,0,0.70710678]", QUARTER_ABOUT_X + ",");
        WorldPose rest = rest(file);
        assertAt(0, 1, 0, rest, 0);
        assertAt(0, 3, 0, rest, 2);
        assertAt(0, 3, 1, rest, 3); // the hat, which no skin binds, keeps its place on the head
        Vec3 vertex = Skinning.vertex(file.skins().get(0), rest, 1);
        assertTrue(vertex.distance(new Vec3(1, 0, 0)) < 1e-4, () -> "a vertex is at " + vertex);
    }

    @Test
    void anArmatureThatTurnsTheWholeBodyStaysTurned() throws IOException {
        WorldPose rest = rest(read(BACK_ABOUT_X + ",", "\"translation\":[0,1,0]", ""));
        assertAt(0, 0, -1, rest, 0);
        assertAt(0, 0, -3, rest, 2);
    }

    @Test
    void aBentBodyBelowATurnedArmatureWasBoundBelowIt() throws IOException {
        WorldPose rest = rest(read(BACK_ABOUT_X + ",", "\"translation\":[0,1,0]", QUARTER_ABOUT_X + ","));
        assertAt(0, 0, -3, rest, 2);
    }

    @Test
    void aScaledArmatureScalesTheBindPose() throws IOException {
        WorldPose rest = rest(read("\"scale\":[2,2,2],", "\"translation\":[0,1,0]", QUARTER_ABOUT_X + ","));
        assertAt(0, 2, 0, rest, 0);
        assertAt(0, 6, 0, rest, 2);
    }

    @Test
    void jointsThatAnAnimationLeavesAloneAreWhereTheFileHasThem() throws IOException {
        MotionFile file = read(
                "",
                "\"translation\":[0,0.5,0],\"rotation\":[0,0.70710678,0,0.70710678]",
                QUARTER_ABOUT_X + ",",
                0,
                0,
                0,
                1,
                0,
                0,
                0,
                1);
        Clip bow = file.clip("bow");
        WorldPose first = WorldPose.of(bow.pose(0));
        assertAt(0, 0.5, 0, first, 0);
        assertAt(0, 2.5, 0, first, 2);
        assertAt(1, 2.5, 0, first, 3); // turned with the hips
    }

    @Test
    void clipsAreWrittenIntoTheFileAsTheyAre() throws IOException {
        MotionFile file = read("", "\"translation\":[0,0.5,0]", QUARTER_ABOUT_X + ",");
        Clip still = file.restClip();
        Path out = folder.resolve("out.glb");
        MotionWriter.write(List.of(new NamedClip("still", still)), Target.of(file), out);
        WorldPose written = WorldPose.of(MotionFile.read(out).clip("still").pose(0));
        assertAt(0, 1, 0, written, 0);
        assertAt(0, 3, 0, written, 2);
        assertEquals(4, written.skeleton().jointCount());
    }
}
