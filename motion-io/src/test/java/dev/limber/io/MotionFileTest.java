package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.gltf.RandomMotion;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberException;
import dev.limber.motion.NamedClip;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.Channel;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One way in and out of files: clips by name, number and pattern, targets, and nothing half written. */
class MotionFileTest {
    @TempDir
    private Path folder;

    private final Mannequin mannequin = Mannequin.all().get(0);
    private final Clip clip = RandomMotion.of(mannequin.skeleton(), 3, 0.1);

    private MotionFile several(String... names) throws IOException {
        List<NamedClip> clips = new ArrayList<>();
        for (String name : names) {
            clips.add(new NamedClip(name, clip));
        }
        Path file = folder.resolve("several.glb");
        MotionWriter.write(clips, Target.BARE, file);
        return MotionFile.read(file);
    }

    private static List<String> names(List<NamedClip> clips) {
        return clips.stream().map(NamedClip::name).toList();
    }

    @Test
    void namesMayDoWithoutTheArmature() throws IOException {
        MotionFile file = several("Armature|Walk", "Armature|Run", "Run");
        assertEquals(List.of("Armature|Walk"), names(file.clips("Walk")));
        assertEquals(List.of("Run"), names(file.clips("Run")), "a whole name counts first");
    }

    @Test
    void aFileGivesAllOfItsClips() throws IOException {
        MotionFile file = several("Walk", "Walk/back", "2", "Run");
        assertEquals(List.of("Walk", "Walk/back", "2", "Run"), names(file.clips()));
        assertEquals(List.of("Walk"), names(file.clips("Walk")));
        assertEquals(List.of("2"), names(file.clips("2")), "a name counts before a number");
        assertEquals(List.of("Run"), names(file.clips("4")));
        assertEquals(names(file.clips()), names(file.clips("all")));
        assertEquals(List.of("Walk", "Walk/back"), names(file.clips("W*")));
        LimberException e = assertThrows(LimberException.class, () -> file.clips("Jump"));
        assertTrue(String.valueOf(e.getMessage()).endsWith("1 'Walk', 2 'Walk/back', 3 '2', 4 'Run'"), e.getMessage());
        assertThrows(LimberException.class, () -> file.clips("5"));
    }

    @Test
    void aBvhFileKnowsItsClipByName() throws IOException {
        Path bvh = folder.resolve("take.bvh");
        MotionWriter.write(clip, Target.BARE, bvh);
        MotionFile file = MotionFile.read(bvh);
        assertEquals(3, file.clip("take").frameCount());
        assertThrows(LimberException.class, () -> file.clip("other"));
    }

    @Test
    void theChannelsOfAFileAreKept() throws IOException {
        Path bvh = folder.resolve("order.bvh");
        BvhLayout layout = new BvhLayout(BvhLayout.of(clip).channels().stream()
                .map(channels -> {
                    List<Channel> rotated = new ArrayList<>(channels);
                    java.util.Collections.reverse(rotated);
                    return rotated;
                })
                .toList());
        MotionWriter.write(clip, Target.of(layout), bvh);
        Path again = folder.resolve("again.bvh");
        MotionFile read = MotionFile.read(bvh);
        MotionWriter.write(read.firstClip(), Target.of(read), again);
        assertEquals(Optional.of(layout), MotionFile.read(again).layout());
    }

    @Test
    void aCharacterThatIsNoGltfBecomesOneInMetres() throws IOException {
        Path file = folder.resolve("walk.glb");
        Clip walk = RandomMotion.of(mannequin.skeleton(), 3, 0.1);
        MotionFile character = new MotionFile(
                folder.resolve("hero.bvh"),
                MotionFormat.BVH,
                walk.skeleton(),
                List.of(),
                List.of(mannequin.skin()),
                Optional.empty(),
                ReadOptions.DEFAULT.profiles(),
                List.of());
        Files.writeString(character.path(), "HIERARCHY");
        MotionWriter.write(walk, Target.of(character), file);
        MotionFile read = MotionFile.read(file);
        assertEquals(1, read.skins().size(), "the mesh goes along");
        assertTrue(
                read.rig().height() > 1 && read.rig().height() < 2.2,
                () -> "height " + read.rig().height());
        assertEquals(OptionalDouble.of(1), dev.limber.motion.rig.BodyUnit.metres(read.rig()));
        Clip moved = read.firstClip();
        double scale = read.rig().height() / read.rig(walk).height();
        assertEquals(
                scale * walk.skeleton().restTranslation(1).length(),
                moved.skeleton().restTranslation(1).length(),
                1e-5);
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldFile() throws IOException {
        Path bvh = folder.resolve("kept.bvh");
        Files.writeString(bvh, "old");
        List<NamedClip> two = List.of(new NamedClip("a", clip), new NamedClip("b", clip));
        assertThrows(LimberException.class, () -> MotionWriter.write(two, Target.BARE, bvh));
        assertEquals("old", Files.readString(bvh));
        assertThrows(LimberException.class, () -> MotionWriter.write(clip, Target.BARE, folder.resolve("kept.xyz")));
        assertFalse(Files.exists(folder.resolve("kept.xyz")));
    }

    @Test
    void aReaderReadsManyFiles() throws IOException {
        Path bvh = folder.resolve("deep/folder/take.bvh");
        MotionWriter.write(clip, Target.BARE, bvh);
        try (MotionReader reader = new MotionReader()) {
            for (int i = 0; i < 3; i++) {
                assertEquals(3, reader.read(bvh).firstClip().frameCount());
            }
        }
    }
}
