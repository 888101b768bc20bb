package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.limber.io.MotionFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Installs the library as the README says, into a Maven repository of its own, and builds a project on it that runs the
 * README's Java.
 */
@Tag("slow")
class ConsumerTest {
    private static final List<String> LIBRARY = List.of("motion-core", "motion-io", "retarget-geometry");
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
    private static final Pattern VERSION = Pattern.compile("<revision>(.+)</revision>");

    @TempDir
    private Path folder;

    @Test
    void aProjectOnTheInstalledLibraryRunsTheExampleOfTheReadme() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "the repository is made of symbolic links");
        String parent = Files.readString(Limber.ROOT.resolve("pom.xml"));
        Path repository = repository();
        install(checkout(parent), repository);
        Matcher version = VERSION.matcher(parent);
        assertTrue(version.find());
        theJarsAreWhole(repository.resolve("dev/limber"), version.group(1));

        Path project = project(version.group(1));
        Path classPath = folder.resolve("class-path");
        maven(
                project,
                repository,
                "compile",
                "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath",
                "-Dmdep.outputFile=" + classPath);
        String libraries = Files.readString(classPath);
        assertFalse(libraries.contains("djl") || libraries.contains("pytorch"), libraries);

        Path output = folder.resolve("hero-walk.glb");
        String java = ProcessHandle.current().info().command().orElse("java");
        run(
                project,
                List.of(
                        java,
                        "-cp",
                        project.resolve("target/classes") + File.pathSeparator + libraries,
                        "consumer.Main",
                        Limber.WALK.toAbsolutePath().toString(),
                        Limber.rig("mixamo").toAbsolutePath().toString(),
                        output.toString()));
        assertEquals(
                MotionFile.read(Limber.WALK).firstClip().frameCount(),
                MotionFile.read(output).firstClip().frameCount());
    }

    /** Copies what the library is built from, with the classes that this test runs with, so as not to compile again. */
    private Path checkout(String parent) throws IOException {
        Path checkout = Files.createDirectory(folder.resolve("checkout"));
        Files.writeString(checkout.resolve("pom.xml"), parent);
        for (Matcher module = MODULE.matcher(parent); module.find(); ) {
            Path pom = Path.of(module.group(1), "pom.xml");
            if (Files.exists(Limber.ROOT.resolve(pom))) {
                copy(Limber.ROOT.resolve(pom), checkout.resolve(pom));
            }
        }
        List<String> copied = new ArrayList<>(List.of(".mvn", "assets"));
        LIBRARY.forEach(module -> copied.addAll(List.of(module + "/src/main", module + "/target/classes")));
        for (String name : copied) {
            copy(Limber.ROOT.resolve(name), checkout.resolve(name));
        }
        return checkout;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = file.equals(from) ? to : to.resolve(from.relativize(file));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Makes a repository that links to all that the usual one holds, but for Limber itself. */
    private Path repository() throws IOException {
        Path usual = Path.of(System.getProperty("user.home"), ".m2", "repository");
        Path repository = Files.createDirectories(folder.resolve("repository"));
        link(usual, repository, "dev");
        Files.createDirectory(repository.resolve("dev"));
        link(usual.resolve("dev"), repository.resolve("dev"), "limber");
        return repository;
    }

    private static void link(Path from, Path to, String except) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.endsWith(except)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    private void install(Path checkout, Path repository) throws Exception {
        maven(
                checkout,
                repository,
                "install",
                "-Prelease",
                "-pl",
                String.join(",", LIBRARY),
                "-am",
                "-Dmaven.main.skip=true",
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true");
    }

    private static void theJarsAreWhole(Path limber, String version) {
        for (String module : LIBRARY) {
            String stem = module + "-" + version;
            for (String file : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar")) {
                Path path = limber.resolve(module).resolve(version).resolve(stem + file);
                assertTrue(Files.exists(path), path.toString());
            }
        }
    }

    /** Writes a project of its own, with the example of the README in it. */
    private Path project(String version) throws IOException {
        Path project = folder.resolve("consumer");
        Path sources = Files.createDirectories(project.resolve("src/main/java/consumer"));
        Files.writeString(project.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>consumer</groupId>
                  <artifactId>consumer</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.source>17</maven.compiler.source>
                    <maven.compiler.target>17</maven.compiler.target>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>dev.limber</groupId>
                      <artifactId>retarget-geometry</artifactId>
                      <version>%1$s</version>
                    </dependency>
                    <dependency>
                      <groupId>dev.limber</groupId>
                      <artifactId>motion-io</artifactId>
                      <version>%1$s</version>
                    </dependency>
                  </dependencies>
                </project>
                """.formatted(version));
        String example = Files.readString(ReadmeTest.EXAMPLE);
        Files.writeString(
                sources.resolve("LibraryExample.java"),
                example.replace("package dev.limber.cli;", "package consumer;"));
        Files.writeString(sources.resolve("Main.java"), """
                package consumer;

                import java.nio.file.Path;

                public class Main {
                    public static void main(String[] files) throws Exception {
                        LibraryExample.run(Path.of(files[0]), Path.of(files[1]), Path.of(files[2]));
                    }
                }
                """);
        return project;
    }

    private void maven(Path directory, Path repository, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B", "-Dmaven.repo.local=" + repository));
        command.addAll(List.of(arguments));
        run(directory, command);
    }

    private void run(Path directory, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "run", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), () -> command + " does not end");
            assertEquals(0, process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }
}
