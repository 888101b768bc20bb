package dev.limber.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes an application image: a folder that runs where there is no Java. Where Debian's tools are, a package of it too.
 * Started by {@code mvn -Pdist package}.
 */
public final class MakeImage {
    /** What the jars use of Java, by jdeps; jdk.crypto.ec is for downloads. */
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.management,java.prefs,java.sql,jdk.crypto.ec,jdk.unsupported,jdk.zipfs";

    private final Path root;
    private final Path jars;
    private final Path out;
    private final String version;

    private MakeImage(Path root, Path jars, Path out, String version) {
        this.root = root;
        this.jars = jars;
        this.out = out;
        this.version = version;
    }

    /** Takes the checkout, the folder with all jars, the folder to write into, the version, and whether to pack the image. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String number = args[3].replaceFirst("[^0-9.].*", ""); // jpackage knows numbers alone
        new MakeImage(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), number).make(Boolean.parseBoolean(args[4]));
    }

    private void make(boolean packed) throws IOException, InterruptedException {
        Path runtime = out.resolve("runtime");
        Path image = out.resolve("limber");
        delete(runtime);
        delete(image);
        tool(
                "jlink",
                List.of(
                        "--add-modules",
                        MODULES,
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress=2",
                        "--output",
                        runtime.toString()));
        run(runtime.resolve("bin").resolve("java"), "-Xshare:dump", "-Xlog:disable");
        copy(root.resolve("assets"), jars.resolve("assets"));
        Path icon = root.resolve("dist/src/main/package/limber.png");
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                "limber",
                "--app-version",
                version,
                "--input",
                jars.toString(),
                "--main-jar",
                mainJar(),
                "--main-class",
                "dev.limber.cli.Main",
                "--java-options",
                "-Djava.awt.headless=true",
                "--java-options",
                "-Dlimber.root=$APPDIR",
                "--runtime-image",
                runtime.toString(),
                "--dest",
                out.toString()));
        if (isLinux()) {
            arguments.addAll(List.of("--icon", icon.toString()));
        }
        tool("jpackage", arguments);
        if (isLinux()) {
            finish(image);
            if (packed && Files.isExecutable(Path.of("/usr/bin/dpkg-deb"))) {
                debian(image);
            }
            archive(image);
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    private String mainJar() throws IOException {
        try (Stream<Path> files = Files.list(jars)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("cli-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The launcher of the checkout in place of jpackage's, as it chooses compilers; and completion. */
    private void finish(Path image) throws IOException, InterruptedException {
        Path launcher = image.resolve("bin/limber");
        Path app = image.resolve("lib/app");
        Files.copy(root.resolve("dist/src/main/package/limber"), launcher, StandardCopyOption.REPLACE_EXISTING);
        executable(launcher);
        for (String script : List.of("run", "archive")) {
            Files.copy(root.resolve("cli/src/main/launcher").resolve(script), app.resolve(script));
        }
        Path share = Files.createDirectories(image.resolve("share"));
        Process completion = new ProcessBuilder(launcher.toString(), "generate-completion")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(share.resolve("limber-completion.bash").toFile())
                .start();
        check("generate-completion", completion.waitFor());
    }

    /** Archives the classes for the place where the image lies now, so after a package of it was made for another place. */
    private static void archive(Path image) throws IOException, InterruptedException {
        Path app = image.resolve("lib/app");
        ProcessBuilder archive = new ProcessBuilder("sh", app.resolve("archive").toString()).inheritIO();
        archive.environment()
                .put("LIMBER_JAVA", image.resolve("lib/runtime/bin/java").toString());
        archive.environment().put("LIMBER_LIB", app.toString());
        archive.environment().put("LIMBER_ROOT", app.toString());
        check("archive", archive.start().waitFor());
    }

    private static void executable(Path file) {
        if (!file.toFile().setExecutable(true, false)) {
            throw new IllegalStateException(file + ": cannot be made executable");
        }
    }

    private void debian(Path image) throws IOException {
        Path resources = root.resolve("dist/src/main/package");
        tool(
                "jpackage",
                List.of(
                        "--type",
                        "deb",
                        "--name",
                        "limber",
                        "--app-version",
                        version,
                        "--app-image",
                        image.toString(),
                        "--description",
                        "Moves motion between characters",
                        "--linux-shortcut",
                        "--linux-menu-group",
                        "Graphics",
                        "--file-associations",
                        resources.resolve("bvh.properties").toString(),
                        "--file-associations",
                        resources.resolve("project.properties").toString(),
                        "--resource-dir",
                        resources.toString(),
                        "--icon",
                        resources.resolve("limber.png").toString(),
                        "--dest",
                        out.toString()));
    }

    private static void tool(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException(name + " is missing: a whole JDK is needed, not a JRE"));
        check(name, tool.run(System.out, System.err, arguments.toArray(String[]::new)));
    }

    private static void run(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        check(
                program.getFileName().toString(),
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor());
    }

    private static void check(String what, int status) {
        if (status != 0) {
            throw new IllegalStateException(what + " failed with status " + status);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
