package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.cli.Main;
import dev.limber.io.MotionFile;
import dev.limber.motion.Skin;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeAssetsCommandTest {
    private static final Path COMMITTED = Path.of(System.getProperty("limber.root"), "assets");

    @TempDir
    private Path made;

    @Test
    void theCommittedCharactersAreWhatTheCodeMakes() throws Exception {
        assertEquals(0, Main.commandLine().execute("make-assets", made.toString()));
        for (Mannequin mannequin : Mannequin.all()) {
            assertSameCharacter(Path.of("rigs", mannequin.id() + ".glb"));
        }
        assertSameCharacter(Path.of("characters", "avatar.glb"));
    }

    private void assertSameCharacter(Path file) throws Exception {
        MotionFile expected = MotionFile.read(made.resolve(file));
        MotionFile actual = MotionFile.read(COMMITTED.resolve(file));
        assertEquals(expected.skeleton().names(), actual.skeleton().names());
        assertEquals(expected.skins().size(), actual.skins().size());
        for (int i = 0; i < expected.skins().size(); i++) {
            Skin skin = expected.skins().get(i);
            // The last digit of a sine may differ from one processor to another.
            assertArrayEquals(skin.positions(), actual.skins().get(i).positions(), 1e-5f);
            assertArrayEquals(skin.weights(), actual.skins().get(i).weights(), 1e-5f);
            assertArrayEquals(skin.triangles(), actual.skins().get(i).triangles());
        }
    }

    @Test
    void glbCharactersAreInMetres() throws Exception {
        double adult = Rig.of(
                        MotionFile.read(COMMITTED.resolve("rigs/unreal.glb")).skeleton())
                .height();
        assertEquals(1.73, adult, 0.03);
    }
}
