package dev.limber.editor.workspace;

import java.nio.file.Path;
import java.util.Optional;

/** The notice that is shown for some seconds; a later one takes its place. */
public final class Notices {
    private static final double SECONDS = 6;

    private Optional<Notice> shown = Optional.empty();
    private double left; // seconds

    public void show(Notice notice) {
        shown = Optional.of(notice);
        left = SECONDS;
    }

    public void show(String text) {
        show(new Notice(text, Optional.empty()));
    }

    public void wrote(String what, Path file) {
        show(new Notice(what + " " + file.getFileName(), Optional.of(file)));
    }

    /** Lets time pass. */
    public void advance(double seconds) {
        left -= seconds;
        if (left < 0 && shown.isPresent()) {
            shown = Optional.empty();
        }
    }

    public Optional<Notice> shown() {
        return shown;
    }

    public void dismiss() {
        shown = Optional.empty();
    }
}
