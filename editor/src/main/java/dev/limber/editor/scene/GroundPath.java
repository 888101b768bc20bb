package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.nio.FloatBuffer;

/** The path of a joint over a clip, drawn on the floor. */
final class GroundPath {
    private static final float LIFT = 0.004f; // metres, so that the floor's lines do not cut it
    private static final float STRENGTH = 0.4f; // opacity: the path of a long clip covers much of the floor
    private static final int MOST_POINTS = 2000;

    private GroundPath() {}

    static Geometry create(Clip clip, int joint, Placement placement, ColorRGBA color, Material material) {
        int stride = Math.max(1, clip.frameCount() / MOST_POINTS);
        int points = (clip.frameCount() - 1) / stride + 1;
        FloatBuffer positions = FloatBuffer.allocate(3 * points);
        FloatBuffer colors = FloatBuffer.allocate(4 * points);
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        for (int k = 0; k < points; k++) {
            clip.read(k * stride, pose);
            world.update(pose);
            Vec3 at = placement.toScene(world.position(joint));
            positions.put((float) at.x()).put(LIFT).put((float) at.z());
            colors.put(color.r).put(color.g).put(color.b).put(STRENGTH);
        }
        Geometry geometry = new Geometry("root path", LineMesh.ofStrip(positions.array(), colors.array()));
        geometry.setMaterial(material);
        geometry.setQueueBucket(RenderQueue.Bucket.Transparent);
        geometry.setCullHint(Spatial.CullHint.Never);
        return geometry;
    }
}
