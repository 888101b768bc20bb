package dev.limber.editor;

import com.jme3.math.ColorRGBA;
import com.jme3.renderer.RenderManager;
import com.jme3.scene.Node;
import com.jme3.system.lwjgl.LwjglWindow;
import dev.limber.editor.action.Action;
import dev.limber.editor.action.Actions;
import dev.limber.editor.action.ExportActions;
import dev.limber.editor.action.FileActions;
import dev.limber.editor.action.MapActions;
import dev.limber.editor.action.Operations;
import dev.limber.editor.action.ProjectActions;
import dev.limber.editor.action.Windows;
import dev.limber.editor.animate.Animation;
import dev.limber.editor.animate.InbetweenMethod;
import dev.limber.editor.bench.Benchmark;
import dev.limber.editor.bench.FrameTimes;
import dev.limber.editor.bench.HeavyCharacter;
import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.derive.FootErrorCache;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.RecentFiles;
import dev.limber.editor.file.Recovery;
import dev.limber.editor.file.Samples;
import dev.limber.editor.picture.PictureSequence;
import dev.limber.editor.scene.CharacterScene;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.scene.Placement;
import dev.limber.editor.scene.VariantGhosts;
import dev.limber.editor.scene.Viewport;
import dev.limber.editor.ui.ImGuiLayer;
import dev.limber.editor.ui.Interface;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.io.MotionReader;
import dev.limber.io.ReadOptions;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberException;
import dev.limber.motion.rig.NamingProfiles;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.models.RetargetMethods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lwjgl.glfw.GLFW;
import org.lwjgl.glfw.GLFWDropCallback;

/** Joins the parts of the editor and takes them through a frame: results, time, stage, panels. */
final class EditorLoop implements AutoCloseable {
    private static final ColorRGBA BACKGROUND = new ColorRGBA(0.115f, 0.125f, 0.145f, 1);

    private static final String PROFILES = "profiles";
    private static final int BENCHMARK_FRAMES = 150;
    private static final Path MODELS = Path.of(System.getProperty("limber.root", "."), "assets", "models");

    private final EditorApplication application;
    private final Node root = new Node("stage");
    private final Workspace workspace = Workspace.create();
    private final OrbitCamera camera = new OrbitCamera();
    private final FootErrorCache footErrors = new FootErrorCache(workspace.jobs());
    private final ContactCache contacts = new ContactCache(workspace.jobs());
    private final Retargeting retargeting =
            new Retargeting(workspace.jobs(), workspace.problems(), RetargetMethods.in(MODELS));
    private final MotionReader reader;
    private final Animation animation;
    private final VariantGhosts variants;
    private final CharacterScene stage;
    private final Viewport viewport;
    private final ImGuiLayer layer;
    private final Interface panels;
    private final Operations operations;
    private final PictureSequence film;
    private final Optional<Snapshot> snapshot;
    private final Optional<Benchmark> benchmark;
    private Optional<Clip> playing = Optional.empty(); // the recording that the playhead runs through
    private boolean unframed; // a clip was taken up that the camera has not looked at
    private boolean arriving; // a project was opened whose target is not there yet as it was

    EditorLoop(EditorApplication application, EditorOptions options) {
        this.application = application;
        application.getViewPort().attachScene(root);
        application.getViewPort().setBackgroundColor(BACKGROUND);
        stage = new CharacterScene(root, application.getAssetManager());
        reader = new MotionReader(reading(options));
        operations = operations(options);
        FileActions files = operations.files();
        animation = Animation.create(workspace, retargeting, InbetweenMethod.in(MODELS));
        variants = new VariantGhosts(root, application.getAssetManager());
        film = new PictureSequence(
                application.getRenderManager(), root, BACKGROUND, stage, camera, workspace, contacts);
        Windows windows = Windows.closed();
        List<Action> actions = Actions.of(workspace, operations, windows, animation, stage, camera, application::stop);
        viewport = new Viewport(application.getCamera(), stage, camera);
        long window = ((LwjglWindow) application.getContext()).getWindowHandle();
        layer = new ImGuiLayer(window, (float) options.scale().orElseGet(() -> contentScale(window)), Optional.empty());
        panels = new Interface(
                workspace,
                contacts,
                footErrors,
                viewport,
                camera,
                operations,
                animation,
                retargeting,
                film,
                actions,
                windows,
                layer.keystrokes());
        GLFW.glfwSetDropCallback(window, GLFWDropCallback.create((handle, count, names) -> {
            for (int i = 0; i < count; i++) {
                files.openDropped(Path.of(GLFWDropCallback.getName(names, i)));
            }
        }));
        if (options.clip().isEmpty() && options.rig().isEmpty()) {
            workspace.history().reset(options.benchmark().isEmpty() ? Samples.document() : HeavyCharacter.document());
            windows.welcome()
                    .set(options.benchmark().isEmpty() && options.stateFolder().isPresent());
        }
        options.clip().ifPresent(files::openSource);
        options.rig().ifPresent(files::openTarget);
        snapshot = options.screenshot().map(file -> new Snapshot(file, options.frame()));
        benchmark = options.benchmark().isEmpty()
                ? Optional.empty()
                : Optional.of(new Benchmark(options.benchmark(), BENCHMARK_FRAMES));
    }

    private Operations operations(EditorOptions options) {
        RecentFiles recent = new RecentFiles(options.stateFolder());
        ProjectActions projects = new ProjectActions(
                workspace, reader, camera, recent, options.stateFolder().map(Recovery::new));
        return new Operations(
                new FileActions(workspace, reader, recent, projects),
                projects,
                new ExportActions(workspace, retargeting),
                new MapActions(workspace));
    }

    /** Returns how files are read: with the user's own naming profiles where there are some. */
    private ReadOptions reading(EditorOptions options) {
        Optional<Path> folder =
                options.stateFolder().map(state -> state.resolve(PROFILES)).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return options.reading();
        }
        try {
            return options.reading().withProfiles(NamingProfiles.readAll(folder.get()));
        } catch (IOException | LimberException e) {
            workspace.problems().add(Problem.of("Reading your naming profiles", e));
            return options.reading();
        }
    }

    /** Returns how much larger than usual the display wants what is to be read. */
    private static double contentScale(long window) {
        float[] x = new float[1];
        float[] y = new float[1];
        GLFW.glfwGetWindowContentScale(window, x, y);
        return Math.max(1, x[0]);
    }

    Workspace workspace() {
        return workspace;
    }

    Retargeting retargeting() {
        return retargeting;
    }

    Viewport viewport() {
        return viewport;
    }

    Operations operations() {
        return operations;
    }

    PictureSequence film() {
        return film;
    }

    OrbitCamera camera() {
        return camera;
    }

    /** @param seconds since the last frame */
    void frame(float seconds) {
        workspace.jobs().poll();
        operations.projects().autosave(seconds);
        workspace.playhead().advance(seconds);
        follow(workspace.document());
        film.step();
        stage.show(
                workspace.playhead().frame(),
                workspace.view(),
                workspace.document().selection(),
                contacts.contacts());
        showVariants(workspace.document());
        stage.follow(camera, workspace.view());
        if (benchmark.isPresent() && workspace.jobs().current().isEmpty()) {
            measure(benchmark.get());
        }
        root.updateLogicalState(seconds);
        root.updateGeometricState();
        RenderManager renderer = application.getRenderManager();
        renderer.render(seconds, true);
        layer.frame(panels);
        Optional<Problem> problem = workspace.problems().first();
        if (problem.isPresent() && (snapshot.isPresent() || benchmark.isPresent())) {
            fail(problem.get());
        } else {
            snapshot.ifPresent(s -> s.frame(workspace, stage, camera, application));
        }
    }

    /** Ends a run that nobody looks at, as it would show nothing of use. */
    private void fail(Problem problem) {
        application.fail(new EditorException(problem.what() + ". " + problem.advice()));
    }

    private void measure(Benchmark running) {
        Optional<Clip> clip = retargeting.result();
        if (clip.isPresent() && running.frame(workspace, stage, camera, clip.get())) {
            application.stop();
        }
    }

    /** Returns what a benchmark has measured; empty without one. */
    List<FrameTimes> frameTimes() {
        return benchmark.map(Benchmark::results).orElse(List.of());
    }

    /** Brings what follows from the document up to date: the retargeted clip, the stage, the contacts, the time. */
    private void follow(Document document) {
        Optional<Clip> recording = document.source().map(take -> take.edits().recording());
        if (!playing.equals(recording)) {
            playing = recording;
            playing.ifPresent(clip -> workspace.playhead().load(clip.frameCount(), clip.frameTime()));
            unframed = true;
        }
        boolean placed = operations.projects().takeLook();
        retargeting.update(document);
        Optional<Clip> source = document.source().map(Take::clip);
        Optional<Clip> target = retargeting.shown(workspace.playhead().frame());
        for (CharacterSlot part : CharacterSlot.values()) {
            Optional<LoadedCharacter> actor = document.actor(part);
            Optional<Clip> clip = part == CharacterSlot.SOURCE ? source : target;
            stage.set(part, actor, animation.posing().preview(part).or(() -> clip));
            Optional<Clip> whole = part == CharacterSlot.SOURCE ? source : retargeting.result();
            contacts.update(part, actor.map(LoadedCharacter::rig), whole);
            footErrors.update(part, actor.map(LoadedCharacter::rig), whole, contacts.contacts());
        }
        if (placed || arriving) {
            arriving = retargeting.running().isPresent();
            showNow();
            stage.followFromHere();
        } else if (unframed) {
            showNow();
            stage.frame(camera, Optional.empty());
        }
        unframed = false;
    }

    private void showNow() {
        stage.show(workspace.playhead().frame(), workspace.view(), Optional.empty(), contacts.contacts());
    }

    /** Shows the variants of filled gaps where they differ from the motion. */
    private void showVariants(Document document) {
        CharacterSlot part = document.animated();
        int frame = workspace.playhead().frame();
        List<Clip> clips = animation.inBetweening().previews(part);
        Optional<Placement> placement = stage.placement(part);
        if (clips.isEmpty()
                || placement.isEmpty()
                || !animation.inBetweening().previewGaps().contains(frame)) {
            variants.hide();
        } else {
            Rig rig = document.actor(part).orElseThrow().rig();
            variants.show(
                    clips, rig, placement.get(), frame, animation.inBetweening().chosen());
        }
    }

    Animation animation() {
        return animation;
    }

    @Override
    public void close() {
        workspace.jobs().close();
        reader.close();
        operations.projects().end();
        layer.close();
    }
}
