package dev.limber.io.gltf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.io.MotionFile;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GltfCharacterWriterTest {
    @TempDir
    private Path folder;

    @Test
    void mannequinsAreReadBackAsTheyWere() throws IOException {
        for (Mannequin mannequin : Mannequin.all()) {
            Skeleton skeleton = mannequin.skeleton();
            Skin skin = mannequin.skin();
            Path file = folder.resolve(mannequin.id() + ".glb");
            GltfCharacterWriter.write(skeleton, List.of(skin), file);
            MotionFile read = MotionFile.read(file);
            assertEquals(skeleton.jointCount(), read.skeleton().jointCount());
            for (int j = 0; j < skeleton.jointCount(); j++) {
                int same = read.skeleton().indexOf(skeleton.name(j));
                Vec3 expected = skeleton.restTranslation(j);
                assertEquals(
                        0, expected.distance(read.skeleton().restTranslation(same)), 1e-5 * (1 + expected.length()));
            }
            Skin back = read.skins().get(0);
            assertArrayEquals(skin.positions(), back.positions());
            assertArrayEquals(skin.normals(), back.normals());
            assertArrayEquals(skin.triangles(), back.triangles());
            assertArrayEquals(skin.weights(), back.weights(), 1e-6f);
        }
    }
}
