package dev.limber.editor;

import com.jme3.system.AppSettings;
import dev.limber.editor.bench.FrameTimes;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the editor. */
public final class Editor {
    private static final int SAMPLES = 4;
    private static final int FRAME_RATE = 60;

    // Held here, as loggers are else collected with their level: jME warns of every loader that is not there.
    private static final Logger JME_LOG = Logger.getLogger("com.jme3");

    private Editor() {}

    /**
     * Opens the window and returns once it is closed.
     *
     * @throws EditorException when there is no display, or the window fails
     */
    public static void run(EditorOptions options) {
        open(options, samples()).awaitEnd();
    }

    /**
     * Plays the numbers of characters that the options name, closes the window and returns how the frames went, one
     * entry for each number.
     *
     * @throws EditorException when there is no display, or the window fails
     */
    public static List<FrameTimes> benchmark(EditorOptions options) {
        EditorApplication application = open(options, samples());
        application.awaitEnd();
        return application.loop().frameTimes();
    }

    /** Smooth edges would make a software renderer three times as slow. */
    private static int samples() {
        return SoftwareRenderer.isUsed() ? 0 : SAMPLES;
    }

    /**
     * Opens the window and returns once it is there; the window goes on by itself.
     *
     * @param samples of each pixel, against jagged edges
     * @throws EditorException when there is no display
     */
    static EditorApplication open(EditorOptions options, int samples) {
        AppSettings settings = new AppSettings(true);
        settings.setTitle("Limber");
        settings.setRenderer(AppSettings.LWJGL_OPENGL33);
        settings.setAudioRenderer(null);
        settings.setWindowSize(options.width(), options.height());
        settings.setResizable(true);
        settings.setSamples(samples);
        boolean measures = !options.benchmark().isEmpty();
        settings.setVSync(!measures);
        settings.setFrameRate(measures ? -1 : FRAME_RATE);
        settings.setGammaCorrection(false);
        JME_LOG.setLevel(Level.SEVERE);
        EditorApplication application = new EditorApplication(options);
        application.setSettings(settings);
        application.start(false);
        application.awaitStart();
        return application;
    }
}
