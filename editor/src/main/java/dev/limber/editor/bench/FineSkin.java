package dev.limber.editor.bench;

import dev.limber.motion.Skin;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Skins of more vertices than the samples have, as heavy as those of real characters. */
final class FineSkin {
    private static final int INFLUENCES = 4;

    private final Skin skin;
    private final Map<Long, Integer> middles = new HashMap<>(); // edge, as two vertices: its middle
    private float[] positions;
    private float[] normals;
    private float[] weights;
    private int[] joints;
    private int count;

    private FineSkin(Skin skin) {
        this.skin = skin;
        count = skin.vertexCount();
        int most = count + skin.triangles().length;
        positions = Arrays.copyOf(skin.positions(), 3 * most);
        normals = Arrays.copyOf(skin.normals(), 3 * most);
        weights = Arrays.copyOf(skin.weights(), INFLUENCES * most);
        joints = Arrays.copyOf(skin.joints(), INFLUENCES * most);
    }

    /** Cuts every triangle into four until there are so many vertices. */
    static Skin of(Skin skin, int vertices) {
        Skin fine = skin;
        while (fine.vertexCount() < vertices) {
            fine = new FineSkin(fine).quartered();
        }
        return fine;
    }

    private Skin quartered() {
        int[] old = skin.triangles();
        int[] triangles = new int[4 * old.length];
        for (int at = 0; at < old.length; at += 3) {
            int a = old[at];
            int b = old[at + 1];
            int c = old[at + 2];
            int ab = middle(a, b);
            int bc = middle(b, c);
            int ca = middle(c, a);
            int[] four = {a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca};
            System.arraycopy(four, 0, triangles, 4 * at, four.length);
        }
        positions = Arrays.copyOf(positions, 3 * count);
        normals = Arrays.copyOf(normals, 3 * count);
        weights = Arrays.copyOf(weights, INFLUENCES * count);
        joints = Arrays.copyOf(joints, INFLUENCES * count);
        return new Skin(positions, normals, triangles, joints, weights, skin.inverseBindMatrices());
    }

    /** Adds the vertex between two others, which moves as the first of them. */
    private int middle(int a, int b) {
        long edge = (long) Math.min(a, b) << 32 | Math.max(a, b);
        Integer known = middles.get(edge);
        if (known != null) {
            return known;
        }
        for (int axis = 0; axis < 3; axis++) {
            positions[3 * count + axis] = (positions[3 * a + axis] + positions[3 * b + axis]) / 2;
            normals[3 * count + axis] = (normals[3 * a + axis] + normals[3 * b + axis]) / 2;
        }
        int mover = Math.min(a, b);
        System.arraycopy(weights, INFLUENCES * mover, weights, INFLUENCES * count, INFLUENCES);
        System.arraycopy(joints, INFLUENCES * mover, joints, INFLUENCES * count, INFLUENCES);
        middles.put(edge, count);
        return count++;
    }
}
