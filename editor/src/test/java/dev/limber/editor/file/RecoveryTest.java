package dev.limber.editor.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    @TempDir
    private Path folder;

    @Test
    void theFileOfARunThatIsOverIsFoundAndThatOfARunningOneIsNot() throws Exception {
        Path left = Files.createFile(folder.resolve("recovery-11.limber"));
        Files.createFile(folder.resolve("recovery-12.limber"));
        Files.createFile(folder.resolve("other.limber"));
        assertEquals(Optional.of(left), new Recovery(folder, 10, pid -> pid == 12).left());
        assertEquals(Optional.empty(), new Recovery(folder, 11, pid -> pid == 12).left());
        assertEquals(Optional.empty(), new Recovery(folder.resolve("none"), 1, pid -> false).left());
    }

    @Test
    void aRunThatEndsWellLeavesNothing() throws Exception {
        Recovery recovery = new Recovery(folder.resolve("new"), 10, pid -> false);
        Path file = Files.createFile(recovery.file());
        recovery.end();
        assertFalse(Files.exists(file));
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
