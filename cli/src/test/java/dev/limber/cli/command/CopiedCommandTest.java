package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import dev.limber.editor.clips.ClipCommands;
import dev.limber.editor.clips.ClipExport;
import dev.limber.editor.clips.ClipRow;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.file.ExportTarget;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.NamePattern;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Progress;
import dev.limber.motion.Slice;
import dev.limber.retarget.ClipRetargeter;
import dev.limber.retarget.FloorSettings;
import dev.limber.retarget.Posture;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line that the editor's list of clips copies writes the files that the editor would. */
class CopiedCommandTest {
    @TempDir
    private Path folder;

    private static List<ClipRow> rows(Path file) throws IOException {
        MotionFile read = MotionFile.read(file);
        List<ClipRow> rows = new ArrayList<>();
        for (NamedClip clip : read.clips()) {
            Clip c = clip.clip();
            rows.add(new ClipRow(
                    file, read.nameOf(clip), rows.size(), read.clips().size(), c.frameCount(), c.frameTime()));
        }
        return rows;
    }

    /** Returns the words of a command as a shell takes them; of quotes within quotes there are none here. */
    private static List<String> words(String command) {
        return Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(command)
                .results()
                .map((MatchResult word) -> word.group(1) != null ? word.group(1) : word.group(2))
                .toList();
    }

    @Test
    void theCommandWritesTheFilesOfTheEditor() throws IOException {
        Path walk = Files.copy(Limber.WALK, folder.resolve("a walk.bvh"));
        Clip clip = MotionFile.read(walk).firstClip();
        Path both = folder.resolve("both.glb");
        Path part = folder.resolve("part.glb");
        for (Path file : List.of(both, part)) {
            MotionWriter.write(
                    List.of(
                            new NamedClip("start now", Slice.of(clip, 0, 9)),
                            new NamedClip("end", Slice.of(clip, 9, 16))),
                    Target.BARE,
                    file);
        }
        List<ClipRow> all = new ArrayList<>(rows(walk));
        all.addAll(rows(both));
        all.add(rows(part).get(1));
        Path rigFile = Limber.ROOT.resolve("assets/rigs/child.glb");
        MotionFile rig = MotionFile.read(rigFile);
        RetargetSettings settings =
                RetargetSettings.DEFAULT.withRootMotion(RootMotion.IN_PLACE).withIk();
        Document document = Document.EMPTY.withTarget(LoadedCharacter.of(rig)).withSettings(settings);
        ExportTarget bvh = ExportTarget.all().stream()
                .filter(target -> target.extension().equals(".bvh"))
                .findFirst()
                .orElseThrow();
        ClipExport export = new ClipExport(bvh, folder.resolve("out"), new NamePattern("{rig}_{clip}"), "child");
        String commands = ClipCommands.of(all, document, export);
        for (String command : commands.lines().toList()) {
            List<String> words = words(command);
            assertEquals("limber", words.get(0));
            Limber.Run run = Limber.run(words.subList(1, words.size()).toArray());
            assertEquals(0, run.exitCode(), () -> command + "\n" + run.err());
        }
        for (ClipRow row : all) {
            Path file = export.file(all, row);
            assertTrue(Files.exists(file), () -> file + " of\n" + commands);
            assertEquals(row.frames(), MotionFile.read(file).firstClip().frameCount());
        }
        try (var written = Files.list(folder.resolve("out"))) {
            assertEquals(all.size(), written.count());
        }
        float[] root = root(MotionFile.read(export.file(all, all.get(0))).firstClip(), 200);
        assertArrayEquals(root(MotionFile.read(export.file(all, all.get(0))).firstClip(), 0), root, 0.2f); // in place
    }

    @Test
    void theCommandGivesPostureFloorAndLimbs() throws IOException {
        Path walk = Files.copy(Limber.WALK, folder.resolve("walk.bvh"));
        RetargetSettings plain = RetargetSettings.DEFAULT;
        RetargetSettings settings = plain.withBody(
                        plain.body().withPosture(Posture.ALL_FOURS).withPelvisHeight(-0.1))
                .withSource(plain.source().withMirror(true).withFloor(FloorSettings.at(-0.02)));
        MotionFile rig = MotionFile.read(Limber.ROOT.resolve("assets/rigs/child.glb"));
        Document document = Document.EMPTY.withTarget(LoadedCharacter.of(rig)).withSettings(settings);
        ClipExport export =
                new ClipExport(ExportTarget.all().get(0), folder.resolve("out"), new NamePattern("{clip}"), "child");
        String command = ClipCommands.of(rows(walk), document, export);
        assertTrue(command.contains("--posture all-fours") && command.contains("--floor=-0.02"), command);
        assertTrue(command.contains("--pelvis-height=-0.1") && command.contains("--mirror"), command);
        List<String> words = words(command);
        Limber.Run run = Limber.run(words.subList(1, words.size()).toArray());
        assertEquals(0, run.exitCode(), () -> command + "\n" + run.err());
        Clip written =
                MotionFile.read(export.file(rows(walk), rows(walk).get(0))).firstClip();
        MotionFile source = MotionFile.read(walk);
        Clip expected = new ClipRetargeter(
                        RetargetMethod.GEOMETRIC, rig.rig(), settings, ClipRetargeter.Maps.BY_ROLES, null)
                .retarget(source.firstClip(), source::rig, Progress.NONE)
                .clip();
        assertArrayEquals(root(expected, 100), root(written, 100), 1e-3f);
        assertEquals(expected.pose(100).rotations()[40], written.pose(100).rotations()[40], 1e-3);
    }

    /** Returns where the root is over the floor. */
    private static float[] root(Clip clip, int frame) {
        double[] at = clip.pose(frame).translations();
        return new float[] {(float) at[0], (float) at[2]};
    }
}
