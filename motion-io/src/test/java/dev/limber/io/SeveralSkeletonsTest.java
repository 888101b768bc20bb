package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.gltf.RandomMotion;
import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of two characters, as duels and dances come: one is taken, the others are told, and keep still when it is written. */
class SeveralSkeletonsTest {
    @TempDir
    private Path folder;

    private static void addTo(Skeleton.Builder scene, Skeleton body, String prefix, Vec3 at) {
        int first = -1;
        for (int j = 0; j < body.jointCount(); j++) {
            int parent = body.parent(j);
            boolean root = parent == Skeleton.NONE;
            int joint = scene.joint(
                    prefix + body.name(j),
                    root ? Skeleton.NONE : first + parent,
                    root ? body.restTranslation(j).plus(at) : body.restTranslation(j));
            first = root ? joint : first;
        }
        for (EndSite end : body.endSites()) {
            scene.endSite(first + end.joint(), end.offset());
        }
    }

    private Path two(String name, Skeleton second) throws IOException {
        Skeleton.Builder scene = new Skeleton.Builder();
        addTo(scene, Mannequin.cmu().skeleton(), "A_", Vec3.ZERO);
        addTo(scene, second, "B_", new Vec3(50, 0, 0));
        Path file = folder.resolve(name);
        MotionWriter.write(
                List.of(new NamedClip("duel", RandomMotion.of(scene.build(), 4, 1 / 30.0))), Target.BARE, file);
        return file;
    }

    private static MotionFile read(Path file, String skeleton) throws IOException {
        ReadOptions usual = ReadOptions.DEFAULT;
        return MotionFile.read(
                file, new ReadOptions(usual.profiles(), usual.bvh(), usual.limits(), Optional.of(skeleton)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duel.glb", "duel.fbx"})
    void eachIsTakenByNameOrNumber(String name) throws IOException {
        Path file = two(name, Mannequin.cmu().skeleton());
        MotionFile first = MotionFile.read(file);
        assertEquals("A_Hips", first.skeleton().name(0));
        assertEquals(1, first.warnings().size(), first.warnings()::toString);
        String warning = first.warnings().get(0);
        assertTrue(warning.contains("holds 2 skeletons") && warning.contains("--skeleton"), warning);
        MotionFile second = read(file, "2");
        assertEquals("B_Hips", second.skeleton().name(0));
        assertEquals(first.skeleton().jointCount(), second.skeleton().jointCount());
        assertEquals(List.of(), second.warnings());
        assertEquals(second.skeleton().names(), read(file, "B_Hips").skeleton().names());
        MotionFormatException none = assertThrows(MotionFormatException.class, () -> read(file, "3"));
        assertTrue(String.valueOf(none.getMessage()).contains("1 'A_Hips' of"), none::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duel.glb", "duel.fbx"})
    void aClipOfOneIsWrittenOntoThatOne(String name) throws IOException {
        Path file = two(name, Mannequin.cmu().skeleton());
        MotionFile second = read(file, "2");
        Clip clip = RandomMotion.of(second.skeleton(), 6, 1 / 30.0);
        Path out = folder.resolve("out-" + name);
        MotionWriter.write(List.of(new NamedClip("new", clip)), Target.of(second), out);
        WorldPose expected = WorldPose.of(clip.pose(5));
        WorldPose actual = WorldPose.of(read(out, "2").clip("new").pose(5));
        for (int joint = 0; joint < clip.skeleton().jointCount(); joint++) {
            assertEquals(0, expected.position(joint).distance(actual.position(joint)), 1e-3);
        }
    }

    /** A BVH file has all its ROOTs in one skeleton, as it always had; one alone has its own motion and channels. */
    @Test
    void aRootOfABvhFileIsTakenAlone() throws IOException {
        Path file = two("duel.bvh", Mannequin.cmu().skeleton());
        MotionFile both = MotionFile.read(file);
        String warning = both.warnings().get(0);
        assertTrue(warning.contains("holds 2 skeletons") && warning.contains("--skeleton"), warning);
        MotionFile second = read(file, "2");
        assertEquals(List.of(), second.warnings());
        assertEquals(second.skeleton().names(), read(file, "B_Hips").skeleton().names());
        int first = both.skeleton().indexOf("B_Hips");
        assertEquals("B_Hips", second.skeleton().name(0));
        assertEquals(both.skeleton().jointCount() - first, second.skeleton().jointCount());
        WorldPose expected = WorldPose.of(both.firstClip().pose(3));
        WorldPose actual = WorldPose.of(second.firstClip().pose(3));
        for (int joint = 0; joint < second.skeleton().jointCount(); joint++) {
            assertEquals(0, expected.position(first + joint).distance(actual.position(joint)), 1e-6);
        }
        Path out = folder.resolve("out.bvh");
        MotionWriter.write(second.clips(), Target.of(second), out);
        assertEquals(second.skeleton().names(), MotionFile.read(out).skeleton().names());
        MotionFormatException none = assertThrows(MotionFormatException.class, () -> read(file, "C"));
        assertTrue(String.valueOf(none.getMessage()).contains("1 'A_Hips' of"), none::toString);
    }

    /** Trees that are too small for a body, as detached feet or props, belong to it. */
    @Test
    void smallTreesAreNone() throws IOException {
        Skeleton.Builder prop = new Skeleton.Builder();
        int root = prop.joint("sword", Skeleton.NONE, Vec3.ZERO);
        prop.joint("tip", root, new Vec3(0, 9, 0));
        MotionFile file = MotionFile.read(two("props.glb", prop.build()));
        assertEquals(List.of(), file.warnings());
        assertTrue(file.skeleton().names().contains("B_sword"));
    }
}
