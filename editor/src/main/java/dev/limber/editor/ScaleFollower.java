package dev.limber.editor;

import java.util.OptionalDouble;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.glfw.GLFWWindowContentScaleCallback;

/**
 * Follows the scale of the display when the window is moved to another one, unless the scale was asked for. The window grows or
 * shrinks with its interface, where the system does not see to that itself. Used by the render thread only.
 */
final class ScaleFollower {
    private final long window;
    private final boolean fixed;
    private double scale;
    private double pixels; // per unit of the window's size
    private OptionalDouble asked = OptionalDouble.empty();

    /** @param scale pixels per unit of the interface now */
    ScaleFollower(long window, EditorOptions options, double scale) {
        this.window = window;
        this.scale = scale;
        fixed = options.scale().isPresent();
        pixels = DisplayScale.pixels(window);
        GLFW.glfwSetWindowContentScaleCallback(window, GLFWWindowContentScaleCallback.create((handle, x, y) -> ask(x)));
    }

    /** Returns how many pixels a unit of the interface has. */
    double scale() {
        return scale;
    }

    /** Takes notice of the scale that the window's display asks for. */
    void ask(double other) {
        asked = OptionalDouble.of(Math.max(1, other));
    }

    /** Returns the scale to go on with when it has changed, once; the window has the size for it. */
    OptionalDouble changed() {
        OptionalDouble now = asked;
        asked = OptionalDouble.empty();
        if (now.isEmpty() || fixed || now.getAsDouble() == scale) {
            return OptionalDouble.empty();
        }
        double nowPixels = DisplayScale.pixels(window);
        DisplayScale.resize(window, now.getAsDouble() / scale * pixels / nowPixels);
        scale = now.getAsDouble();
        pixels = nowPixels;
        return now;
    }
}
