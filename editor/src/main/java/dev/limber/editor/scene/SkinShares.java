package dev.limber.editor.scene;

import dev.limber.motion.Skin;
import org.jspecify.annotations.Nullable;

/**
 * What of a chunk of a skin belongs to highlighted joints: where one of them moves it more than any other joint does, as a click
 * there picks. Made anew whenever the mouse comes to another joint, without allocating.
 */
final class SkinShares {
    /** Numbers of a vertex: one for each highlight, and last that of joints without. */
    static final int CLASSES = Highlight.values().length + 1;

    private static final int INFLUENCES = 4;
    private static final int CORNERS = 3;

    private final Skin skin;
    private final SkinChunk chunk;
    private final byte[]
            shares; // (vertex of the chunk, class): the greatest weight of a joint of the class, unsigned, 255 for 1
    private final boolean[] inside; // (vertex of the chunk): whether a highlighted joint moves it most
    private final int[] triangles; // (triangle, 3), vertices of the chunk: those of which a part is highlighted
    private int cornerCount; // of those triangles

    SkinShares(Skin skin, SkinChunk chunk) {
        this.skin = skin;
        this.chunk = chunk;
        shares = new byte[CLASSES * chunk.vertices().length];
        inside = new boolean[chunk.vertices().length];
        triangles = new int[chunk.triangles().length];
    }

    /** Returns the live array (vertex of the chunk, class) of unsigned bytes, 255 for all of the weight. */
    byte[] shares() {
        return shares;
    }

    /** Returns the live array (triangle, 3) of vertices of the chunk, of which the first {@link #cornerCount} count. */
    int[] triangles() {
        return triangles;
    }

    /** Returns how many corners the highlighted triangles have; 0 when nothing is highlighted. */
    int cornerCount() {
        return cornerCount;
    }

    /** @param highlights (joint), null for none */
    void update(@Nullable Highlight[] highlights) {
        cornerCount = 0;
        if (moves(highlights)) {
            int[] vertices = chunk.vertices();
            for (int v = 0; v < vertices.length; v++) {
                inside[v] = take(v, INFLUENCES * vertices[v], highlights);
            }
            // Of triangles without such a corner, no point is highlighted.
            int[] all = chunk.triangles();
            for (int first = 0; first < all.length; first += CORNERS) {
                if (inside[all[first]] || inside[all[first + 1]] || inside[all[first + 2]]) {
                    System.arraycopy(all, first, triangles, cornerCount, CORNERS);
                    cornerCount += CORNERS;
                }
            }
        }
    }

    private boolean moves(@Nullable Highlight[] highlights) {
        for (int joint : chunk.joints()) {
            if (highlights[joint] != null) {
                return true;
            }
        }
        return false;
    }

    /** Takes the weights of a vertex, which are from {@code at} on; returns whether one of the highlighted is the greatest. */
    private boolean take(int vertex, int at, @Nullable Highlight[] highlights) {
        float most = 0;
        float rest = 0;
        for (int k = 0; k < CLASSES; k++) {
            float share = 0;
            for (int i = at; i < at + INFLUENCES; i++) {
                Highlight highlight = highlights[skin.joints()[i]];
                if ((highlight == null ? CLASSES - 1 : highlight.place()) == k) {
                    share = Math.max(share, skin.weights()[i]);
                }
            }
            shares[CLASSES * vertex + k] = (byte) Math.round(255 * share);
            most = k < CLASSES - 1 ? Math.max(most, share) : most;
            rest = share;
        }
        return most > rest;
    }
}
