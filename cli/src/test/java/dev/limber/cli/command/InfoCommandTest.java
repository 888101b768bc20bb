package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatIsInTheFile() {
        Limber.Run run = Limber.run("info", Limber.WALK, Limber.rig("unreal"));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("260 frames at 60 per second, 4.33 s"), run.out());
        assertTrue(run.out().contains("31 joints under Hips") || run.out().contains("31 under Hips"), run.out());
        assertTrue(run.out().contains("+z, facing -y"), run.out());
    }

    @Test
    void listsJointsWithTheirParts() {
        Limber.Run run = Limber.run("info", "--joints", Limber.rig("unreal"));
        assertTrue(run.out().lines().anyMatch(line -> line.matches(" +calf_l +left shin .*")), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.matches(" +spine_03 +spine 3 .*")), run.out());
    }

    @Test
    void volumesAreWrittenAsSettingsThatRetargetTakes() throws IOException {
        Path volumes = folder.resolve("volumes.json");
        Limber.Run run = Limber.run("info", Limber.rig("unreal"), "--volumes", volumes);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.readString(volumes).contains("\"part\" : \"LEFT_FOREARM\""), Files.readString(volumes));
        Limber.Run used = Limber.run(
                "retarget",
                Limber.WALK,
                "--rig",
                Limber.rig("unreal"),
                "--contacts",
                "all",
                "--settings",
                volumes,
                "-o",
                folder.resolve("o.bvh"));
        assertEquals(0, used.exitCode(), used.err());
        Limber.Run two = Limber.run("info", Limber.WALK, Limber.rig("unreal"), "--volumes", volumes);
        assertEquals(2, two.exitCode(), two.err());
    }

    @Test
    void aFileThatFailsDoesNotHideTheOthers() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a motion");
        Limber.Run run = Limber.run("info", text, Limber.WALK);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("notes.txt: has no format"), run.err());
        assertTrue(run.out().contains("260 frames"), run.out());
    }

    @Test
    void debugShowsWhereAFileFails() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.bvh"), "HIERARCHY\nROOT Hips\n{\n  OFFSET 0 zero 0\n");
        assertTrue(Limber.run("info", broken, "--debug").err().contains("\tat dev.limber."));
        assertEquals(1, Limber.run("info", broken).err().lines().count());
    }

    @Test
    void aSecondBodyIsTold() throws IOException {
        String walk = Files.readString(Limber.WALK);
        String body = walk.substring(walk.indexOf("ROOT"), walk.indexOf("MOTION"));
        Path two = Files.writeString(
                folder.resolve("two.bvh"), "HIERARCHY\n" + body + body + "MOTION\nFrames: 0\nFrame Time: 0.1\n");
        Limber.Run run = Limber.run("info", two);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("there are 2 bodies"), run.err());
    }

    @Test
    void warningsOfTheReaderNameTheFile() throws IOException {
        String text = Files.readString(Limber.WALK).replace("Frames: 260", "Frames: 999");
        Path file = Files.writeString(folder.resolve("short.bvh"), text);
        Limber.Run run = Limber.run("info", file);
        assertEquals(0, run.exitCode());
        assertTrue(run.err().startsWith("warning: "), run.err());
        assertTrue(run.err().contains("short.bvh"), run.err());
    }

    @Test
    void whatLooksWrongInAClipIsTold() throws IOException {
        String walk = Files.readString(Limber.WALK);
        int rows = walk.indexOf('\n', walk.indexOf("Frame Time:")) + 1;
        String row = walk.substring(rows, walk.indexOf('\n', rows));
        String zeros = row.replaceAll("\\S+", "0") + "\n";
        Path padded = Files.writeString(
                folder.resolve("padded.bvh"),
                walk.substring(0, rows).replace("Frames: 260", "Frames: 265") + zeros.repeat(5) + walk.substring(rows));
        Limber.Run run = Limber.run("info", padded);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("padded.bvh: the root of the clip is doubtful in frames 0 to 4"), run.err());
        assertEquals("", Limber.run("info", Limber.WALK).err());
        Path copy = Files.copy(padded, folder.resolve("copy.bvh"));
        Limber.Run batch =
                Limber.run("retarget", padded, copy, "--rig", Limber.rig("unreal"), "-o", folder.resolve("out"));
        assertTrue(batch.err().contains(copy + ": the root of the clip"), batch.err());
    }
}
