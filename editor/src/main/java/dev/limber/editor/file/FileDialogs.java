package dev.limber.editor.file;

import java.nio.file.Path;
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
     * @param pattern such as {@code *.bvh}
     */
    public static Optional<Path> open(String title, String pattern, String kind) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            return path(TinyFileDialogs.tinyfd_openFileDialog(title, null, patterns(stack, pattern), kind, false));
        }
    }

    /**
     * Asks where to save a file.
     *
     * @param suggestion the name that is offered
     * @param pattern such as {@code *.bvh}
     */
    public static Optional<Path> save(String title, String suggestion, String pattern, String kind) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            return path(TinyFileDialogs.tinyfd_saveFileDialog(title, suggestion, patterns(stack, pattern), kind));
        }
    }

    private static PointerBuffer patterns(MemoryStack stack, String pattern) {
        return stack.pointers(stack.UTF8(pattern));
    }

    private static Optional<Path> path(@Nullable String chosen) {
        return Optional.ofNullable(chosen).map(Path::of);
    }
}
