package dev.limber.editor.keys;

/** What a drag in the view does with the camera. */
public enum Navigation {
    ORBIT("Orbit"),
    PAN("Pan"),
    ZOOM("Zoom");

    private final String label;

    Navigation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
