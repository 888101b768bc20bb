package dev.limber.editor.action;

/** The menus, in their order. */
public enum Menu {
    FILE("File"),
    EDIT("Edit"),
    ANIMATE("Animate"),
    VIEW("View"),
    PLAY("Play"),
    HELP("Help");

    private final String label;

    Menu(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
