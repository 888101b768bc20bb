package dev.limber.editor.ui.panel;

import dev.limber.editor.parts.EditorParts;
import dev.limber.editor.view.View;
import imgui.ImGui;
import imgui.flag.ImGuiPopupFlags;
import imgui.type.ImBoolean;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Decides what Esc closes: one thing at a time, the topmost first. */
public final class Escape {
    private static final int ANY_POPUP = ImGuiPopupFlags.AnyPopupId | ImGuiPopupFlags.AnyPopupLevel;

    private final List<BooleanSupplier> chain; // each ends something and returns true, or returns false

    /**
     * Makes the chain.
     *
     * @param drags end a drag that is under way in the view
     */
    public Escape(EditorParts parts, List<BooleanSupplier> drags) {
        var windows = parts.windows();
        var projects = parts.operations().projects();
        var problems = parts.workspace().problems();
        var files = parts.operations().files();
        var unsaved = parts.operations().unsaved();
        List<BooleanSupplier> rest = List.of(
                () -> when(problems.first().isPresent(), problems::dismissFirst),
                () -> when(!files.dropped().isEmpty(), files::forgetDropped),
                () -> when(projects.missingFile().question().isPresent(), projects.missingFile()::forget),
                () -> close(windows.shortcuts()),
                () -> close(windows.export()),
                () -> close(windows.exportClips()),
                () -> close(windows.pictures()),
                () -> when(projects.left().latest().isPresent(), projects.left()::postpone),
                () -> close(windows.welcome()));
        chain = Stream.of(
                        List.<BooleanSupplier>of(
                                () -> when(unsaved.question().isPresent(), unsaved::cancel),
                                () -> ImGui.isPopupOpen("", ANY_POPUP)), // it closes itself
                        drags,
                        List.<BooleanSupplier>of(() -> endPick(parts.workspace().view())),
                        rest)
                .flatMap(List::stream)
                .toList();
    }

    private static boolean when(boolean condition, Runnable end) {
        if (condition) {
            end.run();
        }
        return condition;
    }

    private static boolean close(ImBoolean window) {
        return when(window.get(), () -> window.set(false));
    }

    private static boolean endPick(View view) {
        return when(view.pick().isPresent(), () -> view.setPick(Optional.empty()));
    }

    /** Ends the topmost thing; returns whether there was one. */
    public boolean press() {
        for (BooleanSupplier end : chain) {
            if (end.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }
}
