package dev.limber.editor;

import dev.limber.editor.parts.EditorParts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The title of the window: the project's name, and a dot while something is not saved. */
final class WindowTitle {
    private final EditorParts parts;
    private final Consumer<String> show;
    private Optional<Path> file = Optional.empty();
    private boolean unsaved;

    /** @param show puts a title on the window */
    WindowTitle(EditorParts parts, Consumer<String> show) {
        this.parts = parts;
        this.show = show;
        show.accept(title());
    }

    void update() {
        Optional<Path> newFile = parts.operations().projects().file();
        boolean newUnsaved = parts.operations().projects().isUnsaved();
        if (newUnsaved != unsaved || !newFile.equals(file)) {
            file = newFile;
            unsaved = newUnsaved;
            show.accept(title());
        }
    }

    private String title() {
        String name = file.map(path -> path.getFileName().toString()).orElse("untitled");
        return (unsaved ? "\u25CF " : "") + name + " - Limber";
    }
}
