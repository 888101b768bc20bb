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
import dev.limber.editor.scene.CharacterScene;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Takes pictures of the stage, one between two frames of the window, and hands them to a job that writes them. Drawn at
 * twice the size and halved, so that edges are smooth whatever the renderer. Used by the render thread only.
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
    private Optional<Take> running = Optional.empty();

    /** What is being filmed, and where to. */
    private static final class Take {
        final PictureSettings settings;
        final Camera camera;
        final ViewPort view;
        final FrameBuffer buffer;
        final ByteBuffer pixels; // (y, x, 4) rgba
        final BlockingQueue<BufferedImage> pictures = new ArrayBlockingQueue<>(WAITING);
        int taken;

        Take(PictureSettings settings, Node root, ColorRGBA background) {
            this.settings = settings;
            int width = 2 * settings.width();
            int height = 2 * settings.height();
            camera = new Camera(width, height);
            buffer = new FrameBuffer(width, height, 1);
            buffer.setDepthTarget(FrameBuffer.FrameBufferTarget.newTarget(Image.Format.Depth));
            buffer.addColorTarget(FrameBuffer.FrameBufferTarget.newTarget(Image.Format.RGBA8));
            pixels = BufferUtils.createByteBuffer(4 * width * height);
            view = new ViewPort("film", camera);
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

    /** Starts to film; what was being filmed before is given up. */
    public void start(PictureSettings settings) {
        Take take = new Take(settings, root, background);
        running = Optional.of(take);
        workspace.submit("Writing pictures", progress -> write(take, progress), folder -> running = Optional.empty());
    }

    private static Path write(Take take, JobProgress progress) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(take.settings.folder());
        int count = take.settings.count();
        for (int picture = 0; picture < count; picture++) {
            BufferedImage image = null;
            while (image == null) {
                progress.check();
                image = take.pictures.poll(PATIENCE, TimeUnit.MILLISECONDS);
            }
            BufferedImage smooth = Pixels.halved(image);
            Path file = folder.resolve(String.format(Locale.ROOT, "%04d.png", picture + 1));
            AtomicFile.write(file, out -> ImageIO.write(smooth, "png", out));
            progress.report((picture + 1.0) / count);
        }
        return folder;
    }

    /** Takes the next picture, if one is wanted; leaves the stage at another frame than the one that plays. */
    public void step() {
        running.filter(take -> take.taken < take.settings.count() && take.pictures.remainingCapacity() > 0)
                .ifPresent(this::shoot);
    }

    private void shoot(Take take) {
        PictureSettings settings = take.settings;
        stage.show(settings.frame(take.taken), workspace.view(), Optional.empty(), contacts.contacts());
        root.updateGeometricState();
        orbit.orbit(settings.yaw(take.taken), 0);
        orbit.apply(take.camera, (float) settings.width() / settings.height());
        orbit.orbit(-settings.yaw(take.taken), 0);
        renderer.renderViewPort(take.view, 0);
        take.pixels.clear();
        renderer.getRenderer().readFrameBufferWithFormat(take.buffer, take.pixels, Image.Format.RGBA8);
        take.pictures.add(Pixels.image(take.pixels, take.camera.getWidth(), take.camera.getHeight()));
        take.taken++;
    }
}
