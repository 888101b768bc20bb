package dev.limber.editor.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    @TempDir
    private Path folder;

    @Test
    void theFileOfARunThatIsOverIsFoundAndThatOfARunningOneIsNot() throws Exception {
        Path left = Files.createFile(folder.resolve("recovery-1.limber")); // of a process that always runs
        Recovery running = new Recovery(folder);
        Files.createFile(running.file("walk"));
        Files.createFile(folder.resolve("other.limber"));
        List<Recovery.Left> found = new Recovery(folder).left();
        assertEquals(List.of(left), found.stream().map(Recovery.Left::file).toList());
        assertEquals(List.of(), new Recovery(folder.resolve("none")).left());
        Recovery.discard(left);
        assertEquals(List.of(), new Recovery(folder).left());
    }

    @Test
    void whatAnEndedProcessLeftIsNamedAndOfferedLatestFirst() throws Exception {
        for (String name : List.of("old", "new")) {
            Path file = folder.resolve("recovery-" + name + ".limber");
            Files.createFile(file);
            Files.writeString(folder.resolve("recovery-" + name + ".limber.lock"), name + " dance");
            Files.setLastModifiedTime(file, FileTime.fromMillis(name.equals("new") ? 2000 : 1000));
        }
        List<Recovery.Left> left = new Recovery(folder).left();
        assertEquals(
                List.of("new dance", "old dance"),
                left.stream().map(Recovery.Left::name).toList());
        assertEquals(Instant.ofEpochMilli(2000), left.get(0).written());
    }

    @Test
    void aRunThatEndsWellLeavesNothing() throws Exception {
        Recovery recovery = new Recovery(folder.resolve("new"));
        Path file = Files.createFile(recovery.file("walk"));
        recovery.end();
        assertFalse(Files.exists(file));
        assertEquals(List.of(), new Recovery(folder.resolve("new")).left());
    }

    @Test
    void recentFilesAreKeptLatestFirstAndEachOnce() {
        RecentFiles recent = new RecentFiles(Optional.of(folder));
        Path a = folder.resolve("a.bvh");
        Path b = folder.resolve("b.glb");
        recent.add(RecentFiles.Kind.MOTION, a);
        recent.add(RecentFiles.Kind.TARGET, b);
        recent.add(RecentFiles.Kind.MOTION, a);
        List<RecentFiles.Entry> expected = List.of(
                new RecentFiles.Entry(
                        RecentFiles.Kind.MOTION, a.toAbsolutePath().toString()),
                new RecentFiles.Entry(
                        RecentFiles.Kind.TARGET, b.toAbsolutePath().toString()));
        assertEquals(expected, new RecentFiles(Optional.of(folder)).entries());
    }

    @Test
    void aDamagedListOfRecentFilesIsStartedAnew() throws Exception {
        Files.writeString(folder.resolve("recent.json"), "[{");
        assertEquals(List.of(), new RecentFiles(Optional.of(folder)).entries());
    }
}
