package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of files, some of which are odd. */
class BatchCommandsTest {
    @TempDir
    private Path folder;

    private Path takes = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeTakes() throws IOException {
        takes = folder.resolve("takes");
        Files.createDirectories(takes.resolve("day 1"));
        out = folder.resolve("out");
        Files.copy(Limber.WALK, takes.resolve("walk.bvh"));
        Files.copy(Limber.WALK, takes.resolve("day 1/walk.bvh"));
    }

    @Test
    void whatIsDoneIsSkippedUntilItsSourceChanges() throws IOException {
        assertEquals(
                0, Limber.run("convert", takes, "-o", out, "--skip-existing").exitCode());
        Limber.Run again = Limber.run("convert", takes, "-o", out, "--skip-existing");
        assertTrue(again.out().contains("skipped 2"), again.out());
        Files.setLastModifiedTime(
                takes.resolve("walk.bvh"), FileTime.from(Instant.now().plusSeconds(60)));
        Limber.Run third = Limber.run("convert", takes, "-o", out, "--skip-existing");
        assertTrue(third.out().contains("skipped 1"), third.out());
        assertTrue(third.out().contains("wrote"), third.out());
    }

    @Test
    void aBrokenFileIsNamedWithItsFolderAndTheRestIsDone() throws IOException {
        Files.writeString(takes.resolve("day 1/broken.bvh"), "HIERARCHY\nROOT \u001b[31m\n{\n");
        Limber.Run run = Limber.run("convert", takes, "-o", out);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains(Path.of("day 1", "broken.bvh").toString()), run.err());
        assertTrue(run.err().contains("1 of 3"), run.err());
        assertFalse(run.err().contains("\u001b"), run.err());
        assertTrue(Files.exists(out.resolve("day 1/walk.bvh")));
    }

    @Test
    void noOutputMayBeAnInput() throws IOException {
        byte[] before = Files.readAllBytes(takes.resolve("walk.bvh"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), takes.resolve("walk.bvh"));
        Path rig = Limber.rig("unreal");
        for (Object[] args : new Object[][] {
            {"retarget", takes.resolve("walk.bvh"), "--rig", rig, "-o", out, "--report", link},
            {"retarget", takes.resolve("walk.bvh"), "--rig", rig, "-o", out, "--sheet", takes.resolve("walk.bvh")},
            {
                "retarget",
                takes.resolve("walk.bvh"),
                "--rig",
                rig,
                "-o",
                folder.resolve("a.bvh"),
                "--sheet",
                folder.resolve("a.bvh")
            },
            {"evaluate", "gaps", takes, "--model", "interpolation", "--csv", takes.resolve("walk.bvh")},
            {"evaluate", "gaps", takes, "--model", "interpolation", "--csv", out, "--markdown", out},
        }) {
            Limber.Run run = Limber.run(args);
            assertEquals(2, run.exitCode(), run.err());
        }
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(takes.resolve("walk.bvh"))));
    }
}
