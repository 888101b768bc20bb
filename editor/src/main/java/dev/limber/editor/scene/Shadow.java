package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.util.BufferUtils;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * The soft shadow of a character on the floor. A renderer in software draws it fast: no shadow map, a thousand triangles that are
 * darker or lighter at their corners.
 */
final class Shadow {
    private static final float LIFT = 0.002f; // metres, over the floor, under paths and contacts
    private static final float FAINT = 0.02f;
    private static final int POINTS = ShadowGrid.POINTS;

    private final ShadowGrid grid;
    private final Mesh mesh = new Mesh();
    private final Geometry geometry = new Geometry("shadow", mesh);

    Shadow(ShadowGrid grid, Material material) {
        this.grid = grid;
        mesh.setDynamic();
        mesh.setBuffer(VertexBuffer.Type.Position, 3, BufferUtils.createFloatBuffer(3 * POINTS * POINTS));
        FloatBuffer colors = BufferUtils.createFloatBuffer(4 * POINTS * POINTS);
        mesh.setBuffer(VertexBuffer.Type.Color, 4, colors);
        IntBuffer corners = BufferUtils.createIntBuffer(6 * (POINTS - 1) * (POINTS - 1));
        mesh.setBuffer(VertexBuffer.Type.Index, 3, corners.limit(0));
        material.getAdditionalRenderState().setDepthWrite(false);
        geometry.setMaterial(material);
        geometry.setQueueBucket(RenderQueue.Bucket.Transparent);
    }

    Geometry geometry() {
        return geometry;
    }

    /** Takes up where joints are: (joint, 3) in metres of the scene. */
    void update(double[] positions) {
        if (grid.isEmpty()) {
            return;
        }
        grid.update(positions);
        VertexBuffer places = mesh.getBuffer(VertexBuffer.Type.Position);
        VertexBuffer colors = mesh.getBuffer(VertexBuffer.Type.Color);
        FloatBuffer place = (FloatBuffer) places.getData();
        FloatBuffer color = (FloatBuffer) colors.getData();
        place.clear();
        color.clear();
        for (int z = 0; z < POINTS; z++) {
            for (int x = 0; x < POINTS; x++) {
                place.put((float) grid.x(x)).put(LIFT).put((float) grid.z(z));
                color.put(0).put(0).put(0).put(grid.darkness(x, z));
            }
        }
        place.flip();
        color.flip();
        places.updateData(place);
        colors.updateData(color);
        drawDark();
    }

    /** Draws only what is dark: each pixel that is blended costs. */
    private void drawDark() {
        VertexBuffer index = mesh.getBuffer(VertexBuffer.Type.Index);
        IntBuffer corners = (IntBuffer) index.getData();
        corners.clear();
        for (int z = 0; z + 1 < POINTS; z++) {
            for (int x = 0; x + 1 < POINTS; x++) {
                float most = Math.max(
                        Math.max(grid.darkness(x, z), grid.darkness(x + 1, z)),
                        Math.max(grid.darkness(x, z + 1), grid.darkness(x + 1, z + 1)));
                if (most > FAINT) {
                    int at = z * POINTS + x;
                    corners.put(at).put(at + POINTS).put(at + 1);
                    corners.put(at + 1).put(at + POINTS).put(at + POINTS + 1);
                }
            }
        }
        corners.flip();
        index.updateData(corners);
        mesh.updateCounts();
    }

    /** Whether anything is dark enough to be seen. */
    boolean isSeen() {
        return mesh.getTriangleCount() > 0;
    }
}
