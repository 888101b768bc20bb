package dev.limber.editor;

import org.lwjgl.glfw.GLFW;

/** How large the interface is on a display, and the window with it. */
final class DisplayScale {
    private static final double MOST = 0.95; // of the screen's sides that a window takes

    private DisplayScale() {}

    /** Returns how many pixels a unit of the interface has: what is asked for, or else what the window's display asks for. */
    static double of(long window, EditorOptions options) {
        return options.scale().orElseGet(() -> {
            float[] x = new float[1];
            float[] y = new float[1];
            GLFW.glfwGetWindowContentScale(window, x, y);
            return Math.max(1, x[0]);
        });
    }

    /** The part of a screen that windows may take. */
    private record WorkArea(int left, int top, int width, int height) {
        static WorkArea of(long screen) {
            int[] left = new int[1];
            int[] top = new int[1];
            int[] width = new int[1];
            int[] height = new int[1];
            GLFW.glfwGetMonitorWorkarea(screen, left, top, width, height);
            return new WorkArea(left[0], top[0], width[0], height[0]);
        }
    }

    /** Makes a window of the usual size as many times larger as its interface, as far as the screen has room. */
    static void enlarge(long window, EditorOptions options, double scale) {
        boolean usual = options.width() == EditorOptions.WIDTH && options.height() == EditorOptions.HEIGHT;
        long screen = GLFW.glfwGetPrimaryMonitor();
        if (!usual || scale <= 1 || screen == 0) {
            return;
        }
        WorkArea room = WorkArea.of(screen);
        double factor = scale / pixels(window);
        int wide = (int) Math.min(options.width() * factor, MOST * room.width());
        int high = (int) Math.min(options.height() * factor, MOST * room.height());
        if (wide > options.width() && high > options.height()) {
            GLFW.glfwSetWindowSize(window, wide, high);
            GLFW.glfwSetWindowPos(
                    window, room.left() + (room.width() - wide) / 2, room.top() + (room.height() - high) / 2);
        }
    }

    /** Makes a window some times larger, as far as the screen has room; one that fills the screen stays. */
    static void resize(long window, double factor) {
        long screen = GLFW.glfwGetPrimaryMonitor();
        if (factor == 1 || screen == 0 || GLFW.glfwGetWindowAttrib(window, GLFW.GLFW_MAXIMIZED) == GLFW.GLFW_TRUE) {
            return;
        }
        WorkArea room = WorkArea.of(screen);
        int[] wide = new int[1];
        int[] high = new int[1];
        GLFW.glfwGetWindowSize(window, wide, high);
        GLFW.glfwSetWindowSize(
                window,
                (int) Math.min(Math.round(wide[0] * factor), Math.max(wide[0], Math.round(MOST * room.width()))),
                (int) Math.min(Math.round(high[0] * factor), Math.max(high[0], Math.round(MOST * room.height()))));
    }

    /** Returns how many pixels a unit of the window's size has: more than one only where the system scales windows itself. */
    static double pixels(long window) {
        int[] size = new int[1];
        int[] pixels = new int[1];
        int[] other = new int[1];
        GLFW.glfwGetWindowSize(window, size, other);
        GLFW.glfwGetFramebufferSize(window, pixels, other);
        return size[0] == 0 ? 1 : Math.max(1, (double) pixels[0] / size[0]);
    }
}
