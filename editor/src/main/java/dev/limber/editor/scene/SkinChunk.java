package dev.limber.editor.scene;

import dev.limber.motion.Skin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A part of a skin with no more joints than the shader supports. Immutable, its arrays live. */
final class SkinChunk {
    private static final int INFLUENCES = 4;

    private final int[] vertices; // (vertex) of the skin
    private final int[] triangles; // (triangle, 3), vertices of the chunk
    private final int[] joints; // (slot) of the skeleton, each once
    private final int[] slots; // (vertex, 4), places in joints

    private SkinChunk(int[] vertices, int[] triangles, int[] joints, int[] slots) {
        this.vertices = vertices;
        this.triangles = triangles;
        this.joints = joints;
        this.slots = slots;
    }

    /** Returns (vertex) of the skin. */
    int[] vertices() {
        return vertices;
    }

    /** Returns (triangle, 3), vertices of the chunk. */
    int[] triangles() {
        return triangles;
    }

    /** Returns (slot) of the skeleton, each once. */
    int[] joints() {
        return joints;
    }

    /** Returns (vertex, 4), places in {@link #joints}. */
    int[] slots() {
        return slots;
    }

    /** Cuts a skin into chunks, in the order of its triangles; one chunk as a rule. */
    static List<SkinChunk> of(Skin skin, int mostJoints) {
        List<SkinChunk> chunks = new ArrayList<>();
        int[] triangles = skin.triangles();
        int first = 0;
        int[] slotOf = slots(skin);
        int used = 0;
        for (int at = 0; at < triangles.length; at += 3) {
            int more = take(skin, triangles, at, slotOf, used);
            if (more > mostJoints && at > first) {
                chunks.add(cut(skin, first, at));
                first = at;
                slotOf = slots(skin);
                more = take(skin, triangles, at, slotOf, 0);
            }
            used = more;
        }
        if (first < triangles.length) {
            chunks.add(cut(skin, first, triangles.length));
        }
        return chunks;
    }

    private static int[] slots(Skin skin) {
        int[] slotOf = new int[skin.inverseBindMatrices().length / 16];
        Arrays.fill(slotOf, -1);
        return slotOf;
    }

    /** Gives slots to the joints of a triangle that have none and returns how many are given. */
    private static int take(Skin skin, int[] triangles, int at, int[] slotOf, int used) {
        int next = used;
        for (int corner = at; corner < at + 3; corner++) {
            for (int i = 0; i < INFLUENCES; i++) {
                int joint = skin.joints()[INFLUENCES * triangles[corner] + i];
                if (slotOf[joint] < 0) {
                    slotOf[joint] = next++;
                }
            }
        }
        return next;
    }

    private static SkinChunk cut(Skin skin, int first, int end) {
        int[] slotOf = slots(skin);
        int jointCount = 0;
        int[] place = new int[skin.vertexCount()]; // (vertex of the skin): vertex of the chunk
        Arrays.fill(place, -1);
        int[] vertices = new int[Math.min(skin.vertexCount(), end - first)];
        int vertexCount = 0;
        int[] triangles = new int[end - first];
        for (int at = first; at < end; at += 3) {
            jointCount = take(skin, skin.triangles(), at, slotOf, jointCount);
            for (int corner = at; corner < at + 3; corner++) {
                int vertex = skin.triangles()[corner];
                if (place[vertex] < 0) {
                    place[vertex] = vertexCount;
                    vertices[vertexCount++] = vertex;
                }
                triangles[corner - first] = place[vertex];
            }
        }
        int[] joints = new int[jointCount];
        for (int joint = 0; joint < slotOf.length; joint++) {
            if (slotOf[joint] >= 0) {
                joints[slotOf[joint]] = joint;
            }
        }
        int[] slots = new int[INFLUENCES * vertexCount];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slotOf[skin.joints()[INFLUENCES * vertices[i / INFLUENCES] + i % INFLUENCES]];
        }
        return new SkinChunk(Arrays.copyOf(vertices, vertexCount), triangles, joints, slots);
    }
}
