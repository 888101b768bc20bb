package dev.limber.io.fbx.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.fbx.model.FbxScene;
import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.gltf.RandomMotion;
import dev.limber.io.samples.SmallFiles;
import dev.limber.io.scene.Bake;
import dev.limber.io.scene.Scene;
import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clips that are added to files are read from them as they were, and nothing else has changed. */
class StackWriterTest {
    /** A chain whose joints are turned at rest. */
    private static Skeleton chain() {
        Skeleton.Builder builder = new Skeleton.Builder();
        double[] turn = new double[4];
        for (int j = 0; j < 5; j++) {
            Quat.fromAxisAngle(new Vec3(0.6, 0, 0.8), 0.7 * j, turn, 0);
            builder.joint("joint" + j, j - 1, new Vec3(j == 0 ? 3 : 0, 10, j), turn);
        }
        return builder.build();
    }

    private static StackWriter writerOf(FbxDocument document) {
        return new StackWriter("a", document, document);
    }

    private static FbxDocument read(FbxDocument document) {
        return FbxDocument.parse(document.bytes());
    }

    private static List<Clip> clips(FbxDocument document) {
        Scene scene = FbxScene.of("a", document).scene();
        Bake bake = new Bake(scene);
        return scene.animations().stream().map(bake::clip).toList();
    }

    private static void assertSame(Clip expected, Clip actual) {
        assertEquals(expected.frameCount(), actual.frameCount());
        assertEquals(expected.frameTime(), actual.frameTime(), 1e-9);
        for (int frame = 0; frame < expected.frameCount(); frame++) {
            WorldPose a = WorldPose.of(expected.pose(frame));
            WorldPose b = WorldPose.of(actual.pose(frame));
            for (int j = 0; j < expected.skeleton().jointCount(); j++) {
                int same = actual.skeleton().indexOf(expected.skeleton().name(j));
                assertTrue(a.position(j).distance(b.position(same)) < 2e-4, "frame " + frame + " joint " + j);
                assertTrue(Quat.angle(a.rotations(), 4 * j, b.rotations(), 4 * same) < 1e-5, "joint " + j);
            }
        }
    }

    @Test
    void everyRateComesBackWithEveryFrame() {
        for (double rate : new double[] {24, 30_000 / 1001.0, 30, 60, 120, 37.5}) {
            Clip clip = RandomMotion.of(chain(), 31, 1 / rate);
            StackWriter writer = writerOf(CharacterTree.of(chain(), List.of()));
            writer.add("turns", clip);
            assertSame(clip, clips(read(writer.document())).get(0));
        }
    }

    @Test
    void severalClipsAreSeveralStacksWithNamesOfTheirOwn() {
        StackWriter writer = writerOf(CharacterTree.of(chain(), List.of()));
        Clip first = RandomMotion.of(chain(), 7, 1 / 30.0);
        Clip second = RandomMotion.of(chain(), 3, 1 / 60.0);
        writer.add("walk", first);
        writer.add("walk", second);
        FbxDocument file = read(writer.document());
        Scene scene = FbxScene.of("a", file).scene();
        assertEquals(
                List.of("walk", "walk 2"),
                scene.animations().stream().map(animation -> animation.name()).toList());
        assertSame(first, clips(file).get(0));
        assertSame(second, clips(file).get(1));
        assertEquals(
                List.of(), FbxScene.of("a", read(StackRemoval.of(file))).scene().animations());
    }

    @Test
    void ordersPivotsAndFixedRotationsOfTheOwnFileAreHeeded() {
        String sample = SmallFiles.asciiFbx(1);
        for (int order = 0; order < 6; order++) {
            String text = sample.replace(
                    "P: \"RotationActive\", \"bool\", \"\", \"\",1",
                    "P: \"RotationActive\", \"bool\", \"\", \"\",1\n\t\t\tP: \"RotationOrder\", \"enum\", \"\", \"\","
                            + order
                            + "\n\t\t\tP: \"PostRotation\", \"Vector3D\", \"Vector\", \"\",10,20,30"
                            + "\n\t\t\tP: \"ScalingPivot\", \"Vector3D\", \"Vector\", \"\",1,2,3"
                            + "\n\t\t\tP: \"RotationOffset\", \"Vector3D\", \"Vector\", \"\",0,0.5,0");
            FbxDocument own = FbxDocument.parse(text.getBytes(StandardCharsets.UTF_8));
            Clip clip = RandomMotion.of(new Bake(FbxScene.of("a", own).scene()).skeleton(), 9, 1 / 30.0);
            StackWriter writer = writerOf(own);
            writer.add("turns", clip);
            assertFalse(writer.document().binary());
            assertSame(clip, clips(read(writer.document())).get(0));
            assertSame(clip, clips(read(writer.document().as(true))).get(0));
        }
    }

    @Test
    void allElseOfTheFileIsKept() {
        FbxDocument own = CharacterTree.of(chain(), List.of());
        StackWriter writer = writerOf(own);
        writer.add("turns", RandomMotion.of(chain(), 5, 1 / 30.0));
        FbxDocument file = read(writer.document());
        for (String list : List.of("Objects", "Connections")) {
            List<FbxNode> before = read(own).root(list).orElseThrow().children();
            List<FbxNode> after = file.root(list).orElseThrow().children();
            assertTrue(after.size() > before.size());
            FbxDocument was = FbxDocument.of(true, 7400, before);
            FbxDocument is = FbxDocument.of(true, 7400, after.subList(0, before.size()));
            assertArrayEquals(was.bytes(), is.bytes(), list);
        }
    }

    @Test
    void identifiersAreUniqueAndConnectionsLeadSomewhere() {
        StackWriter writer = writerOf(CharacterTree.of(chain(), List.of()));
        writer.add("turns", RandomMotion.of(chain(), 5, 1 / 30.0));
        FbxDocument file = read(writer.document());
        Set<Long> ids = new HashSet<>(Set.of(0L));
        List<FbxNode> objects = file.root("Objects").orElseThrow().children();
        objects.forEach(object -> assertTrue(ids.add(object.integer(0)), object::toString));
        Set<Long> connected = new HashSet<>();
        file.root("Connections").orElseThrow().children().forEach(c -> {
            assertTrue(ids.contains(c.integer(1)) && ids.contains(c.integer(2)), c::toString);
            connected.add(c.integer(1));
        });
        objects.stream()
                .filter(object -> !object.name().equals("Pose"))
                .forEach(object -> assertTrue(connected.contains(object.integer(0)), object::toString));
        FbxNode definitions = file.root("Definitions").orElseThrow();
        long counted = definitions
                .all("ObjectType")
                .filter(type -> !type.string(0).equals("GlobalSettings"))
                .mapToLong(type -> type.child("Count").orElseThrow().integer(0))
                .sum();
        assertEquals(objects.size(), counted);
        assertEquals(counted + 1, definitions.child("Count").orElseThrow().integer(0));
    }
}
