package dev.limber.editor;

import java.util.Locale;
import java.util.stream.Stream;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL11;

/** Detects whether OpenGL is rendered in software, as on a machine without a graphics card. */
final class SoftwareRenderer {
    private SoftwareRenderer() {}

    /** Asks by a window that is never shown; false where none can be made. */
    static boolean isUsed() {
        if (!GLFW.glfwInit()) {
            return false;
        }
        GLFW.glfwDefaultWindowHints();
        GLFW.glfwWindowHint(GLFW.GLFW_VISIBLE, GLFW.GLFW_FALSE);
        long window = GLFW.glfwCreateWindow(16, 16, "", 0, 0);
        if (window == 0) {
            return false;
        }
        try {
            GLFW.glfwMakeContextCurrent(window);
            GL.createCapabilities();
            String name = String.valueOf(GL11.glGetString(GL11.GL_RENDERER)).toLowerCase(Locale.ROOT);
            return Stream.of("llvmpipe", "softpipe", "swiftshader", "gdi generic")
                    .anyMatch(name::contains);
        } finally {
            GL.setCapabilities(null);
            GLFW.glfwMakeContextCurrent(0);
            GLFW.glfwDestroyWindow(window);
        }
    }
}
