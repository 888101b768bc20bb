package dev.limber.editor;

import com.jme3.system.AppSettings;
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
        open(options, SAMPLES).awaitEnd();
    }

    /**
     * Opens the window and returns once it is there; the window goes on by itself.
     *
     * @param samples of each pixel, against jagged edges; several make a software renderer three times as slow
     */
    static EditorApplication open(EditorOptions options, int samples) {
        AppSettings settings = new AppSettings(true);
        settings.setTitle("Limber");
        settings.setRenderer(AppSettings.LWJGL_OPENGL33);
        settings.setAudioRenderer(null);
        settings.setWindowSize(options.width(), options.height());
        settings.setResizable(true);
        settings.setSamples(samples);
        settings.setVSync(true);
        settings.setFrameRate(FRAME_RATE);
        settings.setGammaCorrection(false);
        JME_LOG.setLevel(Level.SEVERE);
        EditorApplication application = new EditorApplication(options);
        application.setSettings(settings);
        application.start(true);
        return application;
    }
}
