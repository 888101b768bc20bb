package dev.limber.editor.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.tinyfd.TinyFileDialogs;

/** The file dialogs of the desktop. They block their thread until they are closed: work for a job. */
public final class FileDialogs {
    private FileDialogs() {}

    /**
     * Asks for a file to open.
     *
     * @param patterns such as {@code *.bvh}
     */
    public static Optional<Path> open(String title, List<String> patterns, String kind) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            return path(TinyFileDialogs.tinyfd_openFileDialog(title, null, filter(stack, patterns), kind, false));
        }
    }

    /**
     * Asks where to save a file.
     *
     * @param suggestion the name that is offered
     * @param patterns such as {@code *.bvh}
     */
    public static Optional<Path> save(String title, String suggestion, List<String> patterns, String kind) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            return path(TinyFileDialogs.tinyfd_saveFileDialog(title, suggestion, filter(stack, patterns), kind));
        }
    }

    /** Asks for a folder. */
    public static Optional<Path> folder(String title) {
        return path(TinyFileDialogs.tinyfd_selectFolderDialog(title, ""));
    }

    private static PointerBuffer filter(MemoryStack stack, List<String> patterns) {
        PointerBuffer filter = stack.mallocPointer(patterns.size());
        patterns.forEach(pattern -> filter.put(stack.UTF8(pattern)));
        return filter.flip();
    }

    private static Optional<Path> path(@Nullable String chosen) {
        return Optional.ofNullable(chosen).map(Path::of);
    }
}
