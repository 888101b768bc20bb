package dev.limber.editor.view;

/** What the viewport can show beside the characters. */
public enum Overlay {
    SKIN("Skin"),
    XRAY("Skeleton through the skin"),
    FLOOR("Floor"),
    NAMES("Names"),
    CONTACTS("Foot contacts"),
    ROOT_PATH("Root path"),
    GHOSTS("Ghosts"),
    FOLLOW("Follow the character");

    private final String label;

    Overlay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
