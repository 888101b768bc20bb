package dev.limber.editor.ui.widget;

/** A part of the interface, drawn every frame: it reads the workspace and applies edits to it. */
@FunctionalInterface
public interface Panel {
    void draw();
}
