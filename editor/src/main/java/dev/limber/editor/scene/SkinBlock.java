package dev.limber.editor.scene;

import com.jme3.math.Vector3f;
import dev.limber.motion.Skin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some triangles of a chunk that lie together, so that a ray that passes by the box about them need not be tried with each. */
final class SkinBlock implements SkinBounds.Points {
    private static final int CORNERS = 3;
    private static final int INFLUENCES = 4;
    private static final int MOST = 1024; // triangles

    private final int[] triangles; // (triangle, 3), vertices of the chunk
    private final SkinBounds bounds;
    private final Vector3f low = new Vector3f();
    private final Vector3f high = new Vector3f();

    private SkinBlock(Skin skin, SkinChunk chunk, SkinRows rows, int[] triangles) {
        this.triangles = triangles;
        bounds = new SkinBounds(skin, chunk, rows);
        bounds.update(triangles, triangles.length);
    }

    /** Cuts a chunk into blocks by the joints that move most of a corner of their triangles, in the order of the triangles. */
    static List<SkinBlock> of(Skin skin, SkinChunk chunk, SkinRows rows) {
        int[] all = chunk.triangles();
        int[][] waiting = new int[chunk.joints().length][0]; // (slot): triangles that are in no block yet
        int[] counts = new int[waiting.length];
        List<SkinBlock> blocks = new ArrayList<>();
        for (int first = 0; first < all.length; first += CORNERS) {
            int slot = chunk.slots()[INFLUENCES * all[first]]; // of the greatest weight, as weights descend
            if (waiting[slot].length == 0) {
                waiting[slot] = new int[CORNERS * MOST];
            }
            System.arraycopy(all, first, waiting[slot], counts[slot], CORNERS);
            counts[slot] += CORNERS;
            if (counts[slot] == CORNERS * MOST) {
                blocks.add(new SkinBlock(skin, chunk, rows, waiting[slot].clone()));
                counts[slot] = 0;
            }
        }
        for (int slot = 0; slot < waiting.length; slot++) {
            if (counts[slot] > 0) {
                blocks.add(new SkinBlock(skin, chunk, rows, Arrays.copyOf(waiting[slot], counts[slot])));
            }
        }
        return blocks;
    }

    /** Returns (triangle, 3), vertices of the chunk. */
    int[] triangles() {
        return triangles;
    }

    /** Takes up the pose that the rows have now. */
    void update() {
        low.set(Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY);
        high.set(Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY);
        bounds.tell(this);
    }

    @Override
    public void add(float x, float y, float z) {
        low.set(Math.min(low.x, x), Math.min(low.y, y), Math.min(low.z, z));
        high.set(Math.max(high.x, x), Math.max(high.y, y), Math.max(high.z, z));
    }

    /** Whether a ray may meet a triangle of it nearer than at a distance, in lengths of the direction. */
    boolean mayMeet(Vector3f from, Vector3f direction, float nearest) {
        float enter = 0;
        float leave = nearest;
        for (int axis = 0; axis < 3; axis++) {
            float d = direction.get(axis);
            float a = low.get(axis) - from.get(axis);
            float b = high.get(axis) - from.get(axis);
            if (d == 0) {
                if (a > 0 || b < 0) {
                    return false;
                }
            } else {
                enter = Math.max(enter, Math.min(a / d, b / d));
                leave = Math.min(leave, Math.max(a / d, b / d));
            }
        }
        return enter <= leave;
    }
}
