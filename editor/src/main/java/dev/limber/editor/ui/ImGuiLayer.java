package dev.limber.editor.ui;

import dev.limber.editor.keys.Modifiers;
import dev.limber.editor.ui.widget.Fonts;
import dev.limber.editor.ui.widget.Keystrokes;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.Theme;
import imgui.ImGui;
import imgui.ImGuiIO;
import imgui.extension.implot.ImPlot;
import imgui.flag.ImGuiConfigFlags;
import imgui.gl3.ImGuiImplGl3;
import imgui.glfw.ImGuiImplGlfw;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lwjgl.glfw.GLFW;

/** Dear ImGui over a window of GLFW: its life, and the frame in which the panels are drawn. */
public final class ImGuiLayer implements AutoCloseable {
    /** Records keys in addition to ImGui's own handling. */
    private final class Backend extends ImGuiImplGlfw {
        @Override
        public void keyCallback(long handle, int key, int scancode, int action, int modifiers) {
            super.keyCallback(handle, key, scancode, action, modifiers);
            if (action != GLFW.GLFW_RELEASE) {
                // By the character on the layout, as ImGui does: ctrl+z is where the user's Z is.
                keystrokes.add(
                        glfwKeyToImGuiKey(translateUntranslatedKey(key, scancode)),
                        new Modifiers(
                                (modifiers & GLFW.GLFW_MOD_CONTROL) != 0,
                                (modifiers & GLFW.GLFW_MOD_SHIFT) != 0,
                                (modifiers & GLFW.GLFW_MOD_ALT) != 0),
                        action == GLFW.GLFW_REPEAT);
            }
        }
    }

    private static final Pattern LENGTHS = Pattern.compile("\\b((?:Pos|Size|SizeRef)=)(-?\\d+),(-?\\d+)");

    private final Keystrokes keystrokes = new Keystrokes();
    private final long window;
    private float scale;
    private final Optional<Path> layoutFile;
    private ImGuiImplGlfw glfw = new Backend();
    private ImGuiImplGl3 gl3 = new ImGuiImplGl3();

    /**
     * Starts ImGui; the window's OpenGL context is current.
     *
     * @param window GLFW's handle
     * @param scale pixels per unit of the interface
     * @param layoutFile keeps where the panels are from one run to the next; empty for the standard layout
     */
    public ImGuiLayer(long window, float scale, Optional<Path> layoutFile) {
        this.window = window;
        this.scale = scale;
        this.layoutFile = layoutFile;
        start();
    }

    private void start() {
        ImGui.createContext();
        ImPlot.createContext();
        ImGuiIO io = ImGui.getIO();
        io.setIniFilename(layoutFile.map(Path::toString).orElse(null));
        io.addConfigFlags(ImGuiConfigFlags.DockingEnable);
        Fonts.load(scale);
        Theme.apply(scale);
        glfw.init(window, true);
        gl3.init("#version 330");
    }

    /** Starts over after an error has left a frame half drawn: what ImGui holds of it would spoil all frames to come. */
    public void restart() {
        close();
        glfw = new Backend();
        gl3 = new ImGuiImplGl3();
        start();
    }

    /**
     * Goes on in another size, as on another display; the panels stay where they are, and are larger with their text.
     *
     * @param pixels per unit of the interface
     */
    public void rescale(float pixels) {
        String arrangement = ImGui.saveIniSettingsToMemory();
        double factor = pixels / scale;
        scale = pixels;
        restart();
        ImGui.loadIniSettingsFromMemory(scaled(arrangement, factor));
    }

    /** Returns ImGui's settings with all places and sizes in them some times larger. */
    static String scaled(String settings, double factor) {
        return LENGTHS.matcher(settings)
                .replaceAll(found -> found.group(1)
                        + Math.round(Integer.parseInt(found.group(2)) * factor)
                        + ","
                        + Math.round(Integer.parseInt(found.group(3)) * factor));
    }

    /** Returns where keys are written down. */
    public Keystrokes keystrokes() {
        return keystrokes;
    }

    /** Draws the panels over what is in the frame buffer. */
    public void frame(Panel panels) {
        gl3.newFrame();
        glfw.newFrame();
        ImGui.newFrame();
        panels.draw();
        ImGui.render();
        gl3.renderDrawData(ImGui.getDrawData());
    }

    @Override
    public void close() {
        gl3.shutdown();
        // Not glfw.shutdown(): it frees cursors that a display without a cursor theme never had, and fails. They go
        // with the window.
        glfw.restoreCallbacks(window);
        ImPlot.destroyContext();
        ImGui.destroyContext();
    }
}
