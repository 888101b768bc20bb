package dev.limber.editor.scene;

import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translucent copies of a figure at times before and after the frame that is shown. */
final class Ghosts {
    private static final int EACH_WAY = 2;
    private static final double SPACING = 0.25; // seconds

    private final Node node = new Node("ghosts");
    private final List<Figure> figures = new ArrayList<>(); // earliest first

    Ghosts(Rig rig, SideColors colors, Materials materials) {
        for (int k = 0; k < 2 * EACH_WAY; k++) {
            Figure ghost = new Figure("ghost", rig, materials.ghost());
            ghost.geometry().setQueueBucket(RenderQueue.Bucket.Transparent);
            float alpha = Math.abs(offset(k)) > 1 ? 0.10f : 0.20f;
            ghost.paint(colors, alpha, new Highlight[rig.skeleton().jointCount()]);
            figures.add(ghost);
            node.attachChild(ghost.geometry());
        }
    }

    /** How many spacings from now: -2, -1, 1, 2. */
    private static int offset(int k) {
        return k < EACH_WAY ? k - EACH_WAY : k - EACH_WAY + 1;
    }

    Node node() {
        return node;
    }

    void place(Placement placement) {
        figures.forEach(figure -> figure.place(placement));
    }

    /** Shows the ghosts about a frame of a clip, those of them that lie in the clip; none without a clip. */
    void show(Optional<Clip> clip, int frame) {
        for (int k = 0; k < figures.size(); k++) {
            Figure ghost = figures.get(k);
            int spacing = clip.map(c -> (int) Math.max(1, Math.round(SPACING / c.frameTime())))
                    .orElse(1);
            int at = frame + offset(k) * spacing;
            boolean visible = clip.isPresent() && at >= 0 && at < clip.get().frameCount();
            if (visible) {
                ghost.showFrame(clip.get(), at);
            }
            ghost.geometry().setCullHint(visible ? Spatial.CullHint.Never : Spatial.CullHint.Always);
        }
    }
}
