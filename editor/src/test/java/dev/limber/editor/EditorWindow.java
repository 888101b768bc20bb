package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jme3.renderer.Camera;
import dev.limber.editor.file.Samples;
import imgui.ImGui;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/** A real editor window, with mouse and keys worked by xdotool. */
final class EditorWindow implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int SETTLING = 4; // frames: ImGui takes a press and its release in frames of their own

    private final EditorApplication application;
    private final String id;

    private EditorWindow(EditorApplication application, String id) {
        this.application = application;
        this.id = id;
    }

    /** Skips the test without a display or xdotool, or fails it where CI is set. */
    static void assumeDisplay() {
        boolean display = System.getenv("DISPLAY") != null && canRun("xdotool", "version");
        if ("true".equals(System.getenv("CI")) && !display) {
            fail("CI needs a display (xvfb-run) and xdotool for the tests of the window");
        }
        assumeTrue(display, "no DISPLAY or no xdotool: the tests of the window are skipped");
    }

    /** Opens a window; see {@link #assumeDisplay}. */
    static EditorWindow open(EditorOptions options) throws Exception {
        assumeDisplay();
        EditorApplication application = Editor.open(options, 0);
        List<String> ids =
                run("xdotool", "search", "--sync", "--name", "^Limber$").lines().toList();
        EditorWindow window = new EditorWindow(application, ids.get(ids.size() - 1));
        run("xdotool", "windowfocus", window.id);
        window.waitUntil(
                "the window is settled",
                loop -> loop.workspace().jobs().current().isEmpty());
        return window;
    }

    private static boolean canRun(String... command) {
        try {
            run(command);
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ": " + output);
        return output.strip();
    }

    /** Brings back the sample that the editor opens with, at its first frame, and forgets what was done. */
    void startOver() throws InterruptedException {
        ask(loop -> {
            loop.workspace().history().reset(Samples.document());
            loop.workspace().playhead().step(0);
            return true;
        });
        frames(2);
        waitForJobs();
    }

    /** Waits until the clip is retargeted and its contacts are found. */
    void waitForJobs() throws InterruptedException {
        waitUntil(
                "the work in the background is done",
                loop -> loop.workspace().jobs().current().isEmpty()
                        && loop.retargeting().result().isPresent());
        frames(2);
    }

    /** Computes something on the render thread. */
    <T> T ask(Function<EditorLoop, T> question) {
        try {
            return application
                    .enqueue(() -> question.apply(application.loop()))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    void waitUntil(String what, Predicate<EditorLoop> condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(condition::test)) {
            if (System.nanoTime() > end) {
                fail("waited in vain until " + what);
            }
            Thread.sleep(20);
        }
    }

    /** Waits until {@code count} more frames are drawn, so that the panels have seen the last event. */
    void frames(int count) throws InterruptedException {
        int end = ask(loop -> ImGui.getFrameCount()) + count;
        waitUntil(count + " frames are drawn", loop -> ImGui.getFrameCount() >= end);
    }

    /** Presses a key and lets it go at once, with those before a plus. */
    void key(String keys) throws Exception {
        run("xdotool", "key", keys);
        frames(SETTLING);
    }

    void move(int x, int y) throws Exception {
        run("xdotool", "mousemove", "--window", id, String.valueOf(x), String.valueOf(y));
        frames(SETTLING);
    }

    void press() throws Exception {
        run("xdotool", "mousedown", "1");
        frames(SETTLING);
    }

    void release() throws Exception {
        run("xdotool", "mouseup", "1");
        frames(SETTLING);
    }

    void click(int x, int y) throws Exception {
        move(x, y);
        press();
        release();
    }

    void drag(int fromX, int fromY, int toX, int toY) throws Exception {
        move(fromX, fromY);
        press();
        for (int step = 1; step <= 4; step++) {
            move(fromX + (toX - fromX) * step / 4, fromY + (toY - fromY) * step / 4);
        }
        release();
    }

    /** Something that a test does with the window. */
    @FunctionalInterface
    interface Deed {
        void run() throws Exception;
    }

    /** Does something while a key is held down. */
    void hold(String key, Deed deed) throws Exception {
        run("xdotool", "keydown", key);
        try {
            frames(SETTLING);
            deed.run();
        } finally {
            run("xdotool", "keyup", key);
            frames(SETTLING);
        }
    }

    /** Keeps a picture of the window under target/screenshots and returns it. */
    BufferedImage screenshot(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Path file = folder.resolve(name + ".png");
        List<IOException> failures = new ArrayList<>();
        ask(loop -> {
            Camera camera = application.getCamera();
            try {
                Screenshot.write(application.getRenderer(), camera.getWidth(), camera.getHeight(), file);
            } catch (IOException e) {
                failures.add(e);
            }
            return true;
        });
        assertEquals(List.of(), failures);
        return ImageIO.read(file.toFile());
    }

    @Override
    public void close() {
        application.stop();
        application.awaitEnd();
    }
}
