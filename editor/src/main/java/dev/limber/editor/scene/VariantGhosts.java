package dev.limber.editor.scene;

import com.jme3.asset.AssetManager;
import com.jme3.math.ColorRGBA;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Translucent figures that show the variants of a filled gap, each in a colour of its own, the chosen one strongest. */
public final class VariantGhosts {
    private static final float CHOSEN = 0.85f; // opacity
    private static final float OTHER = 0.3f;

    private final Node node = new Node("variants");
    private final Materials materials;
    private final List<Figure> figures = new ArrayList<>();
    private List<Clip> clips = List.of();
    private int chosen = -1;

    public VariantGhosts(Node root, AssetManager assets) {
        materials = new Materials(assets);
        root.attachChild(node);
    }

    /** Returns the colour of a variant; neighbours differ well. */
    public static ColorRGBA color(int variant) {
        float[] rgb = new float[3];
        new Color(Color.HSBtoRGB(0.42f + 0.27f * variant, 0.6f, 0.95f)).getRGBColorComponents(rgb);
        return new ColorRGBA(rgb[0], rgb[1], rgb[2], 1);
    }

    /**
     * Shows a frame of the variants; none when the list is empty.
     *
     * @param newClips of the rig's skeleton
     */
    public void show(List<Clip> newClips, Rig rig, Placement placement, int frame, int newChosen) {
        if (!newClips.equals(clips)) {
            make(newClips, rig);
        }
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (newChosen != chosen) {
                ColorRGBA color = color(i);
                figure.paint(
                        new SideColors(color, color, color, color),
                        i == newChosen ? CHOSEN : OTHER,
                        new Highlight[rig.skeleton().jointCount()]);
            }
            figure.place(placement);
            figure.showFrame(clips.get(i), frame);
        }
        chosen = newChosen;
        node.setCullHint(Spatial.CullHint.Never);
    }

    public void hide() {
        node.setCullHint(Spatial.CullHint.Always);
    }

    private void make(List<Clip> newClips, Rig rig) {
        clips = List.copyOf(newClips);
        chosen = -1;
        node.detachAllChildren();
        figures.clear();
        for (int i = 0; i < clips.size(); i++) {
            Figure figure = new Figure("variant", rig, materials.ghost());
            figure.geometry().setQueueBucket(RenderQueue.Bucket.Transparent);
            // The node hides all of them together.
            figure.geometry().setCullHint(Spatial.CullHint.Inherit);
            figures.add(figure);
            node.attachChild(figure.geometry());
        }
    }
}
