package dev.limber.editor.animate;

/** What the gizmo on the selected joint does. */
public enum Tool {
    ROTATE("Rotate"),
    MOVE("Move");

    private final String label;

    Tool(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
