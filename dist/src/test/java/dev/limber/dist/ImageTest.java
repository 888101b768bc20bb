package dev.limber.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image where there is no Java: the PATH has four programs that its launcher wants, and no JAVA_HOME is set. */
class ImageTest {
    private static final Path IMAGE = Path.of("target/limber").toAbsolutePath();
    private static final List<String> NEEDED = List.of("sh", "dirname", "readlink", "uname");
    private static final long MOST = 145_000_000; // bytes

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void barePath() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "packages of other systems are untried");
        path = Files.createDirectories(Path.of("target/path").toAbsolutePath());
        for (String program : NEEDED) {
            Path usual = Stream.of("/bin", "/usr/bin")
                    .map(bin -> Path.of(bin, program))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.deleteIfExists(path.resolve(program));
            Files.createSymbolicLink(path.resolve(program), usual);
        }
    }

    private String run(Path launcher, Object... arguments) throws IOException, InterruptedException {
        return run(0, Map.of(), launcher, arguments);
    }

    private String run(int status, Map<String, String> more, Path launcher, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", path.toString());
        environment.put("HOME", folder.toString());
        environment.putAll(more);
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), command::toString);
        String text = Files.readString(said);
        assertEquals(status, process.exitValue(), text);
        return text;
    }

    @Test
    void startsWithoutAJdk() throws Exception {
        String said = run(IMAGE.resolve("bin/limber"), "--version");
        assertTrue(said.matches("limber [0-9.]+\\S*\\R"), said);
    }

    @Test
    void startsThroughALinkAndFromAnotherPlace() throws Exception {
        Path moved = folder.resolve("moved here");
        try (Stream<Path> files = Files.walk(IMAGE)) {
            for (Path file : files.toList()) {
                Files.copy(file, moved.resolve(IMAGE.relativize(file).toString()));
            }
        }
        Path link = Files.createSymbolicLink(folder.resolve("link"), moved.resolve("bin/limber"));
        String said = run(link, "info", moved.resolve("lib/app/assets/clips/walk.bvh"));
        assertTrue(said.contains("260 frames"), said);
    }

    @Test
    void retargetsAndDraws() throws Exception {
        Path assets = IMAGE.resolve("lib/app/assets");
        run(
                IMAGE.resolve("bin/limber"),
                "retarget",
                assets.resolve("clips/walk.bvh"),
                "--rig",
                assets.resolve("rigs/unreal.glb"),
                "-o",
                "moved.glb",
                "--sheet",
                "look.png");
        assertTrue(Files.size(folder.resolve("moved.glb")) > 10_000);
        assertTrue(Files.size(folder.resolve("look.png")) > 10_000);
    }

    @Test
    void withoutPyTorchOneIsToldHowToGetIt() throws Exception {
        Path walk = IMAGE.resolve("lib/app/assets/clips/walk.bvh");
        Map<String, String> noInternet = Map.of(
                "JAVA_TOOL_OPTIONS", "-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9 -Dhttp.proxyHost=127.0.0.1");
        Path launcher = IMAGE.resolve("bin/limber");
        String said = run(1, noInternet, launcher, "inbetween", walk, "--gap", "40:70", "-o", "filled.bvh");
        assertTrue(said.contains("pytorch-native-cpu"), said);
        run(launcher, "inbetween", walk, "--gap", "40:70", "--model", "interpolation", "-o", "filled.bvh");
    }

    @Test
    void isSmallAndHasNoNativesOfOtherSystems() throws Exception {
        try (Stream<Path> files = Files.walk(IMAGE)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            long size = all.stream().mapToLong(file -> file.toFile().length()).sum();
            assertTrue(size < MOST, size + " bytes");
            assertTrue(all.stream().noneMatch(file -> file.toString().matches(".*natives-(macos|windows).*")));
        }
        assertTrue(Files.size(IMAGE.resolve("share/limber-completion.bash")) > 1_000);
    }
}
