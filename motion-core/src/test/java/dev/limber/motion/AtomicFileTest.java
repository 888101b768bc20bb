package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    private List<Path> filesThere() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void replacesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old and longer");
        AtomicFile.write(file, out -> out.write('n'));
        assertEquals("n", Files.readString(file));
        assertEquals(List.of(file), filesThere());
    }

    @Test
    void aFailureLeavesWhatWasThereAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThrows(
                IOException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), filesThere());
    }

    @Test
    void othersMayReadTheFileAsAnyOther() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.txt"), "");
        Path atomic = folder.resolve("atomic.txt");
        AtomicFile.write(atomic, out -> {});
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(atomic));
        }
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("a.txt"));
        AtomicFile.write(link, out -> out.write('n'));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("n", Files.readString(file));
    }

    @Test
    void theLongestNamesAreWritten() throws IOException {
        Path file = folder.resolve("n".repeat(255));
        AtomicFile.write(file, out -> out.write('n'));
        assertEquals(List.of(file), filesThere());
    }

    @Test
    void whatProcessesLeftThatAreGoneIsRemovedAndNothingElse() throws Exception {
        Process gone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .start();
        gone.waitFor();
        Path left = Files.writeString(folder.resolve(".limber-" + gone.pid() + "-1.tmp"), "half");
        Path mine = Files.writeString(
                folder.resolve(".limber-" + ProcessHandle.current().pid() + "-1.tmp"), "half");
        Path other = Files.writeString(folder.resolve(".limber-notes.tmp"), "mine");
        TemporaryFiles.clean(folder, Instant.now().minusSeconds(60));
        assertTrue(Files.exists(left), "it was just written");
        TemporaryFiles.clean(folder, Instant.now().plusSeconds(60));
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(mine) && Files.exists(other));
    }

    @Test
    void aDeviceIsNotReplaced() {
        Path device = Path.of("/dev/null");
        if (Files.exists(device)) {
            assertThrows(IOException.class, () -> AtomicFile.write(device, out -> out.write('n')));
            assertFalse(Files.isRegularFile(device));
        }
    }
}
