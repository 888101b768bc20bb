package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jme3.renderer.Camera;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.io.ReadOptions;
import imgui.ImGui;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real editor window, with mouse and keys worked by xdotool, which finds widgets by their labels. As an extension of a
 * test class it is open for all of its tests, each of which starts on the sample.
 */
final class EditorWindow implements AutoCloseable, BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int SETTLING = 4; // frames: ImGui takes a press and its release in frames of their own

    private final EditorOptions options;
    private @Nullable EditorApplication running;
    private String id = "";

    private EditorWindow(EditorOptions options) {
        this.options = options;
    }

    /** A window for all tests of a class, on the sample that the editor opens with. */
    static EditorWindow ofSample() {
        return new EditorWindow(EditorOptions.DEFAULT);
    }

    /** Returns options for a window of the usual size whose interface has as many pixels per unit. */
    static EditorOptions scaled(double scale) {
        return new EditorOptions(
                Optional.empty(),
                Optional.empty(),
                0,
                EditorOptions.WIDTH,
                EditorOptions.HEIGHT,
                OptionalDouble.of(scale),
                List.of(),
                Optional.empty(),
                ReadOptions.DEFAULT,
                Optional.empty());
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        show();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        startOver();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private EditorApplication application() {
        return Objects.requireNonNull(running);
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
        EditorWindow window = new EditorWindow(options);
        window.show();
        return window;
    }

    private void show() throws Exception {
        assumeDisplay();
        running = Editor.open(options, 0);
        List<String> ids = run("xdotool", "search", "--sync", "--name", " - Limber$")
                .lines()
                .toList();
        id = ids.get(ids.size() - 1);
        run("xdotool", "windowfocus", id);
        tell(loop -> Widgets.watch());
        waitUntil(
                "the window is settled",
                loop -> loop.workspace().jobs().current().isEmpty());
        frames(SETTLING);
    }

    /** Does something on the render thread. */
    void tell(Consumer<EditorLoop> order) {
        ask(loop -> {
            order.accept(loop);
            return true;
        });
    }

    /** Returns the title that the window shows. */
    String title() throws Exception {
        return run("xdotool", "getwindowname", id);
    }

    /** Asks the window to close, as its frame's X does. */
    void closeByFrame() {
        tell(loop -> application().requestClose(false));
    }

    /** Whether the window is gone by itself. */
    private boolean isClosed() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (application().isOpen() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return !application().isOpen();
    }

    /** Returns where the widget with a label is, once it is drawn: left, top, right, bottom. */
    Widgets.Place find(String label) throws InterruptedException {
        AtomicReference<Widgets.Place> found = new AtomicReference<>();
        waitUntil("there is '" + label + "'", loop -> {
            Optional<Widgets.Place> place = Widgets.find(label).filter(p -> p.frame() >= ImGui.getFrameCount() - 1);
            place.ifPresent(found::set);
            return place.isPresent();
        });
        return Objects.requireNonNull(found.get());
    }

    /** Whether the widget with a label is drawn now. */
    boolean shows(String label) {
        return ask(loop -> Widgets.find(label)
                .filter(p -> p.frame() >= ImGui.getFrameCount() - 1)
                .isPresent());
    }

    /** Clicks the widget with a label. */
    void click(String label) throws Exception {
        Widgets.Place place = find(label);
        float height = place.bottom() - place.top();
        float middle = Math.min(height, place.right() - place.left()) / 2;
        click(Math.round(place.left() + middle), Math.round(place.top() + height / 2));
        frames(SETTLING);
    }

    /** Clicks the widget with a label with the right button, as for its menu. */
    void rightClick(String label) throws Exception {
        Widgets.Place place = find(label);
        move(Math.round(place.left()) + 8, Math.round((place.top() + place.bottom()) / 2));
        run("xdotool", "mousedown", "3");
        frames(SETTLING);
        run("xdotool", "mouseup", "3");
        frames(SETTLING);
    }

    /** Clicks the widget with a label, which closes the window; returns whether it did. */
    boolean clickToClose(String label) throws Exception {
        Widgets.Place place = find(label);
        move(Math.round(place.left() + 8), Math.round((place.top() + place.bottom()) / 2));
        press();
        run("xdotool", "mouseup", "1");
        return isClosed();
    }

    /** Clicks one label after the other, as through a menu or a list. */
    void choose(String... labels) throws Exception {
        for (String label : labels) {
            click(label);
        }
    }

    /** Returns the pixel of a frame's middle in the timeline. */
    int frameX(int frame) throws InterruptedException {
        Widgets.Place ruler = find("ruler");
        int count = ask(loop -> loop.workspace().playhead().frameCount());
        return Math.round(ruler.left() + (frame + 0.5f) * (ruler.right() - ruler.left()) / count);
    }

    /** Returns the height of a row in the timeline, such as the ruler. */
    int rowY(String label) throws InterruptedException {
        Widgets.Place row = find(label);
        return Math.round((row.top() + row.bottom()) / 2);
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
            loop.parts().operations().projects().startNew(SampleDocument.document());
            loop.parts().operations().unsaved().cancel();
            loop.workspace().problems().dismissAll();
            loop.workspace().playhead().step(0);
            loop.workspace()
                    .playhead()
                    .setLoop(new FrameSpan(0, loop.workspace().playhead().frameCount() - 1));
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
                        && loop.parts().retargeting().result().isPresent());
        frames(2);
    }

    /** Computes something on the render thread. */
    <T> T ask(Function<EditorLoop, T> question) {
        try {
            return application()
                    .enqueue(() -> question.apply(application().loop()))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    void waitUntil(String what, Predicate<EditorLoop> condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(condition::test)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "waited in vain until " + what, ask(EditorLoop::failure).orElse(null));
            }
            Thread.sleep(20);
        }
    }

    /** Waits until {@code count} more frames are drawn, so that the panels have seen the last event. */
    void frames(int count) throws InterruptedException {
        int end = ask(loop -> ImGui.getFrameCount()) + count;
        waitUntil(count + " frames are drawn", loop -> ImGui.getFrameCount() >= end);
    }

    /** Presses a key and lets it go at once, while those before a plus are held, as a hand does it. */
    void key(String keys) throws Exception {
        int plus = keys.lastIndexOf('+');
        if (plus > 0) {
            hold(keys.substring(0, plus), () -> key(keys.substring(plus + 1)));
        } else {
            run("xdotool", "key", keys);
            frames(SETTLING);
        }
    }

    /** Types into what has the keyboard. */
    void type(String text) throws Exception {
        run("xdotool", "type", "--delay", "30", text);
        frames(2 * text.length() + SETTLING); // ImGui takes a key a frame
    }

    void move(int x, int y) throws Exception {
        run("xdotool", "mousemove", "--window", id, String.valueOf(x), String.valueOf(y));
        frames(SETTLING);
    }

    void press() throws Exception {
        press(1);
    }

    private void press(int button) throws Exception {
        run("xdotool", "mousedown", String.valueOf(button));
        frames(SETTLING);
    }

    void release() throws Exception {
        release(1);
    }

    private void release(int button) throws Exception {
        run("xdotool", "mouseup", String.valueOf(button));
        frames(SETTLING);
    }

    /** Turns the wheel over what is at a label until another one is drawn; down first, then up again. */
    void scrollTo(String label, String over) throws Exception {
        Widgets.Place place = find(over);
        move(Math.round(place.left()) + 20, Math.round((place.top() + place.bottom()) / 2));
        for (int notch = 0; notch < 60 && !shows(label); notch++) {
            run("xdotool", "click", notch < 20 ? "5" : "4");
            frames(SETTLING);
        }
        find(label);
    }

    /** Turns the wheel over the left or right column until a label of it is in view, below the tabs and above the timeline. */
    void reveal(String label) throws Exception {
        for (int notch = 0; notch < 60; notch++) {
            ViewArea view = ask(loop -> loop.parts().viewport().area());
            Widgets.Place place = find(label);
            float top = view.y() + 30; // of what is below the tabs
            float bottom = view.y() + view.height() - 4;
            if (place.top() >= top && place.bottom() <= bottom) {
                return;
            }
            move(Math.round(place.left()) + 10, Math.round(view.y() + view.height() - 20));
            run("xdotool", "click", place.top() < top ? "4" : "5");
            frames(SETTLING);
        }
        fail("cannot scroll to '" + label + "'");
    }

    /** Turns the wheel over the names in the timeline until the middle of a row is in view. */
    void scrollRows(String label) throws Exception {
        Widgets.Place ruler = find("ruler");
        int height = ask(loop -> (int) ImGui.getIO().getDisplaySizeY());
        for (int notch = 0; notch < 20 && rowY(label) > height - 20; notch++) {
            move(Math.round(ruler.left()) - 40, Math.round(ruler.bottom()) + 20);
            run("xdotool", "click", "5");
            frames(SETTLING);
        }
    }

    void click(int x, int y) throws Exception {
        move(x, y);
        press();
        release();
    }

    void drag(int fromX, int fromY, int toX, int toY) throws Exception {
        drag(1, fromX, fromY, toX, toY);
    }

    /** Drags with a button: 1 is the left one, 2 the middle, 3 the right. */
    void drag(int button, int fromX, int fromY, int toX, int toY) throws Exception {
        move(fromX, fromY);
        press(button);
        for (int step = 1; step <= 4; step++) {
            move(fromX + (toX - fromX) * step / 4, fromY + (toY - fromY) * step / 4);
        }
        release(button);
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
            Camera camera = application().getCamera();
            try {
                Screenshot.write(application().getRenderer(), camera.getWidth(), camera.getHeight(), file);
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
        if (running != null) {
            if (running.isOpen()) {
                tell(loop -> Widgets.unwatch());
            }
            running.stop();
            running.awaitEnd();
            running = null;
        }
    }
}
