package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import java.nio.FloatBuffer;

/** The floor: a line every metre, stronger every five, red and blue along the x and z axes, fading with distance. */
final class Floor {
    private static final int EXTENT = 15; // metres to each side

    private Floor() {}

    static Geometry create(Material material) {
        int segments = 2 * (2 * EXTENT + 1) * 2 * EXTENT;
        FloatBuffer positions = FloatBuffer.allocate(segments * 2 * 3);
        FloatBuffer colors = FloatBuffer.allocate(segments * 2 * 4);
        for (int line = -EXTENT; line <= EXTENT; line++) {
            for (int at = -EXTENT; at < EXTENT; at++) {
                for (int end = 0; end < 2; end++) {
                    positions.put(line).put(0).put(at + end);
                    color(colors, line, at + end, true);
                }
                for (int end = 0; end < 2; end++) {
                    positions.put(at + end).put(0).put(line);
                    color(colors, line, at + end, false);
                }
            }
        }
        Geometry geometry = new Geometry("floor", LineMesh.ofPairs(positions.array(), colors.array()));
        geometry.setMaterial(material);
        material.getAdditionalRenderState().setDepthWrite(false);
        geometry.setQueueBucket(RenderQueue.Bucket.Transparent);
        geometry.setCullHint(Spatial.CullHint.Never);
        return geometry;
    }

    private static void color(FloatBuffer colors, int line, int at, boolean alongZ) {
        float fade = Math.max(0, 1 - (float) Math.hypot(line, at) / EXTENT);
        if (line == 0) {
            colors.put(alongZ ? 0.30f : 0.75f).put(alongZ ? 0.50f : 0.32f).put(alongZ ? 0.85f : 0.32f);
        } else {
            float grey = 0.62f;
            colors.put(grey).put(grey).put(grey + 0.04f);
        }
        float strength = line == 0 ? 0.9f : line % 5 == 0 ? 0.55f : 0.28f;
        colors.put(strength * fade);
    }
}
