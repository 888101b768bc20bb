package dev.limber.editor;

import com.jme3.math.ColorRGBA;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Node;
import com.jme3.system.lwjgl.LwjglWindow;
import dev.limber.editor.action.FileActions;
import dev.limber.editor.action.MissingFile;
import dev.limber.editor.animate.Inbetweening;
import dev.limber.editor.bench.Benchmark;
import dev.limber.editor.bench.FrameTimes;
import dev.limber.editor.bench.HeavyCharacter;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.ErrorLog;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.parts.EditorParts;
import dev.limber.editor.scene.CharacterScene;
import dev.limber.editor.scene.Placement;
import dev.limber.editor.scene.VariantGhosts;
import dev.limber.editor.ui.ImGuiLayer;
import dev.limber.editor.ui.Interface;
import dev.limber.editor.ui.widget.Theme;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.glfw.GLFWDropCallback;

/**
 * Runs one frame of the editor: results, time, scene, panels. An error in one of them ends neither the window nor the
 * session.
 */
final class EditorLoop implements AutoCloseable {
    private static final ColorRGBA BACKGROUND = new ColorRGBA(0.115f, 0.125f, 0.145f, 1);
    private static final ColorRGBA PANELS = new ColorRGBA().fromIntABGR(Theme.WINDOW);
    private static final CharacterSlot[] SLOTS = CharacterSlot.values();

    private static final int BENCHMARK_FRAMES = 150;

    private final EditorApplication application;
    private final EditorParts parts;
    private final Workspace workspace;
    private final Node root = new Node("scene");
    private final VariantGhosts variants;
    private final ImGuiLayer layer;
    private final Interface panels;
    private final ScaleFollower scaling;
    private final CameraFraming framing;
    private final WindowTitle title;
    private final FrameFailures failures;
    private final Optional<Snapshot> snapshot;
    private final Optional<Benchmark> benchmark;
    private final Queue<Path> dropped = new ArrayDeque<>();
    private Optional<Clip> playing = Optional.empty(); // the recording that the playhead runs through
    private int firstFrame; // to show of the first recording

    EditorLoop(EditorApplication application, EditorOptions options) {
        this.application = application;
        firstFrame = options.frame();
        application.getViewPort().attachScene(root);
        application.getViewPort().setBackgroundColor(BACKGROUND);
        clearPanels();
        parts = EditorParts.create(
                application,
                root,
                BACKGROUND,
                options.stateFolder(),
                options.reading(),
                options.models(),
                application::stop);
        workspace = parts.workspace();
        failures = new FrameFailures(workspace, new ErrorLog(options.errorLog()));
        variants = new VariantGhosts(root, application.getAssetManager());
        long window = ((LwjglWindow) application.getContext()).getWindowHandle();
        double scale = DisplayScale.of(window, options);
        DisplayScale.enlarge(window, options, scale);
        scaling = new ScaleFollower(window, options, scale);
        layer = new ImGuiLayer(window, (float) scale, Optional.empty());
        panels = new Interface(parts, layer.keystrokes());
        framing = new CameraFraming(parts);
        title = new WindowTitle(parts, application.getContext()::setTitle);
        GLFW.glfwSetDropCallback(window, GLFWDropCallback.create((handle, count, names) -> {
            for (int i = 0; i < count; i++) {
                dropped.add(Path.of(GLFWDropCallback.getName(names, i)));
            }
        }));
        open(options);
        snapshot = options.screenshot().map(file -> new Snapshot(file, options.frame()));
        benchmark = options.benchmark().isEmpty()
                ? Optional.empty()
                : Optional.of(new Benchmark(options.benchmark(), BENCHMARK_FRAMES));
    }

    /** Fills the window with the colour of panels before the scene is drawn into its part of it. */
    private void clearPanels() {
        Camera window = application.getCamera().clone();
        ViewPort panels = application.getRenderManager().createPreView("panels", window);
        panels.setBackgroundColor(PANELS);
        panels.setClearFlags(true, true, true);
    }

    private void open(EditorOptions options) {
        FileActions files = parts.operations().files();
        if (options.clip().isEmpty() && options.rig().isEmpty()) {
            boolean measures = !options.benchmark().isEmpty();
            parts.operations().projects().startNew(measures ? HeavyCharacter.document() : SampleDocument.document());
            parts.windows().welcome().set(!measures && options.stateFolder().isPresent());
        }
        options.clip().ifPresent(files::openFirst);
        options.rig().ifPresent(files::openTarget);
    }

    EditorParts parts() {
        return parts;
    }

    ScaleFollower scaling() {
        return scaling;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Closes the window, once the user has decided about what is not saved. */
    void askToClose() {
        parts.operations().unsaved().beforeLeaving("quitting", application::stop);
    }

    /** @param seconds since the last frame */
    void frame(float seconds) {
        try {
            advance(seconds);
            follow(workspace.document());
            showScene(seconds);
        } catch (Exception | Error e) {
            failures.report("the view", e);
        }
        try {
            application.getRenderManager().render(seconds, true);
        } catch (Exception | Error e) {
            failures.report("drawing the view", e);
        }
        try {
            scaling.changed().ifPresent(scale -> {
                panels.keepTabs();
                layer.rescale((float) scale);
            });
            layer.frame(panels);
        } catch (Exception | Error e) {
            failures.report(panels.abandon(), e);
            layer.restart();
        }
        endFrame();
    }

    /** Tells of an error outside of the frame's own parts. */
    void report(Throwable error) {
        failures.report("a task", error);
    }

    /** Returns the error of the editor itself that was told last. */
    Optional<Throwable> failure() {
        return failures.cause();
    }

    private void advance(float seconds) {
        workspace.jobs().poll();
        for (Path file = dropped.poll(); file != null; file = dropped.poll()) {
            parts.operations().files().openDropped(file);
        }
        workspace.notices().advance(seconds);
        parts.operations().projects().autosave(seconds);
        workspace.playhead().advance(seconds);
        title.update();
    }

    private void showScene(float seconds) {
        parts.pictures().step();
        CharacterScene scene = parts.scene();
        scene.show(
                workspace.playhead().frame(), workspace.view(), parts.contacts().contacts());
        scene.highlight(workspace.document().selection(), workspace.view().hovered());
        scene.outline(application.getCamera(), scaling.scale());
        showVariants(workspace.document());
        scene.follow(parts.camera(), workspace.view());
        if (benchmark.isPresent() && workspace.jobs().current().isEmpty()) {
            measure(benchmark.get());
        }
        root.updateLogicalState(seconds);
        root.updateGeometricState();
    }

    private void endFrame() {
        Optional<Problem> problem = workspace
                .problems()
                .first()
                .or(() -> parts.operations().projects().missingFile().question().map(MissingFile.Question::problem));
        if (problem.isPresent() && (snapshot.isPresent() || benchmark.isPresent())) {
            fail(problem.get());
        } else {
            snapshot.ifPresent(s -> s.frame(workspace, parts.scene(), parts.camera(), application));
        }
    }

    /** Ends a run that nobody looks at, as it would show nothing of use. */
    private void fail(Problem problem) {
        String message = problem.what() + ". " + problem.advice();
        application.fail(failures.cause()
                .map(cause -> new EditorException(message, cause))
                .orElseGet(() -> new EditorException(message)));
    }

    private void measure(Benchmark running) {
        Optional<Clip> clip = parts.retargeting().result();
        if (clip.isPresent() && running.frame(workspace, parts.scene(), parts.camera(), clip.get())) {
            application.stop();
        }
    }

    /** Returns what a benchmark has measured; empty without one. */
    List<FrameTimes> frameTimes() {
        return benchmark.map(Benchmark::results).orElse(List.of());
    }

    /** Brings what follows from the document up to date: the retargeted clip, the scene, the contacts, the time. */
    private void follow(Document document) {
        Optional<Clip> recording = document.source().map(take -> take.edits().recording());
        if (!playing.equals(recording)) {
            playing = recording;
            playing.ifPresent(clip -> workspace.playhead().load(clip.frameCount(), clip.frameTime()));
            workspace.playhead().seek(firstFrame);
            firstFrame = 0;
        }
        boolean placed = parts.operations().projects().takeLook();
        Retargeting retargeting = parts.retargeting();
        retargeting.update(document);
        Optional<Clip> source = document.source().map(Take::clip);
        Optional<Clip> target = retargeting.shown(workspace.playhead().frame());
        for (CharacterSlot slot : SLOTS) {
            Optional<LoadedCharacter> character = document.actor(slot);
            Optional<Clip> clip = slot == CharacterSlot.SOURCE ? source : target;
            parts.scene()
                    .set(
                            slot,
                            character,
                            parts.animation().posing().preview(slot).or(() -> clip));
            Optional<Clip> whole = slot == CharacterSlot.SOURCE ? source : retargeting.result();
            Optional<Rig> rig = character.map(LoadedCharacter::rig);
            parts.contacts().update(slot, rig, whole);
            parts.footErrors().update(slot, rig, whole, parts.contacts().contacts());
        }
        parts.scene().setVolumes(document.settings().volumes());
        framing.update(document, placed);
    }

    /** Shows the variants of filled gaps where they differ from the motion. */
    private void showVariants(Document document) {
        CharacterSlot slot = workspace.animated();
        int frame = workspace.playhead().frame();
        Inbetweening filling = parts.animation().inBetweening();
        List<Clip> clips = filling.previews(slot);
        Optional<Placement> placement = parts.scene().placement(slot);
        if (clips.isEmpty() || placement.isEmpty() || !filling.previewGaps().contains(frame)) {
            variants.hide();
        } else {
            Rig rig = document.actor(slot).orElseThrow().rig();
            variants.show(clips, rig, placement.get(), frame, filling.chosen());
        }
    }

    @Override
    public void close() {
        workspace.jobs().close();
        parts.reader().close();
        parts.operations().projects().end();
        layer.close();
    }
}
