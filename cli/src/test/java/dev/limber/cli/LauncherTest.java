package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout of its own, so that its builds do not meddle with the one that runs this test. */
@Tag("slow")
class LauncherTest {
    private static final Set<String> NOT_COPIED = Set.of("target", ".git", "test-data", "docs", "demo");

    @TempDir
    private Path folder;

    private Path checkout;

    @BeforeEach
    void copyTheCheckout() throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "the launcher is a shell script");
        checkout = folder.resolve("a check out");
        Files.walkFileTree(Limber.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (NOT_COPIED.contains(directory.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(checkout.resolve(Limber.ROOT.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, checkout.resolve(Limber.ROOT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void buildsOnFirstUseOnceFetchesPyTorchForANetworkAndBuildsAgainAfterAChange() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("limber"), checkout.resolve("limber"));

        CompletableFuture<Limber.Run> other = CompletableFuture.supplyAsync(() -> start(Map.of(), link, "--version"));
        Limber.Run one = start(Map.of(), link, "--version");
        List<Limber.Run> both = List.of(one, other.get());
        for (Limber.Run run : both) {
            assertEquals(0, run.exitCode(), run.err());
            assertTrue(run.out().startsWith("limber "), run.out());
        }
        assertEquals(
                1, both.stream().filter(run -> run.err().contains("first use")).count(), both.toString());

        Limber.Run again = start(
                Map.of(),
                link,
                "info",
                checkout.resolve("assets/clips/walk.bvh").toString());
        assertEquals("", again.err());
        assertTrue(again.out().contains("260 frames"), again.out());

        assertFalse(holdsPyTorch("lib"), "PyTorch is fetched for a start without networks");
        String walk = checkout.resolve("assets/clips/walk.bvh").toString();
        String[] fill = {"inbetween", walk, "--gap", "40:70", "-o", "filled.bvh"};
        Limber.Run filled = start(Map.of(), link, fill);
        assertEquals(0, filled.exitCode(), filled.err());
        assertTrue(filled.err().contains("fetching PyTorch"), filled.err());
        assertTrue(holdsPyTorch("natives"));
        assertFalse(start(Map.of(), link, fill).err().contains("fetching"), "PyTorch is fetched once");

        Path source = checkout.resolve("cli/src/main/java/dev/limber/cli/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        assertTrue(start(Map.of(), link, "--version").err().contains("sources changed"));
    }

    private boolean holdsPyTorch(String name) throws IOException {
        try (Stream<Path> files = Files.list(checkout.resolve("target/limber").resolve(name))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("pytorch-native"));
        }
    }

    @Test
    void aSourceThatDoesNotCompileIsShownAndFails() throws Exception {
        Path source = checkout.resolve("cli/src/main/java/dev/limber/cli/Main.java");
        Files.writeString(source, Files.readString(source).replace("System.exit", "System.leave"));
        Limber.Run run = start(Map.of(), checkout.resolve("limber"), "--version");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("leave"), run.err());
        assertTrue(run.err().strip().endsWith("limber: the build failed"), run.err());
    }

    @Test
    void aMissingJavaIsSaidPlainly() throws Exception {
        Limber.Run wrong = start(Map.of("JAVA_HOME", "/nowhere"), checkout.resolve("limber"), "--version");
        assertEquals(1, wrong.exitCode());
        assertEquals(
                "limber: JAVA_HOME is /nowhere, but there is no bin/java in it",
                wrong.err().strip());
    }

    private Limber.Run start(Map<String, String> environment, Path launcher, String... args) {
        try {
            Path out = Files.createTempFile(folder, "out", "");
            Path err = Files.createTempFile(folder, "err", "");
            ProcessBuilder builder = new ProcessBuilder(launcher.toString())
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.command().addAll(List.of(args));
            builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the launcher does not end");
            return new Limber.Run(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
