package dev.limber.io.j3o;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.anim.SkinningControl;
import com.jme3.animation.AnimControl;
import com.jme3.animation.Animation;
import com.jme3.animation.Bone;
import com.jme3.animation.BoneTrack;
import com.jme3.animation.Skeleton;
import com.jme3.animation.SkeletonControl;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.shape.Box;
import dev.limber.io.MotionFile;
import dev.limber.io.gltf.Skinning;
import dev.limber.io.samples.SmallFiles;
import dev.limber.io.samples.SmallJ3o;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberData;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that the engine made of glTF files are read as the glTF files are. */
class J3oReaderTest {
    @TempDir
    private Path folder;

    @Test
    void modelsAreReadAsTheFilesTheyWereMadeOf() throws IOException {
        assertSame(SmallFiles.gltf(folder), 1e-5);
    }

    @Tag("slow")
    @Test
    void charactersOfTheDataAreReadAsTheFilesTheyWereMadeOf() throws IOException {
        Path rigs = LimberData.folder().resolve("rigs");
        for (String name : new String[] {"mesh2motion-human-zombie.glb", "quaternius-Wolf.glb"}) {
            assertSame(rigs.resolve(name), 1e-4);
        }
    }

    /** Joints and vertices are in the same places, in every tenth frame of a clip. */
    private void assertSame(Path gltf, double tolerance) throws IOException {
        MotionFile expected = MotionFile.read(gltf);
        MotionFile actual = MotionFile.read(SmallJ3o.write(SmallJ3o.load(gltf), folder.resolve("model.j3o")));
        assertEquals(expected.clips().size(), actual.clips().size());
        assertEquals(expected.skins().size(), actual.skins().size());
        assertEquals(
                Rig.of(expected.skeleton()).plan(), Rig.of(actual.skeleton()).plan());
        boolean still = expected.clips().isEmpty();
        String name = still ? "" : expected.clips().get(0).name();
        Clip ours = still ? expected.restClip() : expected.clip(name);
        Clip theirs = still ? actual.restClip() : actual.clip(name);
        assertEquals(ours.frameCount(), theirs.frameCount());
        double size = size(expected);
        for (int frame = 0; frame < ours.frameCount(); frame += 10) {
            WorldPose here = WorldPose.of(ours.pose(frame));
            WorldPose there = WorldPose.of(theirs.pose(frame));
            for (int j = 0; j < actual.skeleton().jointCount(); j++) {
                int same = expected.skeleton().indexOf(actual.skeleton().name(j));
                assertNear(actual.skeleton().name(j), here.position(same), there.position(j), tolerance * size);
            }
            for (int s = 0; s < expected.skins().size(); s++) {
                assertSame(expected.skins().get(s), here, actual.skins().get(s), there, tolerance * size);
            }
        }
    }

    private static void assertSame(Skin ours, WorldPose here, Skin theirs, WorldPose there, double tolerance) {
        assertEquals(ours.vertexCount(), theirs.vertexCount());
        for (int v = 0; v < ours.vertexCount(); v += 7) {
            assertNear("vertex " + v, Skinning.vertex(ours, here, v), Skinning.vertex(theirs, there, v), tolerance);
        }
    }

    @Test
    void whatHangsOnAJointFollowsIt() throws IOException {
        Spatial model = SmallJ3o.load(SmallFiles.gltf(folder));
        Geometry hat = new Geometry("hat", new Box(1, 1, 1));
        hat.setLocalTranslation(0, 3, 0);
        skinning(model).getAttachmentsNode("head").attachChild(hat);
        MotionFile file = MotionFile.read(SmallJ3o.write(model, folder.resolve("hat.j3o")));
        assertEquals(2, file.skins().size());
        Skin box = file.skins().get(0).vertexCount() == 24
                ? file.skins().get(0)
                : file.skins().get(1);
        int head = file.skeleton().indexOf("head");
        assertEquals(head, box.joints()[0]);
        WorldPose rest = WorldPose.of(file.skeleton().restPose());
        Vec3 middle = Vec3.ZERO;
        for (int v = 0; v < 24; v++) {
            middle = middle.plus(Skinning.vertex(box, rest, v).times(1 / 24.0));
        }
        // The armature is twice as large, and so is what hangs on it.
        assertEquals(6, middle.distance(rest.position(head)), 1e-4);
    }

    private static SkinningControl skinning(Spatial model) {
        List<SkinningControl> found = new ArrayList<>();
        model.depthFirstTraversal(spatial -> {
            SkinningControl control = spatial.getControl(SkinningControl.class);
            if (control != null) {
                found.add(control);
            }
        });
        return found.get(0);
    }

    /** The classes are deprecated in the engine, but files of them are what is shown. */
    @SuppressWarnings("deprecation")
    @Test
    void skeletonsOfEarlierVersionsAreRead() throws IOException {
        Bone arm = new Bone("arm");
        arm.setBindTransforms(new Vector3f(0, 2, 0), new Quaternion(), new Vector3f(1, 1, 1));
        Bone tip = new Bone("tip");
        tip.setBindTransforms(new Vector3f(0, 1, 0), new Quaternion(), new Vector3f(1, 1, 1));
        arm.addChild(tip);
        Skeleton skeleton = new Skeleton(new Bone[] {arm, tip});
        Quaternion quarter = new Quaternion().fromAngleAxis((float) Math.PI / 2, Vector3f.UNIT_Z);
        BoneTrack track = new BoneTrack(
                0, new float[] {0, 1}, new Vector3f[] {new Vector3f(), new Vector3f(3, 0, 0)}, new Quaternion[] {
                    new Quaternion(), quarter
                });
        Animation wave = new Animation("wave", 1);
        wave.addTrack(track);
        AnimControl control = new AnimControl(skeleton);
        control.addAnim(wave);
        Node model = new Node("old");
        model.addControl(control);
        model.addControl(new SkeletonControl(skeleton));
        Clip clip = MotionFile.read(SmallJ3o.write(model, folder.resolve("old.j3o")))
                .clip("wave");
        assertEquals(31, clip.frameCount());
        WorldPose end = WorldPose.of(clip.pose(30));
        assertNear("arm", new Vec3(3, 2, 0), end.position(clip.skeleton().indexOf("arm")), 1e-5);
        assertNear("tip", new Vec3(2, 2, 0), end.position(clip.skeleton().indexOf("tip")), 1e-5);
    }

    private static double size(MotionFile file) {
        WorldPose rest = WorldPose.of(file.skeleton().restPose());
        double size = 0;
        for (int j = 0; j < file.skeleton().jointCount(); j++) {
            size = Math.max(size, rest.position(j).distance(rest.position(0)));
        }
        return size;
    }

    private static void assertNear(String what, Vec3 expected, Vec3 actual, double tolerance) {
        assertTrue(expected.distance(actual) < tolerance, () -> what + ": expected " + expected + ", was " + actual);
    }

    @Test
    void objectsOfOtherProgramsAreRefused() throws IOException {
        byte[] model = Files.readAllBytes(SmallJ3o.write(new Node("a"), folder.resolve("a.j3o")));
        String text =
                new String(model, StandardCharsets.ISO_8859_1).replace("com.jme3.scene.Node", "java.io.FileOutput1");
        assertRefused("only jMonkeyEngine's own are read", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void lengthsThatDoNotFitAreRefused() throws IOException {
        byte[] model = Files.readAllBytes(SmallJ3o.write(new Node("a"), folder.resolve("a.j3o")));
        model[8] = 0x7f;
        assertRefused("expected a number of classes", model);
        assertRefused("a version needs 4 bytes", "JME3".getBytes(StandardCharsets.ISO_8859_1));
    }

    private void assertRefused(String message, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("hostile.j3o"), content);
        MotionFormatException e = assertThrows(MotionFormatException.class, () -> MotionFile.read(file));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e::getMessage);
    }

    @Test
    void humansAreFoundInThem() throws IOException {
        Path glb = Path.of(System.getProperty("limber.root"), "assets/rigs");
        try (var files = Files.list(glb)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".glb")).toList()) {
                Path j3o = SmallJ3o.write(SmallJ3o.load(file), folder.resolve("human.j3o"));
                assertEquals(
                        BodyPlan.HUMANOID,
                        Rig.of(MotionFile.read(j3o).skeleton()).plan(),
                        file::toString);
            }
        }
    }
}
