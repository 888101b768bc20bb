package dev.limber.editor.scene;

import com.jme3.math.Vector3f;
import com.jme3.math.Vector4f;
import dev.limber.motion.Skin;
import java.util.List;

/** Where a ray meets a chunk of a skin as it is posed now, and which joint moves the skin most there. */
final class SkinTouch {
    private static final int CORNERS = 3;
    private static final int INFLUENCES = 4;

    private final Skin skin;
    private final SkinChunk chunk;
    private final SkinRows rows;
    private final float[] corners = new float[9]; // scratch: (corner, 3) of a triangle, scene
    private final float[] shares = new float[CORNERS]; // scratch, of a triangle's corners in a point of it
    private final float[] at; // (vertex of the chunk, 3), scene, where posed
    private final int[] posed; // (vertex of the chunk): the pose that it is in
    private List<SkinBlock> blocks = List.of(); // made when the first ray comes
    private int pose = 1;
    private int blocked; // the pose that the blocks are in

    SkinTouch(Skin skin, SkinChunk chunk, SkinRows rows) {
        this.skin = skin;
        this.chunk = chunk;
        this.rows = rows;
        at = new float[3 * chunk.vertices().length];
        posed = new int[chunk.vertices().length];
    }

    /** Is told that the rows have another pose. */
    void forget() {
        pose++;
    }

    /**
     * A point of the skin that a ray meets.
     *
     * @param distance in lengths of the ray's direction
     * @param joint of the skeleton, with the greatest weight there
     */
    record Hit(float distance, int joint) {}

    /**
     * Returns the nearest point that the ray meets.
     *
     * @param nearest what is not nearer does not count
     * @return {@code nearest} when nothing is
     */
    Hit nearest(Vector3f from, Vector3f direction, Hit nearest) {
        if (blocked == 0) {
            blocks = SkinBlock.of(skin, chunk, rows);
        }
        if (blocked != pose) {
            blocks.forEach(SkinBlock::update);
            blocked = pose;
        }
        Hit best = nearest;
        for (SkinBlock block : blocks) {
            if (block.mayMeet(from, direction, best.distance())) {
                best = nearest(from, direction, best, block.triangles());
            }
        }
        return best;
    }

    private Hit nearest(Vector3f from, Vector3f direction, Hit nearest, int[] triangles) {
        for (int vertex : triangles) {
            place(vertex);
        }
        Hit best = nearest;
        for (int first = 0; first < triangles.length; first += CORNERS) {
            float distance = meet(from, direction, triangles, first);
            if (distance >= 0 && distance < best.distance()) {
                best = new Hit(distance, joint(triangles, first));
            }
        }
        return best;
    }

    /** Moves a vertex to where it is in the pose, unless it is there. */
    private void place(int v) {
        if (posed[v] == pose) {
            return;
        }
        posed[v] = pose;
        Vector4f[] matrices = rows.rows();
        int p = 3 * chunk.vertices()[v];
        float x = skin.positions()[p];
        float y = skin.positions()[p + 1];
        float z = skin.positions()[p + 2];
        for (int row = 0; row < 3; row++) {
            float sum = 0;
            for (int i = 0; i < INFLUENCES; i++) {
                Vector4f m = matrices[3 * chunk.slots()[INFLUENCES * v + i] + row];
                float weight = skin.weights()[INFLUENCES * chunk.vertices()[v] + i];
                sum += weight * (m.x * x + m.y * y + m.z * z + m.w);
            }
            at[3 * v + row] = sum;
        }
    }

    /** Returns how far a ray goes to a triangle, or less than 0 when it passes; Möller and Trumbore (1997). */
    private float meet(Vector3f from, Vector3f d, int[] triangles, int first) {
        for (int corner = 0; corner < CORNERS; corner++) {
            System.arraycopy(at, 3 * triangles[first + corner], corners, 3 * corner, 3);
        }
        float ax = corners[3] - corners[0];
        float ay = corners[4] - corners[1];
        float az = corners[5] - corners[2];
        float bx = corners[6] - corners[0];
        float by = corners[7] - corners[1];
        float bz = corners[8] - corners[2];
        float px = d.y * bz - d.z * by;
        float py = d.z * bx - d.x * bz;
        float pz = d.x * by - d.y * bx;
        float volume = ax * px + ay * py + az * pz;
        if (volume == 0) {
            return -1;
        }
        float tx = from.x - corners[0];
        float ty = from.y - corners[1];
        float tz = from.z - corners[2];
        float u = (tx * px + ty * py + tz * pz) / volume;
        float qx = ty * az - tz * ay;
        float qy = tz * ax - tx * az;
        float qz = tx * ay - ty * ax;
        float v = (d.x * qx + d.y * qy + d.z * qz) / volume;
        if (!(u >= 0 && v >= 0 && u + v <= 1)) {
            return -1;
        }
        shares[0] = 1 - u - v;
        shares[1] = u;
        shares[2] = v;
        return (bx * qx + by * qy + bz * qz) / volume;
    }

    /** Returns the joint with the greatest weight in the point of a triangle that was met last. */
    private int joint(int[] triangles, int first) {
        int best = 0;
        float most = -1;
        for (int slot = 0; slot < chunk.joints().length; slot++) {
            float sum = 0;
            for (int corner = 0; corner < CORNERS; corner++) {
                int vertex = triangles[first + corner];
                for (int i = 0; i < INFLUENCES; i++) {
                    if (chunk.slots()[INFLUENCES * vertex + i] == slot) {
                        sum += shares[corner] * skin.weights()[INFLUENCES * chunk.vertices()[vertex] + i];
                    }
                }
            }
            if (sum > most) {
                most = sum;
                best = chunk.joints()[slot];
            }
        }
        return best;
    }
}
