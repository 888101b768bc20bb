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
import dev.limber.motion.sample.Mannequin;
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
        double[] rotation = new double[4];
        for (int j = 0; j < 5; j++) {
            Quat.fromAxisAngle(new Vec3(0.6, 0, 0.8), 0.7 * j, rotation, 0);
            builder.joint("joint" + j, j - 1, new Vec3(j == 0 ? 3 : 0, 10, j), rotation);
        }
        return builder.build();
    }

    private static FbxDocument character(FbxSpace space) {
        return CharacterTree.of(chain(), List.of(), space);
    }

    private static StackWriter writerOf(FbxDocument document) {
        return new StackWriter("a", document, document);
    }

    private static FbxDocument read(FbxDocument document) {
        return FbxDocument.parse(document.bytes());
    }

    private static List<Clip> clips(FbxDocument document) {
        Scene scene = FbxScene.of("a", document).scene();
        Bake bake = Bake.of(scene);
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
            StackWriter writer = writerOf(character(FbxSpace.Y_UP_CENTIMETRES));
            writer.add("turns", clip);
            assertSame(clip, clips(read(writer.document())).get(0));
        }
    }

    @Test
    void axesAndUnitsOfProgramsAreTold() {
        Clip clip = RandomMotion.of(chain(), 5, 1 / 30.0);
        for (FbxSpace space : FbxSpace.values()) {
            StackWriter writer = writerOf(character(space));
            writer.add("turns", clip);
            assertSame(clip, clips(read(writer.document())).get(0));
            assertSame(clip, clips(read(writer.document().as(false))).get(0));
            String top = new String(writer.document().as(false).bytes(), StandardCharsets.UTF_8);
            assertTrue(top.contains("\"UpAxis\",\"int\",\"Integer\",\"\"," + (space.zUp() ? 2 : 1)), top);
        }
    }

    @Test
    void severalClipsAreSeveralStacksWithNamesOfTheirOwn() {
        StackWriter writer = writerOf(character(FbxSpace.Y_UP_CENTIMETRES));
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
            Clip clip = RandomMotion.of(Bake.of(FbxScene.of("a", own).scene()).skeleton(), 9, 1 / 30.0);
            StackWriter writer = writerOf(own);
            writer.add("turns", clip);
            assertFalse(writer.document().binary());
            assertSame(clip, clips(read(writer.document())).get(0));
            assertSame(clip, clips(read(writer.document().as(true))).get(0));
        }
    }

    @Test
    void allElseOfTheFileIsKept() {
        FbxDocument own = character(FbxSpace.Y_UP_CENTIMETRES);
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
        StackWriter writer = writerOf(character(FbxSpace.Y_UP_CENTIMETRES));
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

    /** A character whose models are turned, as in files that are saved in the middle of a motion. */
    private static FbxDocument rotated(FbxDocument document) {
        FbxNode rotation = Trees.vector("Lcl Rotation", "Lcl Rotation", "", "A", 20, -30, 40);
        return document.with(
                "Objects",
                list -> list.withChildren(list.children().stream()
                        .map(object -> object.name().equals("Model")
                                        && object.string(2).equals("LimbNode")
                                ? Trees.set(object, rotation)
                                : object)
                        .toList()));
    }

    @Test
    void theRestPoseIsThatOfTheSkin() {
        Mannequin body = Mannequin.all().get(1);
        FbxDocument own = CharacterTree.of(body.skeleton(), List.of(body.skin()), FbxSpace.Z_UP_METRES);
        FbxDocument rotated = read(rotated(own));
        Skeleton skeleton = Bake.of(FbxScene.of("a", rotated).scene()).skeleton();
        WorldPose rest = WorldPose.of(skeleton.restPose());
        WorldPose bound = WorldPose.of(body.skeleton().restPose());
        for (int j = 0; j < skeleton.jointCount(); j++) {
            int same = body.skeleton().indexOf(skeleton.name(j));
            assertTrue(bound.position(same).distance(rest.position(j)) < 1e-3, skeleton.name(j));
        }
        // What a stack does not move is where its model is.
        StackWriter still = writerOf(own);
        still.add("still", new Clip.Builder(body.skeleton(), 1 / 30.0, 2).build());
        FbxDocument alone = still.document()
                .with(
                        "Objects",
                        list -> list.withChildren(list.children().stream()
                                .filter(object -> !object.name().startsWith("AnimationCurve"))
                                .toList()));
        Clip clip = clips(read(rotated(alone))).get(0);
        assertTrue(WorldPose.of(clip.pose(0))
                        .position(skeleton.jointCount() - 1)
                        .distance(rest.position(skeleton.jointCount() - 1))
                > 1);
        StackWriter writer = writerOf(rotated);
        Clip wild = RandomMotion.of(skeleton, 5, 1 / 30.0);
        writer.add("wild", wild);
        assertSame(wild, clips(read(writer.document())).get(0));
    }
}
