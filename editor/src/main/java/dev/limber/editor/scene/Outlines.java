package dev.limber.editor.scene;

import com.jme3.app.LegacyApplication;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector4f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.shape.Quad;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;

/**
 * Lines about highlighted joints and the skin that they move, in front of all else. A picture that is never shown, the mask, has
 * where they are in the view; the lines are where that changes. Only the part of the view in which there is something is looked
 * at, since each pixel costs a renderer in software, and nothing is drawn when nothing is highlighted.
 */
final class Outlines {
    private static final float WIDTH = 2; // units of the interface

    private final Camera camera;
    private final ViewPort view;
    private final Node masks = new Node("masks");
    private final Geometry lines = new Geometry("outlines", new Quad(1, 1));
    private final Material material;
    private final Vector4f rectangle = new Vector4f();

    /** Lets a window have lines over what it shows. */
    Outlines(LegacyApplication application) {
        camera = application.getCamera();
        view = application.getRenderManager().createPreView("outlines", camera);
        view.setClearFlags(true, false, false);
        view.setBackgroundColor(new ColorRGBA(0, 0, 0, 0));
        masks.setCullHint(Spatial.CullHint.Never);
        view.attachScene(masks);
        material = new Material(application.getAssetManager(), "dev/limber/editor/scene/outline.j3md");
        material.setColor("Hovered", SideColors.of(Highlight.HOVERED));
        material.setColor("Selected", SideColors.of(Highlight.SELECTED));
        material.setColor("SelectedToo", SideColors.of(Highlight.SELECTED_TOO));
        lines.setMaterial(material);
        lines.setQueueBucket(RenderQueue.Bucket.Translucent);
        // Not under the root of the scene: pictures are taken of that, by other cameras.
        application.getViewPort().attachScene(lines);
        show(new ScreenRectangle(), 1);
    }

    /** Returns what masks are attached to. */
    Node masks() {
        return masks;
    }

    /**
     * Draws the lines in the next frame.
     *
     * @param where all is that has lines
     * @param scale pixels per unit of the interface
     */
    void show(ScreenRectangle where, float scale) {
        boolean any = !where.isEmpty();
        view.setEnabled(any);
        lines.setCullHint(any ? Spatial.CullHint.Never : Spatial.CullHint.Always);
        if (any) {
            fit();
            float width = WIDTH * scale;
            float wide = 2 * width / (camera.getWidth() * (camera.getViewPortRight() - camera.getViewPortLeft()));
            float high = 2 * width / (camera.getHeight() * (camera.getViewPortTop() - camera.getViewPortBottom()));
            rectangle.set(where.left() - wide, where.bottom() - high, where.right() + wide, where.top() + high);
            material.setVector4("Rectangle", rectangle);
            material.setFloat("Width", width);
        }
        masks.updateGeometricState();
        lines.updateGeometricState();
    }

    /** Makes the mask as large as the window. */
    private void fit() {
        FrameBuffer old = view.getOutputFrameBuffer();
        if (old != null && old.getWidth() == camera.getWidth() && old.getHeight() == camera.getHeight()) {
            return;
        }
        FrameBuffer buffer = new FrameBuffer(camera.getWidth(), camera.getHeight(), 1);
        Texture2D mask = new Texture2D(camera.getWidth(), camera.getHeight(), Image.Format.Luminance8);
        mask.setMinFilter(Texture.MinFilter.NearestNoMipMaps);
        mask.setMagFilter(Texture.MagFilter.Nearest);
        buffer.addColorTarget(FrameBuffer.FrameBufferTarget.newTarget(mask));
        view.setOutputFrameBuffer(buffer);
        material.setTexture("Mask", mask);
        if (old != null) {
            old.getColorTarget().getTexture().getImage().dispose();
            old.dispose();
        }
    }
}
