package dev.limber.editor.scene;

/** Why a joint stands out. Where several meet in the view, the first is seen. */
enum Highlight {
    HOVERED(0),
    /** The active one of those that are selected. */
    SELECTED(1),
    SELECTED_TOO(2);

    private final int place;

    Highlight(int place) {
        this.place = place;
    }

    /** Returns its place among all, from 0 on. */
    int place() {
        return place;
    }
}
