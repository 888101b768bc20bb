package dev.limber.editor.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The folder for data that outlasts a session: recent files and recovery files. */
public final class StateFolder {
    private StateFolder() {}

    /** Returns the folder that this system has for such files; it need not be there yet. */
    public static Path ofUser() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.contains("win")) {
            return variable("LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Limber");
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Limber");
        }
        return variable("XDG_STATE_HOME")
                .orElse(home.resolve(".local").resolve("state"))
                .resolve("limber");
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
