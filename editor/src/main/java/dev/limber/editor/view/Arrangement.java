package dev.limber.editor.view;

/** The arrangement of source and target in the viewport. */
public enum Arrangement {
    SIDE_BY_SIDE("Side by side"),
    OVERLAID("Overlaid"),
    SOURCE_ONLY("Source only"),
    TARGET_ONLY("Target only");

    private final String label;

    Arrangement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
