package dev.limber.editor.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders in the desktop's own file manager. */
public final class Folders {
    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);
    private static final List<String> COMMAND = command();

    private Folders() {}

    // Not java.awt.Desktop: AWT and GLFW cannot both have the first thread of macOS.
    private static List<String> command() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of("explorer.exe");
        }
        if (system.contains("mac")) {
            return List.of("/usr/bin/open");
        }
        Path opener = Path.of("/usr/bin/xdg-open");
        return Files.isExecutable(opener) ? List.of(opener.toString()) : List.of();
    }

    /** Whether there is a file manager to show them in. */
    public static boolean canShow() {
        return !COMMAND.isEmpty();
    }

    /** Shows a folder, or that of a file. */
    public static void show(Path path) {
        Path absolute = path.toAbsolutePath();
        Path folder =
                Files.isDirectory(absolute) ? absolute : Objects.requireNonNullElse(absolute.getParent(), absolute);
        try {
            new ProcessBuilder(COMMAND.get(0), folder.toString()).start();
        } catch (IOException e) {
            LOG.warn("{} cannot be shown: {}", folder, e.getMessage());
        }
    }
}
