package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.util.BufferUtils;
import java.nio.FloatBuffer;

/** A disc on the floor under a planted foot. */
final class ContactMark {
    private static final int CORNERS = 24;
    private static final float RADIUS = 0.07f; // metres
    private static final float LIFT = 0.006f; // metres, over the floor and the paths

    private ContactMark() {}

    static Geometry create(Material material) {
        FloatBuffer positions = BufferUtils.createFloatBuffer(CORNERS * 9);
        FloatBuffer colors = BufferUtils.createFloatBuffer(CORNERS * 12);
        for (int i = 0; i < CORNERS; i++) {
            corner(positions, colors, 0, 0, 0.75f);
            rim(positions, colors, i + 1);
            rim(positions, colors, i);
        }
        Mesh mesh = new Mesh();
        mesh.setBuffer(VertexBuffer.Type.Position, 3, positions.flip());
        mesh.setBuffer(VertexBuffer.Type.Color, 4, colors.flip());
        mesh.updateBound();
        Geometry geometry = new Geometry("contact", mesh);
        geometry.setMaterial(material);
        geometry.setQueueBucket(RenderQueue.Bucket.Transparent);
        return geometry;
    }

    private static void rim(FloatBuffer positions, FloatBuffer colors, int i) {
        double angle = 2 * Math.PI * i / CORNERS;
        corner(positions, colors, RADIUS * (float) Math.cos(angle), RADIUS * (float) Math.sin(angle), 0.25f);
    }

    private static void corner(FloatBuffer positions, FloatBuffer colors, float x, float z, float alpha) {
        positions.put(x).put(LIFT).put(z);
        colors.put(0.35f).put(0.95f).put(0.55f).put(alpha);
    }
}
