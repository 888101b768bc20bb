package dev.limber.editor.view;

/** What the viewport can show beside the characters. */
public enum Overlay {
    SKIN("Skin"),
    PLAIN("Without materials"),
    XRAY("Skeleton through skin"),
    NAMES("Names"),
    FOLLOW("Follow the character"),
    FLOOR("Floor"),
    CONTACTS("Foot contacts"),
    ROOT_PATH("Root path"),
    GHOSTS("Ghosts"),
    VOLUMES("Body volumes");

    private final String label;

    Overlay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
