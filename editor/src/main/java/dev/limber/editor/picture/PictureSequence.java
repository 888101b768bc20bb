package dev.limber.editor.picture;

import com.jme3.math.ColorRGBA;
import com.jme3.renderer.Camera;
import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Node;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Image;
import com.jme3.util.BufferUtils;
import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.job.JobProgress;
import dev.limber.editor.job.Lane;
import dev.limber.editor.scene.CharacterScene;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Takes pictures of the viewport, one between two frames of the window, and hands them to a job that writes them. They
 * are rendered at twice the size and reduced, so that edges are smooth with any renderer. Used by the render thread
 * only.
 */
public final class PictureSequence {
    private static final int WAITING = 2; // pictures that the job may be behind
    private static final int PATIENCE = 100; // milliseconds between two looks at whether the job is cancelled

    private final RenderManager renderer;
    private final Node root;
    private final ColorRGBA background;
    private final CharacterScene stage;
    private final OrbitCamera orbit;
    private final Workspace workspace;
    private final ContactCache contacts;
    private Optional<Sequence> running = Optional.empty();
    private Optional<JobProgress> progress = Optional.empty(); // of the one that runs

    /** The pictures in progress, and their destination. */
    private static final class Sequence {
        final PictureSettings settings;
        final Camera camera;
        final ViewPort view;
        final FrameBuffer buffer;
        final ByteBuffer pixels; // (y, x, 4) rgba
        final BlockingQueue<BufferedImage> pictures = new ArrayBlockingQueue<>(WAITING);
        int taken;

        Sequence(PictureSettings settings, Node root, ColorRGBA background) {
            this.settings = settings;
            int width = 2 * settings.width();
            int height = 2 * settings.height();
            camera = new Camera(width, height);
            buffer = new FrameBuffer(width, height, 1);
            buffer.setDepthTarget(FrameBuffer.FrameBufferTarget.newTarget(Image.Format.Depth));
            buffer.addColorTarget(FrameBuffer.FrameBufferTarget.newTarget(Image.Format.RGBA8));
            pixels = BufferUtils.createByteBuffer(4 * width * height);
            view = new ViewPort("video", camera);
            view.setClearFlags(true, true, true);
            view.setBackgroundColor(background);
            view.setOutputFrameBuffer(buffer);
            view.attachScene(root);
        }
    }

    public PictureSequence(
            RenderManager renderer,
            Node root,
            ColorRGBA background,
            CharacterScene stage,
            OrbitCamera orbit,
            Workspace workspace,
            ContactCache contacts) {
        this.renderer = renderer;
        this.root = root;
        this.background = background;
        this.stage = stage;
        this.orbit = orbit;
        this.workspace = workspace;
        this.contacts = contacts;
    }

    /** Starts to take pictures; those that were being taken before are given up. */
    public void start(PictureSettings settings) {
        progress.ifPresent(JobProgress::cancel);
        Sequence sequence = new Sequence(settings, root, background);
        running = Optional.of(sequence);
        progress = Optional.of(workspace
                .jobs()
                .submit(
                        Lane.PICTURES,
                        "Writing pictures",
                        job -> write(sequence, job),
                        place -> {
                            end(sequence);
                            workspace.notices().wrote(words(settings), place);
                        },
                        failure -> {
                            end(sequence);
                            workspace.problems().add(Problem.of("Writing pictures", failure));
                        }));
    }

    private static String words(PictureSettings settings) {
        String pictures = settings.count() + (settings.count() == 1 ? " picture" : " pictures");
        return settings.format().isVideo() ? "Video of " + pictures + ":" : pictures + " in";
    }

    private void end(Sequence sequence) {
        running = running.filter(current -> current != sequence);
    }

    private static Path write(Sequence sequence, JobProgress progress) throws IOException, InterruptedException {
        PictureSettings settings = sequence.settings;
        Path place = settings.place();
        int count = settings.count();
        try (PictureWriter writer = settings.format().writer(place, settings.rate())) {
            for (int picture = 0; picture < count; picture++) {
                BufferedImage image = null;
                while (image == null) {
                    progress.check();
                    image = sequence.pictures.poll(PATIENCE, TimeUnit.MILLISECONDS);
                }
                writer.add(Pixels.halved(image));
                progress.report((picture + 1.0) / count);
            }
            writer.finish();
        }
        return place;
    }

    /** Takes the next picture, if one is wanted; leaves the stage at another frame than the one that plays. */
    public void step() {
        if (progress.isPresent() && progress.get().cancelled()) {
            running = Optional.empty();
            progress = Optional.empty();
        }
        running.filter(sequence ->
                        sequence.taken < sequence.settings.count() && sequence.pictures.remainingCapacity() > 0)
                .ifPresent(this::shoot);
    }

    private void shoot(Sequence sequence) {
        PictureSettings settings = sequence.settings;
        stage.show(settings.frame(sequence.taken), workspace.view(), contacts.contacts());
        stage.highlight(Optional.empty(), Set.of());
        root.updateGeometricState();
        orbit.orbit(settings.yaw(sequence.taken), 0);
        orbit.apply(sequence.camera, (float) settings.width() / settings.height());
        orbit.orbit(-settings.yaw(sequence.taken), 0);
        renderer.renderViewPort(sequence.view, 0);
        sequence.pixels.clear();
        renderer.getRenderer().readFrameBufferWithFormat(sequence.buffer, sequence.pixels, Image.Format.RGBA8);
        sequence.pictures.add(Pixels.image(sequence.pixels, sequence.camera.getWidth(), sequence.camera.getHeight()));
        sequence.taken++;
    }
}
