package dev.limber.editor.scene;

/** A rectangle of the window, in pixels from its top left; at least a pixel wide and high. */
public record ViewArea(float x, float y, float width, float height) {
    public ViewArea {
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    public boolean contains(float px, float py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }
}
