package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skin;
import dev.limber.motion.sample.Avatar;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is highlighted of a skin is what a click there would select. */
class SkinSharesTest {
    private static final int NONE = SkinShares.CLASSES - 1;

    private final Skin skin = Avatar.skins().get(0);
    private final SkinChunk chunk = SkinChunk.of(skin, 256).get(0);
    private final SkinShares shares = new SkinShares(skin, chunk);
    private final @Nullable Highlight[] highlights =
            new Highlight[Avatar.skeleton().jointCount()];

    /** Returns the class of the point in the middle of a triangle, as the graphics card mixes the shares of its corners. */
    private int classAt(int first) {
        int[] sums = new int[SkinShares.CLASSES];
        for (int corner = first; corner < first + 3; corner++) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += shares.shares()[SkinShares.CLASSES * chunk.triangles()[corner] + k] & 0xFF;
            }
        }
        int best = NONE;
        for (int k = 0; k < NONE; k++) {
            best = sums[k] > sums[best] ? k : best;
        }
        return best;
    }

    /** Returns the joint with the greatest weight in the middle of a triangle, which a click there selects. */
    private int mover(int first) {
        Map<Integer, Float> weights = new HashMap<>();
        for (int corner = first; corner < first + 3; corner++) {
            int vertex = chunk.vertices()[chunk.triangles()[corner]];
            for (int i = 4 * vertex; i < 4 * vertex + 4; i++) {
                weights.merge(skin.joints()[i], skin.weights()[i], Float::sum);
            }
        }
        return Collections.max(weights.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    @Test
    void eachTriangleIsHighlightedAsAClickOnItSelects() {
        int same = 0;
        int of = 0;
        for (int joint : chunk.joints()) {
            Arrays.fill(highlights, null);
            highlights[joint] = Highlight.SELECTED;
            shares.update(highlights);
            for (int first = 0; first < chunk.triangles().length && shares.cornerCount() > 0; first += 3) {
                boolean highlighted = classAt(first) == Highlight.SELECTED.place();
                boolean moved = mover(first) == joint;
                of += highlighted || moved ? 1 : 0;
                same += highlighted && moved ? 1 : 0;
            }
        }
        assertTrue(same > 0.97 * of, same + " of " + of + " triangles");
    }

    @Test
    void trianglesWithoutAnyHighlightedPointAreLeftOut() {
        shares.update(highlights);
        assertEquals(0, shares.cornerCount());
        highlights[chunk.joints()[0]] = Highlight.SELECTED;
        shares.update(highlights);
        Set<List<Integer>> kept = new HashSet<>();
        for (int at = 0; at < shares.cornerCount(); at += 3) {
            kept.add(corners(shares.triangles(), at));
        }
        assertTrue(!kept.isEmpty() && 3 * kept.size() < chunk.triangles().length / 2);
        for (int first = 0; first < chunk.triangles().length; first += 3) {
            assertTrue(classAt(first) == NONE || kept.contains(corners(chunk.triangles(), first)), "triangle " + first);
        }
        Arrays.fill(highlights, Highlight.SELECTED);
        shares.update(highlights);
        assertEquals(chunk.triangles().length, shares.cornerCount());
    }

    private static List<Integer> corners(int[] triangles, int first) {
        return List.of(triangles[first], triangles[first + 1], triangles[first + 2]);
    }
}
